import { PaperClipOutlined } from '@ant-design/icons'
import { Checkbox, Typography } from 'antd'
import type { CSSProperties } from 'react'
import { evidenceSet, isSession } from '../../shared/domain/evidence-set.ts'
import type { AnyRecord, KindId } from '../../shared/domain/kinds.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { fieldText } from './field-text.ts'
import { fieldOf, isNumber } from './grid-columns.ts'
import type { useRecordPages } from './record-pages.ts'
import type { RowSelection } from './row-selection.ts'

interface Props {
  readonly kind: KindId
  readonly columns: readonly string[]
  readonly record: AnyRecord
  readonly pages: ReturnType<typeof useRecordPages>
  readonly selected: RowSelection
}

const CELL: CSSProperties = {
  padding: '0 8px',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
}

const NUMBER_CELL: CSSProperties = { ...CELL, textAlign: 'end', fontVariantNumeric: 'tabular-nums' }

/** The cells of one record: a box to pick it, its fields, its files. */
export function RowCells({ kind, columns, record, pages, selected }: Props) {
  const language = useLanguage()
  const t = useTexts()
  const hint = pages.hints[record.id]
  const cells = columns.map((name) => ({
    name,
    text: fieldText(fieldOf(kind, name), record[name], pages.titles, language),
  }))
  const [title] = cells
  return (
    <>
      <span role="gridcell" onClick={(event) => event.stopPropagation()} style={{ padding: '0 8px' }}>
        <Checkbox
          tabIndex={-1}
          aria-label={t('records:selectRow', { title: title?.text ?? '' })}
          checked={selected.rows.has(record.id)}
          onChange={() => selected.toggle(record.id)}
        />
      </span>
      {cells.map(({ name, text }) => (
        <span key={name} role="gridcell" title={text} style={isNumber(kind, name) ? NUMBER_CELL : CELL}>
          {text}
          {name === title?.name && hint && <Typography.Text type="secondary"> {hint}</Typography.Text>}
        </span>
      ))}
      <span role="gridcell" style={CELL}>
        <FileMark kind={kind} record={record} files={pages.files[record.id]} />
      </span>
    </>
  )
}

interface FileMarkProps {
  readonly kind: KindId
  readonly record: AnyRecord
  readonly files: { readonly count: number; readonly roles: readonly string[] } | undefined
}

/** How many files a record carries; of a session, how many of its five papers. */
function FileMark({ kind, record, files }: FileMarkProps) {
  if (kind === 'activity' && isSession(String(record['kind']))) {
    const { complete } = evidenceSet(files?.roles ?? [])
    return <>{complete}/5</>
  }
  return files ? (
    <>
      <PaperClipOutlined />
      {files.count}
    </>
  ) : null
}
