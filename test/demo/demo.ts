import { mkdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { kindOf, type KindId } from '../../shared/domain/kinds.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import { languageOf } from '../../electron/commands/terminal/language.ts'
import { tableLines } from '../../electron/commands/terminal/table.ts'
import { answer } from './answer.ts'
import { WORDS } from './words.ts'

/**
 * `npm run demo`: the sample kindergarten becomes an archive, a five-star application and sign-in sheets under `out/`, by the same
 * commands that an office types. Run again, it makes all of it anew. The day is fixed, so that the same comes out every time.
 */
const ROOT = join(import.meta.dirname, '../..')
const SAMPLE = join(ROOT, 'resources/samples/kindergarten')
const OUT = join(ROOT, 'out')
const ARCHIVE = join(OUT, 'demo.liuyou')
const APPLICATION = join(OUT, 'application')
const SHEETS = join(OUT, 'sign-in')
const DATE = '2026-06-30'

const language = languageOf(process.argv.slice(2), process.env)
const words = WORDS[language]

interface Imported {
  readonly created: Readonly<Partial<Record<KindId, number>>>
  readonly warnings: readonly Finding[]
  readonly errors: readonly Finding[]
}
interface Finding {
  readonly file: string
  readonly code: string
  readonly message: string
}
interface Application {
  readonly folder: string
  readonly pages: number
  readonly files: number
  readonly total: { readonly self: number; readonly points: number }
  readonly stars: number | null
}
interface Sheets {
  readonly files: readonly { readonly file: string; readonly pages: number }[]
  readonly warnings: readonly {
    readonly code: string
    readonly character?: string
    readonly message: string
  }[]
}
interface Gaps {
  readonly forecast: { readonly target: { readonly atLeast: number; readonly short: number } }
  readonly gaps: readonly { readonly number: string; readonly lost: number; readonly says: string }[]
}
interface Students {
  readonly records: readonly { readonly name: string }[]
}

for (const made of [ARCHIVE, APPLICATION, SHEETS]) await rm(made, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })

const school = ['--school', '城西中心幼儿园', '--stage', 'kindergarten', '--year', '2025-2026']
await answer(words.making, ['new', ARCHIVE, ...school], language)
const inputs = ['幼儿花名册.xlsx', '年度资料.xlsx', '活动资料'].map((name) => join(SAMPLE, name))
const imported = await answer<Imported>(words.importing, ['import', ARCHIVE, ...inputs, '--apply'], language)
const asked = ['--standard', 'six-possessions', '--target', '5', '--date', DATE]
const application = await answer<Application>(
  words.applying,
  ['application', ARCHIVE, '--into', APPLICATION, ...asked],
  language,
)
const sheets = await answer<Sheets>(
  words.signingIn,
  ['sign-in', ARCHIVE, '--all', '--into', SHEETS, '--date', DATE],
  language,
)
const { gaps, forecast } = await answer<Gaps>(
  words.assessing,
  ['gaps', ARCHIVE, '--limit', '5', ...asked],
  language,
)
const { records: students } = await answer<Students>(words.looking, ['list', ARCHIVE, 'student'], language)

const SHOWN: readonly KindId[] = [
  'student',
  'class',
  'guardian',
  'activity',
  'lecturer',
  'home_visit',
  'attachment',
]
const unplaced = imported.warnings.filter(({ code }) => code === 'FOLDER_NOT_PLACED')
const missing = new Set(sheets.warnings.flatMap(({ character }) => character ?? []))
const unprintable = students.filter(({ name }) => [...name].some((character) => missing.has(character)))

print('')
for (const line of tableLines(
  [words.what, words.howMany],
  [
    ...SHOWN.map((kind) => [labelIn(language, kindOf(kind).label), String(imported.created[kind] ?? 0)]),
    [words.application, words.applicationSize(application.pages, application.files)],
    [
      words.sheets,
      words.sheetsSize(
        sheets.files.length,
        sheets.files.reduce((sum, { pages }) => sum + pages, 0),
      ),
    ],
    [words.score, `${application.total.self} / ${application.total.points}`],
    [words.stars, words.starsOf(application.stars ?? 0)],
    [words.target, words.targetOf(forecast.target.atLeast, forecast.target.short)],
  ],
))
  print(line)
print('', words.costliest)
for (const { number, lost, says } of gaps) print(`  ${words.gap(number, lost)}  ${says}`)
print('', words.attention)
for (const { message } of [...imported.errors, ...unplaced]) print(`  ${message}`)
for (const { name } of unprintable) print(`  ${words.unprintable(name, [...missing].join(' '))}`)
print('', words.files)
for (const made of [ARCHIVE, application.folder, SHEETS]) print(`  ${relative(process.cwd(), made)}`)

function print(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
