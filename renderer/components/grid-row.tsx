import { PaperClipOutlined } from '@ant-design/icons'
import { Typography } from 'antd'
import { type CSSProperties, memo } from 'react'
import { evidenceSet, isSession } from '../../shared/domain/evidence-set.ts'
import type { AnyRecord, KindId } from '../../shared/domain/kinds.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { fieldText, type Titles } from './field-text.ts'
import { fieldOf, isNumber } from './grid-columns.ts'
import type { useRecordPages } from './record-pages.ts'

interface Props {
  readonly kind: KindId
  readonly columns: readonly string[]
  readonly record: AnyRecord
  readonly titles: Titles
  readonly hint: string | undefined
  readonly files: Files | undefined
  readonly picked: boolean
  readonly onPick: (id: string) => void
}

type Files = ReturnType<typeof useRecordPages>['files'][string]

const CELL: CSSProperties = {
  padding: '0 8px',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
}

const NUMBER_CELL: CSSProperties = { ...CELL, textAlign: 'end', fontVariantNumeric: 'tabular-nums' }

/** The cells of one record: a box to pick it, its fields, its files. Drawn anew only when something of it changed: a list is drawn at every key of its filter. */
export const RowCells = memo(function RowCells(props: Props) {
  const { kind, columns, record, titles, hint, files, picked, onPick } = props
  const language = useLanguage()
  const t = useTexts()
  const cells = columns.map((name) => ({
    name,
    text: fieldText(fieldOf(kind, name), record[name], titles, language),
  }))
  const [title] = cells
  return (
    <>
      <span role="gridcell" onClick={(event) => event.stopPropagation()} style={{ padding: '0 8px' }}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('records:selectRow', { title: title?.text ?? '' })}
          checked={picked}
          onChange={() => onPick(record.id)}
          className="row-pick"
        />
      </span>
      {cells.map(({ name, text }) => (
        <span key={name} role="gridcell" title={text} style={isNumber(kind, name) ? NUMBER_CELL : CELL}>
          {text}
          {name === title?.name && hint && <Typography.Text type="secondary"> {hint}</Typography.Text>}
        </span>
      ))}
      <span role="gridcell" style={CELL}>
        <FileMark kind={kind} record={record} files={files} />
      </span>
    </>
  )
})

interface FileMarkProps {
  readonly kind: KindId
  readonly record: AnyRecord
  readonly files: Files | undefined
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
