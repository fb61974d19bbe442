import { rm } from 'node:fs/promises'
import { schoolYear } from '../../shared/domain/calendar.ts'
import { KINDS } from '../../shared/domain/kinds.ts'
import type { Archive } from '../archive/archive.ts'
import { ARCHIVE_SUFFIX } from '../archive/archive-folder.ts'
import { createArchive } from '../archive/open-archive.ts'
import { choiceNamed } from './records/named.ts'
import { givenYear } from './records/school-year.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'

type Stage = keyof typeof KINDS.school.fields.stage.choices

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
    const archive = await createArchive(folder.endsWith(ARCHIVE_SUFFIX) ? folder : folder + ARCHIVE_SUFFIX)
    await enterSchool(context, archive, given.school, stage, year)
    context.answer({ archive: archive.folder }, [
      context.texts('terminal:made_archive', { folder: archive.folder }),
      context.texts('terminal:made_archive_next', { folder: archive.folder }),
    ])
    return EXIT.done
  },
})

/** What the archive is of. An archive whose school cannot be entered is not left behind. */
async function enterSchool(
  context: Context,
  archive: Archive,
  name: string,
  stage: Stage,
  year: string,
): Promise<void> {
  const { first, second } = schoolYear(year).terms
  try {
    await archive.write({ label: context.texts('terminal:label_new'), who: context.who }, async (writer) => {
      await writer.create('school', [{ name, stage }])
      await writer.create('school_year', [
        {
          year,
          first_term_from: first.from,
          first_term_to: first.to,
          second_term_from: second.from,
          second_term_to: second.to,
        },
      ])
    })
    await archive.close()
  } catch (error) {
    await archive.close()
    await rm(archive.folder, { recursive: true, force: true })
    throw error
  }
}
