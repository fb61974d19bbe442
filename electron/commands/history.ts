import { listHistory } from '../archive/history.ts'
import { openToRead } from './archives.ts'
import { countGiven } from './records/count-given.ts'
import { historyLines } from './records/history-lines.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

const USUAL = 20

/** `liuyou history <archive>`: what was done, the latest first. JSON: `{ entries: [{ id, label, who, at, undoes, changes, undone }] }`. */
export const historyCommand = defineCommand({
  name: 'history',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: { limit: { about: 'history_limit', value: 'value_number' } },
  run: async (context, given) => {
    const limit = countGiven(context, given.limit) ?? USUAL
    const archive = await openToRead(context, given.archive)
    try {
      const entries = await listHistory(archive.tables, { limit })
      context.answer({ entries }, historyLines(context, entries))
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
