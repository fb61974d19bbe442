import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Count, inPlaywright, inVitest, line, together } from './count.ts'

/**
 * `npm test`: unit tests and the desktop program under its stand-in (vitest), then every flow in real Chromium, under the stand-in, and in
 * Electron where it is (Playwright). One that fails does not hide what the other finds. The last line is the total of both.
 */
const folder = await mkdtemp(join(tmpdir(), 'liuyou-reports-'))
const began = performance.now()
const counts = [
  await run('vitest', ['run', '--reporter=default', '--reporter=json'], '--outputFile.json', inVitest),
  await run('playwright', ['test', '--grep-invert', '@screens'], 'PLAYWRIGHT_JSON_OUTPUT_FILE', inPlaywright),
]
await rm(folder, { recursive: true })

const total = together(counts)
process.stdout.write(`\n${((performance.now() - began) / 60_000).toFixed(1)} min\n${line(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Runs one program of tests; its report goes where `place` says, an option or a variable of the environment. */
async function run(
  program: string,
  words: readonly string[],
  place: string,
  read: (report: string, exit: number | null) => Count,
): Promise<Count> {
  const report = join(folder, `${program}.json`)
  const isOption = place.startsWith('--')
  const child = spawn(program, isOption ? [...words, `${place}=${report}`] : words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: isOption ? process.env : { ...process.env, [place]: report },
  })
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return read(await readFile(report, 'utf8').catch(() => ''), exit)
}
