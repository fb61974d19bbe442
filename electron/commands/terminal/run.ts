import { randomBytes } from 'node:crypto'
import { CodedError, isCoded } from '../../../shared/contract/errors.ts'
import { systemCode } from '../../faults.ts'
import { cancelBySignal } from './cancel.ts'
import { isCommandName } from './command-names.ts'
import { type Context, processContext } from './context.ts'
import { errorMessage } from './error-message.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { logFault } from '../../fault-log.ts'
import { languageOf } from './language.ts'
import { commandNameIn, runProgram } from './program.ts'
import { ProgressBar } from './progress-bar.ts'

/** Runs one command line of this process to its end, and returns what the process is to exit with. Never throws. */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  const language = languageOf(words, process.env)
  const bar = new ProgressBar(process.stderr)
  const signal = cancelBySignal(() => context.notice(context.texts('terminal:cancelling')))
  const context = processContext(language, words.includes('--json'), signal, bar)
  try {
    return await runProgram(words, context)
  } catch (error) {
    return reported(context, words, error)
  } finally {
    bar.clear()
  }
}

/** Tells the person what went wrong, on standard error: as JSON with `--json`, else in words with what to do next. */
function reported(context: Context, words: readonly string[], error: unknown): ExitCode {
  const coded = codedOf(error, words)
  const message = errorMessage(context.language, coded)
  if (context.json) {
    const { code, details } = coded
    process.stderr.write(`${JSON.stringify({ error: { code, message, details } })}\n`)
  } else context.notice(coded.code === 'USAGE' ? `${message}\n${seeHelp(context, words)}` : message)
  return exitCodeOf(coded)
}

/** A coded error as it is; anything else is a fault of the program, written to the log under a new reference. */
function codedOf(error: unknown, words: readonly string[]): CodedError {
  if (isCoded(error)) return error
  if (systemCode(error) === 'ABORT_ERR') return new CodedError('CANCELLED', {}, error)
  const reference = randomBytes(4).toString('hex').toUpperCase()
  logFault(reference, commandNameIn(words) ?? '', error)
  return new CodedError('INTERNAL', { reference }, error)
}

function exitCodeOf({ code }: CodedError): ExitCode {
  if (code === 'USAGE') return EXIT.usage
  if (code === 'CANCELLED') return EXIT.cancelled
  return code === 'INTERNAL' ? EXIT.fault : EXIT.refused
}

function seeHelp({ texts }: Context, words: readonly string[]): string {
  const name = commandNameIn(words)
  return texts('terminal:see_help', {
    command: name === undefined || !isCommandName(name) ? 'liuyou' : `liuyou ${name}`,
  })
}
