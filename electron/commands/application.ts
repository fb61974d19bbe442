import { resolve } from 'node:path'
import { exportApplication } from '../documents/dossier.ts'
import { openToRead } from './archives.ts'
import { forecastLines } from './records/score-lines.ts'
import { ASSESSMENT_OPTIONS, chosenAssessment } from './records/standard.ts'
import { warnedOf, warningLines } from './records/warnings.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou application <archive>`: a star application in a folder of its own. JSON: `{ folder, pages, files, warnings, total, stars }`. */
export const applicationCommand = defineCommand({
  name: 'application',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: {
    into: { about: 'option_into', value: 'argument_folder' },
    ...ASSESSMENT_OPTIONS,
    overwrite: { about: 'option_overwrite' },
    unmasked: { about: 'option_unmasked' },
  },
  run: async (context, given) => {
    const { texts, language, signal } = context
    const archive = await openToRead(context, given.archive)
    try {
      const asked = await chosenAssessment(context, archive.tables, given)
      const { overwrite } = given
      const request = { ...asked, into: resolve(given.into ?? '.'), masked: !given.unmasked, overwrite }
      const { folder, pages, files, warnings, assessment } = await exportApplication(archive, request, {
        signal,
        onProgress: ({ stage, done, total }) => context.progress(texts(`jobs:${stage}`))(done, total ?? 0),
      })
      const warned = warnings.map((warning) => warnedOf(language, warning))
      const stars = assessment.forecast?.stars ?? null
      context.answer({ folder, pages, files, warnings: warned, total: assessment.total, stars }, [
        texts('terminal:application_made', { folder, pages, files }),
        ...forecastLines(context, assessment),
        ...warningLines(context, warned),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
