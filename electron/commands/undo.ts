import type { Tables } from '../archive/database.ts'
import { undo } from '../archive/history.ts'
import { openToWrite } from './archives.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'
import { usageError } from './terminal/usage.ts'

/** `liuyou undo <archive>`: takes back one act, by default the latest. JSON: `{ undone: { id, label, who, at } }`. */
export const undoCommand = defineCommand({
  name: 'undo',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: { batch: { about: 'undo_batch', value: 'value_batch' } },
  run: async (context, given) => {
    const archive = await openToWrite(context, given.archive)
    try {
      const batch =
        given.batch === undefined ? undefined : await batchNamed(context, archive.tables, given.batch)
      const undone = await undo(archive, context.who, batch)
      const { label, at } = undone
      context.answer({ undone }, [
        context.texts('terminal:undone_act', { label, at: at.slice(0, 16).replace('T', ' ') }),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})

/** The batch with this id, or whose id ends so. Throws USAGE. */
async function batchNamed({ texts }: Context, tables: Tables, word: string): Promise<string> {
  const found = await tables
    .selectFrom('batch')
    .select('id')
    .where('id', 'like', `%${word.replaceAll(/[^0-9a-f-]/gi, '?').toLowerCase()}`)
    .limit(2)
    .execute()
  const [only] = found
  if (!only || found.length > 1) throw usageError(texts, 'no_such_batch', { word })
  return only.id
}
