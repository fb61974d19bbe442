import { spawn } from 'node:child_process'
import { isAbsolute, join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Language } from '../../shared/i18n/texts.ts'

const CLI = join(import.meta.dirname, '../../electron/cli.ts')
/** Done, or done with findings. */
const DONE: readonly (number | null)[] = [0, 1]

/** Runs `liuyou … --json` as a process of its own, saying what it does, and gives its answer. Anything but success ends the demo as it ended. */
export async function answer<T>(doing: string, words: readonly string[], language: Language): Promise<T> {
  process.stdout.write(`${doing}\n  liuyou ${words.map(shown).join(' ')}\n`)
  const child = spawn(process.execPath, [CLI, ...words, '--json', '--lang', language], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const answered = await text(child.stdout)
  const code = await ended
  if (!DONE.includes(code)) process.exit(code ?? 1)
  return JSON.parse(answered) as T
}

/** A word as a person standing in this folder would type it. */
function shown(word: string): string {
  const path = isAbsolute(word) ? relative(process.cwd(), word) : word
  return path.includes(' ') ? `"${path}"` : path
}
