import { openToRead } from './archives.ts'
import { forecastLines, scoreLines } from './records/score-lines.ts'
import { ASSESSMENT_OPTIONS, assessed } from './records/standard.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou score <archive>`: a school year against a standard. JSON: the `Assessment` of shared/standards. */
export const scoreCommand = defineCommand({
  name: 'score',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: ASSESSMENT_OPTIONS,
  run: async (context, given) => {
    const archive = await openToRead(context, given.archive)
    try {
      const assessment = await assessed(context, archive.tables, given)
      context.answer(assessment, [
        ...scoreLines(context, assessment),
        '',
        ...forecastLines(context, assessment),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
