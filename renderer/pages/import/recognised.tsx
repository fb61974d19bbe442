import { useApi } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { Card, Collapse, Flex, Select, Tag, Typography } from 'antd'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { ATTACHMENT_ROLES } from '../../../shared/domain/attachment-role.ts'
import type { Inspected } from '../../../shared/contract/imports.ts'
import { useLabel, useTexts } from '../../shell/language.ts'

type File = Inspected['files'][number]
type Sheet = File['sheets'][number]

interface Props {
  readonly inspected: Inspected
  /** A correction is being read. */
  readonly busy: boolean
  /** Takes the call that corrects and says anew what the input is taken for. */
  readonly onCorrect: (correct: () => Promise<Inspected>) => void
}

/** What each file, sheet, column and folder was taken for; columns can be corrected. */
export function Recognised(props: Props) {
  const { files } = props.inspected
  const unknown = files.filter(({ as }) => as === 'unknown')
  return (
    <>
      {files.some(({ as }) => as === 'roster') && <YearOfRosters {...props} />}
      {files
        .filter(({ as }) => as !== 'unknown')
        .map((file) => (
          <RecognisedFile key={file.file} file={file} {...props} />
        ))}
      {unknown.length > 0 && <UnknownFiles files={unknown} />}
    </>
  )
}

/** The school year that rosters are read into, when their sheets name none. */
function YearOfRosters({ inspected, busy, onCorrect }: Props) {
  const t = useTexts()
  const api = useApi()
  const { years } = useArchive()
  return (
    <Flex gap={8} align="center">
      <Typography.Text>{t('importPage:intoYear')}</Typography.Text>
      <Select
        aria-label={t('importPage:intoYear')}
        value={inspected.year}
        disabled={busy}
        onChange={(year) =>
          onCorrect(() => api.imports.correct({ import: inspected.import, year, corrections: [] }))
        }
        options={[...new Set([...years, inspected.year])].map((year) => ({ value: year, label: year }))}
        style={{ width: 128 }}
      />
    </Flex>
  )
}

/** More are only counted: a whole disk can be dropped. */
const NAMED = 10

function UnknownFiles({ files }: { files: readonly File[] }) {
  const t = useTexts()
  return (
    <Card size="small" title={t('importPage:unknownFiles', { count: files.length })}>
      {files.slice(0, NAMED).map(({ file, problem }) => (
        <Typography.Text key={file} type="warning" style={{ display: 'block' }}>
          {problem ?? file}
        </Typography.Text>
      ))}
      {files.length > NAMED && (
        <Typography.Text type="secondary">
          {t('importPage:moreFiles', { count: files.length - NAMED })}
        </Typography.Text>
      )}
    </Card>
  )
}

function RecognisedFile({ file, ...props }: Props & { file: File }) {
  const t = useTexts()
  return (
    <Card
      size="small"
      title={
        <>
          {file.file} {file.as !== 'unknown' && <Tag>{t(`importPage:${file.as}`)}</Tag>}
        </>
      }
    >
      {file.sheets.length > 0 && (
        <Collapse
          size="small"
          items={file.sheets.map((sheet) => ({
            key: sheet.sheet,
            label: <SheetName sheet={sheet} />,
            children: <Columns file={file} sheet={sheet} {...props} />,
          }))}
        />
      )}
      {file.problem !== null && <Typography.Text type="warning">{file.problem}</Typography.Text>}
      <Folders file={file} />
    </Card>
  )
}

function SheetName({ sheet }: { sheet: Sheet }) {
  const t = useTexts()
  const label = useLabel()
  return (
    <>
      {sheet.name} <Tag>{sheet.kind ? label(kindOf(sheet.kind).label) : t(`importPage:${sheet.as}`)}</Tag>
      <Typography.Text type="secondary">{t('importPage:rows', { count: sheet.rows })}</Typography.Text>
    </>
  )
}

function Columns({ file, sheet, inspected, busy, onCorrect }: Props & { file: File; sheet: Sheet }) {
  const t = useTexts()
  const api = useApi()
  const correct = (column: string, field: string | null) => {
    const correction = { file: file.file, sheet: sheet.sheet, columns: { [column]: field } }
    onCorrect(() => api.imports.correct({ import: inspected.import, corrections: [correction] }))
  }
  if (sheet.columns.length === 0)
    return <Typography.Text type="secondary">{t('importPage:nothingRead')}</Typography.Text>
  return (
    <Flex gap={8} wrap>
      {sheet.columns.map(({ column, header, field, samples }) => (
        <div key={column} style={{ width: 172 }}>
          <Typography.Text strong ellipsis={{ tooltip: header }}>
            {column} {header}
          </Typography.Text>
          <Select
            size="small"
            aria-label={t('importPage:readAs', { column: `${column} ${header}` })}
            value={field ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: '', label: t('importPage:notRead') },
              ...sheet.fields.map((each) => ({ value: each.field, label: each.label })),
            ]}
            disabled={busy}
            onChange={(chosen) => correct(column, chosen || null)}
            style={{ width: '100%' }}
          />
          <Typography.Text type="secondary" ellipsis style={{ display: 'block' }}>
            {samples.join(' · ')}
          </Typography.Text>
        </div>
      ))}
    </Flex>
  )
}

function Folders({ file }: { file: File }) {
  const t = useTexts()
  const label = useLabel()
  return file.folders.map(({ folder, activity, files }) => (
    <Flex key={folder} gap={8} wrap align="center" style={{ padding: '2px 0' }}>
      <Typography.Text strong>{folder}</Typography.Text>
      {activity ? (
        <Typography.Text>→ {activity.title}</Typography.Text>
      ) : (
        <Tag color="orange">{t('importPage:noActivity')}</Tag>
      )}
      {files.map(({ name, role }) => (
        <Tag key={name}>
          {name} {role && `· ${label(ATTACHMENT_ROLES[role])}`}
        </Tag>
      ))}
    </Flex>
  ))
}
