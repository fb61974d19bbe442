import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { buffer } from 'node:stream/consumers'

/**
 * `npm run check`: every check of the code, as many at a time as there are processors (one after the other they take twice as long). The longest
 * comes first. What a check says is shown when it has ended; one that fails does not hide what the others find.
 */
const CHECKS = ['lint', 'types', 'format', 'unused', 'imports'] as const

const waiting = [...CHECKS]
let failed = false
await Promise.all(Array.from({ length: Math.min(availableParallelism(), CHECKS.length) }, work))
process.exitCode = failed ? 1 : 0

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await run(check)
}

async function run(check: (typeof CHECKS)[number]): Promise<void> {
  const began = performance.now()
  const child = spawn(`npm run --silent check:${check}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [said, complained] = await Promise.all([buffer(child.stdout), buffer(child.stderr)])
  const passed = (await code) === 0
  failed ||= !passed
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  process.stdout.write(`${passed ? '✓' : '✗'} ${check} (${seconds} s)\n`)
  if (!passed) process.stdout.write(Buffer.concat([said, complained]))
}
