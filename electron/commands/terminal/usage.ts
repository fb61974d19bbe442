import type { CommanderError } from 'commander'
import { CodedError } from '../../../shared/contract/errors.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import type { terminal } from '../../../shared/i18n/zh-CN/terminal.ts'
import type { Command } from './command.ts'
import { COMMAND_NAMES } from './command-names.ts'
import { COMMON_OPTIONS } from './help.ts'
import { nearest } from './nearest.ts'

type TerminalText = keyof typeof terminal

/** An error of the command line itself, in words: USAGE. */
export const usageError = (
  texts: Texts,
  key: TerminalText,
  values: Readonly<Record<string, string | number>> = {},
): CodedError => new CodedError('USAGE', { problem: texts(`terminal:${key}`, values) })

/** A word that is none of those known, with the one that was probably meant; `shown` are the ones to list: USAGE. */
export function unknownWord(
  texts: Texts,
  key: TerminalText,
  word: string,
  known: readonly string[],
  shown = known,
): CodedError {
  const close = nearest(word, known)
  const suggestion = close === undefined ? '' : texts('terminal:did_you_mean', { word: close })
  return usageError(texts, key, { word, suggestion, known: shown.join(texts('terminal:list_comma')) })
}

/** What commander found wrong, said in the language of the command line. Null when it only printed the help. */
export function usageErrorOf(
  error: CommanderError,
  texts: Texts,
  command: Command | undefined,
): CodedError | null {
  const [, word = ''] = /'([^']*)'/.exec(error.message) ?? []
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null
    case 'commander.unknownOption':
      return unknownWord(texts, 'unknown_option', word, optionsOf(command))
    case 'commander.unknownCommand':
      return unknownWord(texts, 'unknown_command', word, COMMAND_NAMES)
    case 'commander.missingArgument':
      return usageError(texts, 'missing_argument', { word })
    case 'commander.optionMissingArgument':
      return usageError(texts, 'missing_value', { word })
    case 'commander.missingMandatoryOptionValue':
      return usageError(texts, 'missing_option', { word })
    case 'commander.excessArguments':
      return usageError(texts, 'too_many_arguments')
    default:
      return new CodedError('USAGE', { problem: error.message }, error)
  }
}

const optionsOf = (command: Command | undefined): string[] =>
  [...Object.keys(command?.options ?? {}), ...Object.keys(COMMON_OPTIONS), 'help'].map((name) => `--${name}`)
