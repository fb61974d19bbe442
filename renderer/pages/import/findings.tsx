import { Table, Tag } from 'antd'
import type { ImportFinding, ImportReport, SheetExcerpt } from '../../../shared/contract/import-report.ts'
import { useTexts } from '../../shell/language.ts'
import { SheetFindings } from './sheet-findings.tsx'

/** A warning (the program dealt with it) or an error (what stands there is left out). */
export interface Finding extends ImportFinding {
  readonly key: number
  readonly grave: boolean
}

/** All that a trial run has to say: in the rows of the sheets, at the cell it is about; what is about no row is listed below. */
export function Findings({ report }: { report: ImportReport }) {
  const findings = [
    ...report.errors.map((finding) => ({ ...finding, grave: true })),
    ...report.warnings.map((finding) => ({ ...finding, grave: false })),
  ].map((finding, key) => ({ ...finding, key }))
  const others = findings.filter((finding) => !report.sheets.some((sheet) => isIn(finding, sheet)))
  return (
    <>
      {report.sheets.map((sheet) => (
        <SheetFindings
          key={`${sheet.file} ${sheet.sheet}`}
          excerpt={sheet}
          findings={findings.filter((finding) => isIn(finding, sheet))}
        />
      ))}
      {others.length > 0 && <OtherFindings findings={others} />}
    </>
  )
}

const isIn = ({ file, sheet, row }: ImportFinding, excerpt: SheetExcerpt): boolean =>
  file === excerpt.file && sheet === excerpt.sheet && excerpt.rows.some((each) => each.row === row)

function OtherFindings({ findings }: { findings: readonly Finding[] }) {
  const t = useTexts()
  const place = ({ sheet, row, column }: Finding) =>
    [sheet, row === null ? null : `${column ?? ''}${row}`].filter(Boolean).join(' ')
  return (
    <Table
      size="small"
      rowKey="key"
      dataSource={[...findings]}
      pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('importPage:severity'),
          width: 90,
          render: (_, { grave }) => (
            <Tag color={grave ? 'red' : 'orange'}>{t(grave ? 'importPage:error' : 'importPage:warning')}</Tag>
          ),
        },
        { title: t('importPage:file'), dataIndex: 'file' },
        { title: t('importPage:place'), render: (_, finding) => place(finding) },
        { title: t('importPage:what'), dataIndex: 'message' },
      ]}
    />
  )
}
