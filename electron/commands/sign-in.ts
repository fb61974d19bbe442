import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { uniqueNames } from '../../shared/domain/file-name.ts'
import type { Archive } from '../archive/archive.ts'
import { readSignInSheets, type SignInOf } from '../documents/models/sign-in-source.ts'
import { writeSignInSheets } from '../documents/writers/pdf/sign-in-sheet.ts'
import { openToRead } from './archives.ts'
import { activityNamed, classNamed, plannedOrHeld } from './records/in-year.ts'
import { refuseTaken } from './records/refuse-taken.ts'
import { type Warned, warnedOf, warningLines } from './records/warnings.ts'
import { chosenDay, chosenYear } from './records/school-year.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'
import { usageError } from './terminal/usage.ts'

/** `liuyou sign-in <archive>`: sign-in sheets as PDF, one for an activity. JSON: `{ files: [{ file, pages }], warnings: [{ code, message, file … }] }`. */
export const signInCommand = defineCommand({
  name: 'sign-in',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: {
    activity: { about: 'sign_in_activity', value: 'value_activity' },
    class: { about: 'sign_in_class', value: 'value_class' },
    all: { about: 'sign_in_all' },
    year: { about: 'option_year', value: 'value_year' },
    date: { about: 'option_date', value: 'value_date' },
    into: { about: 'option_into', value: 'argument_folder' },
    overwrite: { about: 'option_overwrite' },
    unmasked: { about: 'option_unmasked' },
  },
  run: async (context, given) => {
    const archive = await openToRead(context, given.archive)
    try {
      const papers = await papersAsked(context, archive, given)
      const into = resolve(given.into ?? '.')
      const names = uniqueNames(papers.map(({ name }) => `${name}.pdf`))
      const targets = names.map((name) => join(into, name))
      if (!given.overwrite) await refuseTaken(targets)
      await mkdir(into, { recursive: true })
      const written = await writeAll(context, archive, papers, targets)
      const files = written.map(({ file, pages }) => ({ file, pages }))
      const warnings = written.flatMap((each) => each.warnings)
      context.answer({ files, warnings }, [
        ...files.map(({ file, pages }) => context.texts('terminal:wrote_pages', { file, pages })),
        ...warningLines(context, warnings),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})

interface Asked {
  readonly activity: string | undefined
  readonly class: string | undefined
  readonly all: boolean
  readonly year: string | undefined
  readonly date: string | undefined
  readonly unmasked: boolean
}

interface Paper {
  /** Of its file, without the ending. */
  readonly name: string
  readonly of: SignInOf
}

async function papersAsked(context: Context, { tables }: Archive, asked: Asked): Promise<Paper[]> {
  const { texts, language } = context
  if (
    asked.all
      ? asked.activity !== undefined || asked.class !== undefined
      : (asked.activity ?? asked.class) === undefined
  )
    throw usageError(texts, 'one_of', { options: '--activity、--class、--all' })
  const date = chosenDay(context, asked.date)
  const year = await chosenYear(context, tables, asked.year, date)
  const common = { language, masked: !asked.unmasked }
  const ofClass = asked.class === undefined ? null : await classNamed(context, tables, year, asked.class)
  const alone = ofClass && asked.activity === undefined ? ofClass : null
  if (alone)
    return [
      {
        name: texts('terminal:sheet_of_class', { class: alone.name }),
        of: { ...common, activity: null, class: alone.id, date },
      },
    ]
  const activities =
    asked.activity === undefined
      ? await plannedOrHeld(tables, year)
      : [await activityNamed(context, tables, year, asked.activity)]
  return activities.map(({ id, date: day, title }) => ({
    name: texts('terminal:sheet_of_activity', { date: day, title }),
    of: { ...common, activity: id, ...(ofClass && { class: ofClass.id }) },
  }))
}

interface WrittenFile {
  readonly file: string
  readonly pages: number
  readonly warnings: readonly Warned[]
}

async function writeAll(
  context: Context,
  archive: Archive,
  papers: readonly Paper[],
  targets: readonly string[],
): Promise<WrittenFile[]> {
  const progress = context.progress(context.texts('jobs:drawing'))
  const written: WrittenFile[] = []
  for (const [at, { of }] of papers.entries()) {
    progress(at, papers.length)
    const file = targets[at] ?? ''
    const model = await readSignInSheets(archive.tables, of)
    const { pages, warnings } = await writeSignInSheets(model, file, { signal: context.signal })
    written.push({
      file,
      pages,
      warnings: warnings.map((warning) => ({ ...warnedOf(context.language, warning), file })),
    })
  }
  return written
}
