/* eslint-disable no-console -- a program that prints */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { buildWhatIsStale } from '../../electron/build.ts'
import { findChromium } from '../fixtures/chromium.ts'
import { makeLargeArchive } from '../fixtures/large-archive.ts'
import { addOfficeYear } from '../fixtures/office-year.ts'
import { machineLine, writeReport } from './report.ts'
import { isMet, median, type Row } from './row.ts'
import { markdownTable } from './table.ts'
import { firstPage } from './ui/home.ts'
import { listFigures } from './ui/list.ts'

/**
 * `npm run bench:ui`: the window in real Chromium on an archive of 100,000 attendances, beside one of 1,000 of the same shape, in turns in one run. Every
 * measurement begins with a new process of the server and a new profile of the browser. `--runs` says how often; the middle counts; `--write` puts the table into docs/benchmarks.md. A missed
 * target is said in the table and fails nothing.
 */
const SMALL = { activities: 50, guardians: 100, attendance: 1_000 }

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
})
const runs = Number(values.runs)

const machine = machineLine()
console.log(machine)
await buildWhatIsStale({ desktop: false })
const folder = await mkdtemp(join(tmpdir(), 'liuyou-bench-ui-'))
const { executablePath, args } = await findChromium()
const browser = await chromium.launch({ executablePath, args: [...args], headless: true })
try {
  const rows = await measured(browser)
  console.log(`\n${markdownTable(rows)}\n`)
  console.log(`${rows.filter(isMet).length} of ${rows.length} met, ${runs} runs each`)
  if (values.write) await writeReport('npm run bench:ui', rows, `${machine} · ${runs} runs each`)
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}

async function measured(browser: Browser): Promise<readonly Row[]> {
  const large = await made('large')
  const small = await made('small', SMALL)
  const home = await inTurns(large, small, (archive) => firstPage(browser, folder, archive))
  const list = await inTurns(large, small, (archive) => listFigures(browser, folder, archive))
  const other = 'archive of 1,000'
  const ms = (subject: string, of: { ours: number; theirs: number }) =>
    ({ subject, unit: 'ms', other, ...of }) as const
  return [
    { ...ms('first useful paint: forecast and cards of 100,000 attendances', home('ms')), atMost: 1.3 },
    { ...ms('a key in the filter of 10,000 guardians: main thread, slowest key', list('key')), below: 50 },
    { ...ms('a detail: from the click to the form', list('detail')), below: 100 },
    { ...ms('scrolling 10,000 rows: script of a frame, slowest frame', list('frame')), below: 50 },
    { subject: 'first page: scripts and styles, compressed', unit: 'kB', other, ...home('kB'), below: 450 },
  ]
}

async function made(name: string, size?: Parameters<typeof makeLargeArchive>[1]): Promise<string> {
  const archive = await makeLargeArchive(join(folder, `${name}.liuyou`), size)
  await addOfficeYear(archive)
  await archive.close()
  return archive.folder
}

/** Measures both in turns, so that a busy moment of the machine meets both, and gives the middle of each figure. */
async function inTurns<T extends object>(
  large: string,
  small: string,
  measure: (archive: string) => Promise<T>,
): Promise<(figure: keyof T) => { readonly ours: number; readonly theirs: number }> {
  const ours: T[] = []
  const theirs: T[] = []
  for (let run = 0; run < runs; run++) {
    theirs.push(await measure(small))
    ours.push(await measure(large))
  }
  const middle = (of: readonly T[], figure: keyof T): number =>
    median(of.map((figures) => Number(figures[figure])))
  console.error('large', JSON.stringify(ours))
  console.error('small', JSON.stringify(theirs))
  return (figure) => ({ ours: middle(ours, figure), theirs: middle(theirs, figure) })
}
