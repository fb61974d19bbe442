import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { exportRecordWorkbook } from '../documents/record-workbook.ts'
import { openToRead } from './archives.ts'
import { refuseTaken } from './records/refuse-taken.ts'
import { chosenDay } from './records/school-year.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

const USUAL_NAME = '档案数据.xlsx'

/** `liuyou workbook <archive> [file]`: all records as a workbook. JSON: `{ file, records }`. */
export const workbookCommand = defineCommand({
  name: 'workbook',
  arguments: {
    archive: { name: 'argument_archive', about: 'about_archive' },
    file: { name: 'argument_file', about: 'about_workbook_file', optional: true },
  },
  options: {
    date: { about: 'option_date', value: 'value_date' },
    overwrite: { about: 'option_overwrite' },
    unmasked: { about: 'option_unmasked' },
  },
  run: async (context, given) => {
    const { texts, language, signal } = context
    const date = chosenDay(context, given.date)
    const named = resolve(given.file ?? USUAL_NAME)
    const target = named.endsWith('.xlsx') ? named : `${named}.xlsx`
    const archive = await openToRead(context, given.archive)
    try {
      if (!given.overwrite) await refuseTaken([target])
      await mkdir(dirname(target), { recursive: true })
      const request = { target, date, language, masked: !given.unmasked }
      const records = await exportRecordWorkbook(archive.tables, request, {
        signal,
        onProgress: ({ stage, done, total }) => context.progress(texts(`jobs:${stage}`))(done, total ?? 0),
      })
      context.answer({ file: target, records }, [texts('terminal:wrote_records', { file: target, records })])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
