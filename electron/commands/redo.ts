import { redo } from '../archive/history.ts'
import { openToWrite } from './archives.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou redo <archive>`: does again what was just undone. JSON: `{ redone: { id, label, who, at } }`. */
export const redoCommand = defineCommand({
  name: 'redo',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: {},
  run: async (context, given) => {
    const archive = await openToWrite(context, given.archive)
    try {
      const redone = await redo(archive, context.who)
      context.answer({ redone }, [context.texts('terminal:redone_act', { label: redone.label })])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
