import { backupArchive } from '../archive/backup/back-up.ts'
import { openAsCan } from './archives.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou backup <archive>`: one proved backup file. JSON: `{ file, size, proved_at, flaws }`. Flaws of the archive itself are findings. */
export const backupCommand = defineCommand({
  name: 'backup',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: { into: { about: 'backup_into', value: 'argument_folder' } },
  run: async (context, given) => {
    const { texts, signal } = context
    const archive = await openAsCan(context, given.archive)
    try {
      const { file, size, provedAt, flaws } = await backupArchive(archive, {
        into: given.into,
        signal,
        onProgress: (done, total, phase) => context.progress(texts(`terminal:phase_${phase}`))(done, total),
      })
      const lines = [
        texts('terminal:backed_up', { file }),
        texts('terminal:backup_proved', { at: provedAt ?? '' }),
      ]
      if (flaws > 0) lines.push(texts('terminal:backup_flaws', { number: flaws }))
      context.answer({ file, size, proved_at: provedAt, flaws }, lines)
      return flaws > 0 ? EXIT.findings : EXIT.done
    } finally {
      await archive.close()
    }
  },
})
