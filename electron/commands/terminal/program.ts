import { Command as Parser, CommanderError, Option } from 'commander'
import { LANGUAGES } from '../../../shared/i18n/texts.ts'
import packageFacts from '../../../package.json' with { type: 'json' }
import { COMMANDS } from '../registry.ts'
import type { Command, Given, Arguments, Options } from './command.ts'
import { isCommandName } from './command-names.ts'
import type { Context } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { COMMON_OPTIONS, commandHelp, flagsOf, placeholderOf, programHelp } from './help.ts'
import { unknownWord, usageErrorOf } from './usage.ts'

/**
 * Reads the words of a command line and runs the command they name; only that command's code is loaded. `liuyou`
 * alone and `liuyou help <command>` print help. Throws USAGE, and what the command throws.
 */
export async function runProgram(words: readonly string[], context: Context): Promise<ExitCode> {
  const asked = withHelpOption(words)
  const name = commandNameIn(asked)
  const command: Command | undefined =
    name !== undefined && isCommandName(name) ? await COMMANDS[name]() : undefined
  if (name !== undefined && !command)
    throw unknownWord(context.texts, 'unknown_command', name, Object.keys(COMMANDS))
  let code: ExitCode = EXIT.done
  const parser = programParser(context, command, async (given) => {
    code = await (command as Command).run(context, given)
  })
  try {
    await parser.parseAsync([...asked], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const problem = usageErrorOf(error, context.texts, command)
    if (problem) throw problem
  }
  return code
}

/** The command a line names: its first word that is neither an option nor the value of one. */
export const commandNameIn = (words: readonly string[]): string | undefined =>
  words.find((word, at) => !word.startsWith('-') && words[at - 1] !== '--lang')

function withHelpOption(words: readonly string[]): readonly string[] {
  if (commandNameIn(words) === undefined && !words.includes('--version') && !words.includes('-V'))
    return [...words, '--help']
  if (commandNameIn(words) !== 'help') return words
  const at = words.indexOf('help')
  return [...words.slice(0, at), ...words.slice(at + 1), '--help']
}

type Run = (given: Given<Arguments, Options>) => Promise<void>

function programParser(context: Context, command: Command | undefined, run: Run): Parser {
  const { texts } = context
  const columns = process.stdout.isTTY ? process.stdout.columns : 100
  const parser = silent(new Parser('liuyou'))
    .version(packageFacts.version)
    .configureHelp({ formatHelp: () => programHelp(texts, columns) })
  for (const [name, option] of Object.entries(COMMON_OPTIONS))
    parser.option(flagsOf(texts, name, option), texts(`commands:${option.about}`))
  if (command) parser.addCommand(commandParser(command, context, columns, run))
  return parser
}

/** Errors are thrown, not printed: they are said in the user's language where all errors are. */
const silent = (parser: Parser): Parser =>
  parser
    .exitOverride()
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: () => undefined })

function commandParser(command: Command, context: Context, columns: number, run: Run): Parser {
  const { texts } = context
  const parser = silent(new Parser(command.name)).configureHelp({
    formatHelp: () => commandHelp(command, texts, columns),
  })
  for (const argument of Object.values(command.arguments))
    parser.argument(placeholderOf(texts, argument).replace('…', '...'))
  for (const [name, option] of Object.entries(command.options)) {
    const declared = new Option(flagsOf(texts, name, option)).makeOptionMandatory(option.required ?? false)
    if (option.many) declared.argParser<readonly string[]>((value, before) => [...(before ?? []), value])
    parser.addOption(declared)
  }
  return parser.action(async (...received: unknown[]) => {
    checkLanguage(context, parser.optsWithGlobals()['lang'])
    await run(givenOf(command, received, parser.opts()))
  })
}

function checkLanguage({ texts }: Context, asked: unknown): void {
  if (typeof asked === 'string' && !LANGUAGES.some((language) => language === asked))
    throw unknownWord(texts, 'unknown_language', asked, LANGUAGES)
}

/** What was given, by name: arguments in their order, switches that were not given as false, lists as empty. */
function givenOf(
  command: Command,
  received: readonly unknown[],
  values: Readonly<Record<string, unknown>>,
): Given<Arguments, Options> {
  const words = Object.keys(command.arguments).map((name, at) => [name, received[at]])
  const options = Object.entries(command.options).map(([name, option]) => [
    name,
    values[name] ?? (option.many ? [] : option.value ? undefined : false),
  ])
  return Object.fromEntries([...words, ...options]) as Given<Arguments, Options>
}
