import { kindOf } from '../../shared/domain/kinds.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import type { Archive } from '../archive/archive.ts'
import { openToWrite } from './archives.ts'
import { findRecord, type FoundRecord } from './records/find-record.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou trash <archive> <record>…`: moves records to the trash, or back. JSON: `{ trashed | restored: [{ kind, id }], batch }`. */
export const trashCommand = defineCommand({
  name: 'trash',
  arguments: {
    archive: { name: 'argument_archive', about: 'about_archive' },
    records: { name: 'argument_records', about: 'about_record', many: true },
  },
  options: { restore: { about: 'trash_restore' } },
  run: async (context, given) => {
    const archive = await openToWrite(context, given.archive)
    try {
      const found: FoundRecord[] = []
      for (const word of given.records) found.push(await findRecord(context, archive.tables, word))
      const batch = await moved(context, archive, found, given.restore)
      const records = found.map(({ kind, record }) => ({ kind, id: record.id }))
      context.answer(
        given.restore ? { restored: records, batch } : { trashed: records, batch },
        answerLines(context, found, given.restore),
      )
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})

async function moved(
  { texts, language, who }: Context,
  archive: Archive,
  found: readonly FoundRecord[],
  restore: boolean,
): Promise<string | null> {
  const kinds = [...new Set(found.map(({ kind }) => labelIn(language, kindOf(kind).label)))]
  const label = texts(restore ? 'acts:restore' : 'acts:trash', {
    kind: kinds.join(texts('terminal:list_comma')),
    count: found.length,
  })
  const { batch } = await archive.write({ label, who }, async (writer) => {
    for (const [kind, records] of Map.groupBy(found, (each) => each.kind)) {
      const ids = records.map(({ record }) => record.id)
      await (restore ? writer.restore(kind, ids) : writer.trash(kind, ids))
    }
  })
  return batch
}

const answerLines = (
  { texts, language }: Context,
  found: readonly FoundRecord[],
  restore: boolean,
): string[] => [
  ...found.map(({ kind, title }) => `  ${labelIn(language, kindOf(kind).label)}  ${title}`),
  texts(restore ? 'terminal:restored_records' : 'terminal:trashed', { number: found.length }),
]
