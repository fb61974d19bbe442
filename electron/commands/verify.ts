import { type VerifyReport, VERIFY_PROBLEMS } from '../../shared/contract/verify-problem.ts'
import { verifyText } from '../../shared/i18n/verify-text.ts'
import { verifyArchive } from '../archive/verifying/verify.ts'
import { openToRead } from './archives.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou verify <archive>`: looks at everything, changes nothing; damage is a finding. JSON: `{ sound, problems: [{ code, details, ids, message }], records, files, bytes }`. */
export const verifyCommand = defineCommand({
  name: 'verify',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: {},
  run: async (context, given) => {
    const { texts, language, signal } = context
    const archive = await openToRead(context, given.archive)
    try {
      const report = await verifyArchive(archive, {
        signal,
        onProgress: (done, total, stage) => context.progress(texts(`terminal:verify_${stage}`))(done, total),
      })
      const problems = report.problems.map((problem) => ({
        ...problem,
        message: verifyText(language, problem),
      }))
      context.answer({ ...report, problems }, linesOf(context, report))
      return report.sound ? EXIT.done : EXIT.findings
    } finally {
      await archive.close()
    }
  },
})

function linesOf({ texts, language }: Context, { sound, problems, records, files }: VerifyReport): string[] {
  return [
    ...problems.flatMap((problem) => [
      texts(VERIFY_PROBLEMS[problem.code] === 'damage' ? 'terminal:damage' : 'terminal:remark_line', {
        says: verifyText(language, problem),
      }),
      ...problem.ids.map((id) => `    ${id}`),
    ]),
    texts('terminal:verified', { records, files }),
    texts(sound ? 'terminal:sound' : 'terminal:not_sound'),
  ]
}
