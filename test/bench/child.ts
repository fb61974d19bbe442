import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs a script of this folder in a process of its own and returns the figures that it prints as JSON; what else it has to say is shown. */
export async function figuresOf(script: string, ...args: readonly string[]): Promise<Record<string, number>> {
  const { stdout, stderr } = await run(process.execPath, [join(import.meta.dirname, script), ...args])
  process.stderr.write(stderr)
  const figures: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  if (typeof figures !== 'object' || figures === null) throw new Error(`${script} printed no figures`)
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value)]))
}
