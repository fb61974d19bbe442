import { Card, Table, theme, Typography } from 'antd'
import type { SheetExcerpt } from '../../../shared/contract/import-report.ts'
import { useTexts } from '../../shell/language.ts'
import type { Finding } from './findings.tsx'

type ExcerptRow = SheetExcerpt['rows'][number]

interface Props {
  readonly excerpt: SheetExcerpt
  readonly findings: readonly Finding[]
}

/** The rows of a sheet as the workbook has them, each finding standing in its cell. */
export function SheetFindings({ excerpt, findings }: Props) {
  const t = useTexts()
  const { sheet, file, columns, rows } = excerpt
  const at = (row: number, column: string | null) =>
    findings.filter((finding) => finding.row === row && finding.column === column)
  const known = new Set(columns.map(({ column }) => column))
  const ofRow = ({ row }: ExcerptRow) =>
    findings.filter((finding) => finding.row === row && !known.has(finding.column ?? ''))
  const errors = findings.filter(({ grave }) => grave).length
  return (
    <Card
      size="small"
      title={`${file} › ${sheet}`}
      extra={t('importPage:found', { errors, warnings: findings.length - errors })}
    >
      <Table
        size="small"
        rowKey="row"
        bordered
        dataSource={[...rows]}
        pagination={{ pageSize: 25, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('importPage:row'), dataIndex: 'row', width: 56, fixed: 'left' as const },
          ...columns.map(({ column, header }) => ({
            key: column,
            title: `${column} ${header}`,
            onCell: ({ row }: ExcerptRow) => ({ style: { minWidth: at(row, column).length > 0 ? 200 : 72 } }),
            render: (_: unknown, { row, cells }: ExcerptRow) => (
              <CellFindings text={cells[columnIndex(column)] ?? ''} findings={at(row, column)} />
            ),
          })),
          {
            key: 'row-findings',
            title: t('importPage:what'),
            render: (_: unknown, row: ExcerptRow) => <CellFindings text="" findings={ofRow(row)} />,
          },
        ]}
      />
    </Card>
  )
}

/** What stands in the cell, and below it what is to be said. */
function CellFindings({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const { token } = theme.useToken()
  const grave = findings.some((finding) => finding.grave)
  if (findings.length === 0) return text
  return (
    <div
      style={{
        borderInlineStart: `3px solid ${grave ? token.colorError : token.colorWarning}`,
        paddingInlineStart: 6,
        maxWidth: 'min(320px, 30vw)',
      }}
    >
      {text !== '' && <Typography.Text strong>{text}</Typography.Text>}
      {findings.map(({ key, message, grave: isError }) => (
        <Typography.Text key={key} type={isError ? 'danger' : 'warning'} style={{ display: 'block' }}>
          {message}
        </Typography.Text>
      ))}
    </div>
  )
}

/** A → 0, Z → 25, AA → 26. */
const columnIndex = (column: string): number =>
  [...column].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
