import { type Language, type Texts, textsOf } from '../../../shared/i18n/texts.ts'
import { userName } from '../../user-name.ts'
import type { Progress, ProgressBar } from './progress-bar.ts'

/** What every command is given: how to speak to the person, and how to learn that they want it stopped. */
export interface Context {
  readonly language: Language
  readonly texts: Texts
  /** Whether the answer is wanted as JSON. */
  readonly json: boolean
  readonly signal: AbortSignal
  /** Who does it, for the history. */
  readonly who: string
  /** Columns that a table may take: those of the terminal, or no limit where the output goes to a file. */
  readonly width: number
  /** Reports how far a long work is, called `label`. */
  progress(label: string): Progress
  /** The command's whole answer on standard output: `value` as JSON, or `lines` for a person. */
  answer(value: unknown, lines: readonly string[]): void
  /** Tells a person something on standard error, beside the answer. */
  notice(text: string): void
}

/** The context of this process. */
export function processContext(
  language: Language,
  json: boolean,
  signal: AbortSignal,
  bar: ProgressBar,
): Context {
  return {
    language,
    texts: textsOf(language),
    json,
    signal,
    who: userName(),
    width: process.stdout.isTTY ? process.stdout.columns : Infinity,
    progress: (label) => bar.of(label),
    answer: (value, lines) => {
      bar.clear()
      process.stdout.write(
        json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
      )
    },
    notice: (text) => {
      bar.clear()
      if (!json) process.stderr.write(`${text}\n`)
    },
  }
}
