import type { commands } from '../../../shared/i18n/zh-CN/commands.ts'
import type { CommandName } from './command-names.ts'
import type { Context } from './context.ts'
import type { ExitCode } from './exit-codes.ts'

/** A text of the area `commands`. */
export type CommandText = keyof typeof commands

/** A word after the command's name; `many` takes one or more and stands last. */
export interface ArgumentSpec {
  readonly name: CommandText
  readonly about: CommandText
  readonly many?: true
  readonly optional?: true
}

/** `--<key>`: a switch, or with a `value`; `many` may be given several times. */
export interface OptionSpec {
  readonly about: CommandText
  readonly value?: CommandText
  readonly many?: true
  readonly required?: true
}

export type Arguments = Readonly<Record<string, ArgumentSpec>>
export type Options = Readonly<Record<string, OptionSpec>>

type ArgumentValue<A extends ArgumentSpec> = A extends { many: true }
  ? readonly string[]
  : A extends { optional: true }
    ? string | undefined
    : string

type OptionValue<O extends OptionSpec> = O extends { many: true }
  ? readonly string[]
  : O extends { value: CommandText }
    ? O extends { required: true }
      ? string
      : string | undefined
    : boolean

/** What was given on the command line, by the names of the specification. */
export type Given<A extends Arguments, O extends Options> = {
  readonly [N in keyof A]: ArgumentValue<A[N]>
} & { readonly [N in keyof O]: OptionValue<O[N]> }

/** One command; its summary is the text `commands:<name>_about`. */
export interface Command<A extends Arguments = Arguments, O extends Options = Options> {
  readonly name: CommandName
  readonly arguments: A
  readonly options: O
  /** A longer explanation below the help, if there is one. */
  readonly notes?: CommandText
  /** Does the work and says what it did. Throws coded errors. */
  run(context: Context, given: Given<A, O>): Promise<ExitCode>
}

export const defineCommand = <const A extends Arguments, const O extends Options>(
  command: Command<A, O>,
): Command<A, O> => command
