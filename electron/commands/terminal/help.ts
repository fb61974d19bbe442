import type { Texts } from '../../../shared/i18n/texts.ts'
import { COMMAND_NAMES } from './command-names.ts'
import type { Arguments, Command, CommandText, Options } from './command.ts'
import { displayWidth, folded, padded } from './display-width.ts'

/** Columns that help takes at most: longer lines are hard to read. */
const WIDEST = 100

export const COMMON_OPTIONS = {
  json: { about: 'option_json' },
  lang: { about: 'option_lang', value: 'value_lang' },
} as const satisfies Options

/** `--year <学年>`: an option as it is written, which is also how commander is told of it. */
export const flagsOf = (texts: Texts, name: string, option: Options[string]): string =>
  option.value ? `--${name} <${texts(`commands:${option.value}`)}>` : `--${name}`

/** `<档案>`, `[类别]` or `<文件…>`. */
export function placeholderOf(texts: Texts, argument: Arguments[string]): string {
  const name = texts(`commands:${argument.name}`)
  return argument.optional ? `[${name}]` : `<${name}${argument.many ? '…' : ''}>`
}

/** The help of the program: what it is, its commands, the options of them all, its exit codes. */
export function programHelp(texts: Texts, columns: number): string {
  const text = (key: CommandText) => texts(`commands:${key}`)
  return sections(columns, [
    [`${text('usage')}liuyou <${text('argument_command')}> [${text('options_word')}]`, []],
    [text('program_about'), []],
    [text('commands_title'), COMMAND_NAMES.map((name) => [name, text(`${name}_about`)])],
    [text('options_title'), commonRows(texts)],
    [text('exit_title'), EXIT_ROWS.map(([code, key]) => [code, text(key)])],
    [text('more_help'), []],
  ])
}

/** The help of one command. */
export function commandHelp(command: Command, texts: Texts, columns: number): string {
  const text = (key: CommandText) => texts(`commands:${key}`)
  const words = Object.values(command.arguments).map((argument) => placeholderOf(texts, argument))
  const rows = Object.values(command.arguments).map(
    (argument) => [placeholderOf(texts, argument), text(argument.about)] as const,
  )
  return sections(columns, [
    [`${text('usage')}${['liuyou', command.name, ...words, `[${text('options_word')}]`].join(' ')}`, []],
    [text(`${command.name}_about`), []],
    ...(rows.length > 0 ? [[text('arguments_title'), rows] as const] : []),
    [text('options_title'), [...optionRows(texts, command.options), ...commonRows(texts)]],
    ...(command.notes ? [[text(command.notes), []] as const] : []),
  ])
}

const EXIT_ROWS = [
  ['0', 'exit_done'],
  ['1', 'exit_findings'],
  ['2', 'exit_usage'],
  ['3', 'exit_refused'],
  ['4', 'exit_fault'],
  ['130', 'exit_cancelled'],
] as const satisfies readonly (readonly [string, CommandText])[]

type Row = readonly [term: string, about: string]

const optionRows = (texts: Texts, options: Options): Row[] =>
  Object.entries(options).map(([name, option]) => [
    flagsOf(texts, name, option),
    texts(`commands:${option.about}`) + (option.required ? texts('commands:required_mark') : ''),
  ])

const commonRows = (texts: Texts): Row[] => [
  ...optionRows(texts, COMMON_OPTIONS),
  ['-h, --help', texts('commands:option_help')],
  ['-V, --version', texts('commands:option_version')],
]

function sections(columns: number, all: readonly (readonly [string, readonly Row[]])[]): string {
  const width = Math.min(columns, WIDEST)
  const text = all.map(([title, rows]) => [...folded(title, width), ...rowLines(rows, width)].join('\n'))
  return `${text.join('\n\n')}\n`
}

/** Terms in one column, what they mean folded in the next. */
function rowLines(rows: readonly Row[], width: number): string[] {
  const term = Math.max(0, ...rows.map(([each]) => displayWidth(each))) + 2
  const room = Math.max(20, width - term - 2)
  return rows.flatMap(([each, about]) =>
    folded(about, room).map((line, at) => `  ${padded(at === 0 ? each : '', term)}${line}`.trimEnd()),
  )
}
