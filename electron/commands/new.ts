import { KINDS } from '../../shared/domain/kinds.ts'
import { ARCHIVE_SUFFIX } from '../archive/archive-folder.ts'
import { createSchoolArchive } from '../archive/new-school.ts'
import { choiceNamed } from './records/named.ts'
import { givenYear } from './records/school-year.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou new <folder>`: makes an archive with its school and its first school year. JSON: `{ archive }`, the folder's absolute path. */
export const newCommand = defineCommand({
  name: 'new',
  arguments: { folder: { name: 'argument_archive', about: 'about_new_folder' } },
  options: {
    school: { about: 'new_school', value: 'value_name', required: true },
    stage: { about: 'new_stage', value: 'value_stage', required: true },
    year: { about: 'new_year', value: 'value_year', required: true },
  },
  run: async (context, given) => {
    const stage = choiceNamed(context, KINDS.school.fields.stage.choices, given.stage)
    const year = givenYear(context, given.year)
    const folder = given.folder.replace(/[\\/]+$/, '')
    const archive = await createSchoolArchive(
      folder.endsWith(ARCHIVE_SUFFIX) ? folder : folder + ARCHIVE_SUFFIX,
      { name: given.school, stage, year },
      { label: context.texts('acts:create_archive'), who: context.who },
    )
    await archive.close()
    context.answer({ archive: archive.folder }, [
      context.texts('terminal:made_archive', { folder: archive.folder }),
      context.texts('terminal:made_archive_next', { folder: archive.folder }),
    ])
    return EXIT.done
  },
})
