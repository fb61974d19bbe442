import { ATTACHMENT_ROLES } from '../../shared/domain/attachment-role.ts'
import { type AnyRecord, fieldsOf, kindOf, type RecordOf } from '../../shared/domain/kinds.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import { type HistoryEntry, listHistory } from '../archive/history.ts'
import { referencesIn, titlesById } from '../archive/listing/titles-by-id.ts'
import { listRecords } from '../archive/records.ts'
import { openToRead } from './archives.ts'
import { findRecord, type FoundRecord } from './records/find-record.ts'
import { historyLines } from './records/history-lines.ts'
import { maskedRecord, shortId, type Titles, valueText } from './records/shown.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { padded } from './terminal/display-width.ts'
import { EXIT } from './terminal/exit-codes.ts'
import { tableLines } from './terminal/table.ts'

/** `liuyou show <archive> <record>`: one record with its files and its history. JSON: `{ kind, title, record, titles, attachments, history }`. */
export const showCommand = defineCommand({
  name: 'show',
  arguments: {
    archive: { name: 'argument_archive', about: 'about_archive' },
    record: { name: 'argument_record', about: 'about_record' },
  },
  options: { unmasked: { about: 'option_unmasked' } },
  run: async (context, given) => {
    const archive = await openToRead(context, given.archive)
    try {
      const found = await findRecord(context, archive.tables, given.record)
      const record = given.unmasked ? found.record : maskedRecord(found.kind, found.record)
      const titles = await titlesById(archive.tables, referencesIn(found.kind, [record]))
      const attachments = await listRecords(archive.tables, 'attachment', { where: { owner: record.id } })
      const history = await listHistory(archive.tables, { record: record.id })
      context.answer(
        { kind: found.kind, title: found.title, record, titles, attachments, history },
        linesOf(context, { ...found, record }, titles, attachments, history),
      )
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})

function linesOf(
  context: Context,
  found: FoundRecord,
  titles: Titles,
  attachments: readonly RecordOf<'attachment'>[],
  history: readonly HistoryEntry[],
): string[] {
  const { texts, language } = context
  const trash = found.record.deleted_at === null ? '' : texts('terminal:in_trash')
  return [
    `${labelIn(language, kindOf(found.kind).label)}  ${found.title}  (${shortId(found.record.id)})${trash}`,
    ...fieldLines(context, found.kind, found.record, titles),
    '',
    texts('terminal:attachments', { number: attachments.length }),
    ...(attachments.length > 0 ? attachmentLines(context, attachments) : []),
    '',
    texts('terminal:history'),
    ...historyLines(context, history),
  ]
}

/** Columns before the values. */
const LABEL_WIDTH = 18

const fieldLines = (
  context: Context,
  kind: FoundRecord['kind'],
  record: AnyRecord,
  titles: Titles,
): string[] =>
  fieldsOf(kind).flatMap(([name, field]) => {
    const text = valueText(context, field, record[name] ?? null, titles)
    if (text === '') return []
    const [first = '', ...more] = text.split('\n')
    const label = padded(labelIn(context.language, field.label), LABEL_WIDTH)
    return [`  ${label}  ${first}`, ...more.map((line) => `  ${' '.repeat(LABEL_WIDTH)}  ${line}`)]
  })

const attachmentLines = (
  { texts, language, width }: Context,
  files: readonly RecordOf<'attachment'>[],
): string[] =>
  tableLines(
    [texts('terminal:id'), texts('terminal:role'), texts('terminal:file_name'), texts('terminal:bytes')],
    files.map(({ id, role, name, size }) => [
      shortId(id),
      labelIn(language, ATTACHMENT_ROLES[role]),
      name,
      String(size),
    ]),
    width,
  )
