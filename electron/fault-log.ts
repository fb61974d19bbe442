import { appendFileSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes down an unexpected error with its causes, under a reference that the user is shown. Nothing of what a school
 * recorded may get into the log: of messages, everything but plain ASCII words and short numbers is blotted out.
 * A log that cannot be written does not hide the error: the reference is given all the same.
 */
export function logFault(reference: string, doing: string, error: unknown, folder = stateFolder()): void {
  const entry = [
    `${new Date().toISOString()} ${reference} ${doing} node ${process.version}`,
    ...tracesOf(error),
  ]
  try {
    mkdirSync(folder, { recursive: true })
    appendFileSync(join(folder, 'faults.log'), `${entry.join('\n')}\n\n`)
  } catch {
    // Nowhere to write: the user still gets the reference and the exit code.
  }
}

/** The user's folder for what a program keeps of its own running, as each system has it. */
export function stateFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  const home = homedir()
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Liuyou')
  if (platform === 'darwin') return join(home, 'Library', 'Logs', 'Liuyou')
  return join(environment['XDG_STATE_HOME'] ?? join(home, '.local', 'state'), 'liuyou')
}

function tracesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error)) return [`thrown: ${typeof error}`]
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : ''
  const lines = [`${error.name}${code}: ${blotted(error.message)}`, ...frames.map(withoutHome)]
  return error.cause === undefined || depth > 5
    ? lines
    : [...lines, 'cause:', ...tracesOf(error.cause, depth + 1)]
}

const blotted = (message: string): string =>
  withoutHome(message)
    .replaceAll(/[^\x20-\x7e]+/g, '□')
    .replaceAll(/\d{5,}/g, '#')

const withoutHome = (text: string): string => text.replaceAll(homedir(), '~')
