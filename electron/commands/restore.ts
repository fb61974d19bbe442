import { resolve } from 'node:path'
import { ARCHIVE_SUFFIX } from '../archive/archive-folder.ts'
import { restoreBackup } from '../archive/backup/restore.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou restore <backup> <folder>`: a backup becomes a new archive. JSON: `{ archive, made_at }`, the folder's absolute path. */
export const restoreCommand = defineCommand({
  name: 'restore',
  arguments: {
    backup: { name: 'argument_backup', about: 'about_backup' },
    folder: { name: 'argument_archive', about: 'about_restore_folder' },
  },
  options: {},
  run: async (context, given) => {
    const { texts, signal } = context
    const plain = resolve(given.folder)
    const folder = plain.endsWith(ARCHIVE_SUFFIX) ? plain : plain + ARCHIVE_SUFFIX
    const { made_at } = await restoreBackup(given.backup, folder, {
      signal,
      onProgress: (done, total, phase) => context.progress(texts(`terminal:phase_${phase}`))(done, total),
    })
    context.answer({ archive: folder, made_at }, [texts('terminal:restored', { folder, at: made_at })])
    return EXIT.done
  },
})
