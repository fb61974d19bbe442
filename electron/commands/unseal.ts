import { unsealYear } from '../archive/sealing/seal-year.ts'
import { openToWrite } from './archives.ts'
import { givenYear } from './records/school-year.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou unseal <archive> --year <year> --reason <reason>`: the year can be changed again. JSON: `{ unsealed: <year> }`. */
export const unsealCommand = defineCommand({
  name: 'unseal',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: {
    year: { about: 'unseal_year', value: 'value_year', required: true },
    reason: { about: 'unseal_reason', value: 'value_reason', required: true },
  },
  run: async (context, given) => {
    const { texts, who } = context
    const year = givenYear(context, given.year)
    const archive = await openToWrite(context, given.archive)
    try {
      await unsealYear(archive, year, { label: texts('acts:unseal', { year }), who }, given.reason)
      context.answer({ unsealed: year }, [texts('terminal:unsealed', { year })])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
