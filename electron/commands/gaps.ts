import { openToRead } from './archives.ts'
import { countGiven } from './records/count-given.ts'
import { forecastLines, gapLines } from './records/score-lines.ts'
import { ASSESSMENT_OPTIONS, assessed } from './records/standard.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou gaps <archive>`: what a school year loses points by, the costliest first. JSON: `{ standard, year, date, total, forecast, gaps }`. */
export const gapsCommand = defineCommand({
  name: 'gaps',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: { ...ASSESSMENT_OPTIONS, limit: { about: 'gaps_limit', value: 'value_number' } },
  run: async (context, given) => {
    const limit = countGiven(context, given.limit) ?? Infinity
    const archive = await openToRead(context, given.archive)
    try {
      const assessment = await assessed(context, archive.tables, given)
      const { standard, year, date, total, forecast } = assessment
      const gaps = assessment.gaps.slice(0, limit)
      context.answer({ standard: standard.id, year, date, total, forecast, gaps }, [
        ...forecastLines(context, assessment),
        '',
        ...gapLines(context, assessment, gaps),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
