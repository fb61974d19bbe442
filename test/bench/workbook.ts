import { figuresOf } from './child.ts'
import { withLargeArchive } from './large-archive.ts'
import { median, type Row } from './row.ts'

const ROWS = { few: 10_000, many: 100_000 } as const
const PROCESSES = 3
/** From the issue. */
const AT_MOST = 1.3
/** “Flat”: a tenth more. */
const FLAT = 1.1

const SUBJECT = 'workbook of 100,000 attendance rows'

/**
 * The export of 100,000 attendance rows beside exceljs's own streaming writer on the same cells: from the archive, reading and naming included
 * (exceljs gets its cells ready made), and the writing alone. And its memory beside that of 10,000 rows: what is in use, and the peak of the
 * process, to which belongs what V8 has not thrown away yet, more in a long run than in a short one.
 */
export async function benchWorkbook(): Promise<Row[]> {
  return withLargeArchive(async (archive) => {
    const runs = await alternating(archive, ['export', 'ours', 'exceljs', 'exceljs-plain'])
    const middle = (way: string, figure: string): number =>
      median((runs.get(way) ?? []).map((figures) => figures[figure] ?? NaN))
    const time = (what: string, ours: string, other: string, theirs: string): Row => ({
      subject: `${SUBJECT}, ${what}`,
      unit: 'ms',
      ours: middle(ours, 'ms'),
      other,
      theirs: middle(theirs, 'ms'),
      atMost: AT_MOST,
    })
    const few = await run(archive, ROWS.few, 'export')
    return [
      time('read from the archive', 'export', 'exceljs stream, cells ready made', 'exceljs'),
      time('writing alone', 'ours', 'exceljs stream', 'exceljs'),
      time('writing alone', 'ours', 'exceljs stream without styles', 'exceljs-plain'),
      memory('most in use', await inUse(archive, ROWS.many), await inUse(archive, ROWS.few)),
      memory('peak of the process', middle('export', 'megabytes'), few['megabytes'] ?? NaN),
    ]
  })
}

const memory = (what: string, ours: number, theirs: number): Row => ({
  subject: `${SUBJECT}, memory: ${what}`,
  unit: 'MB',
  ours,
  other: '10,000 rows',
  theirs,
  atMost: FLAT,
})

const run = (archive: string, rows: number, way: string): Promise<Record<string, number>> =>
  figuresOf('workbook-run.ts', archive, String(rows), way)

const inUse = async (archive: string, rows: number): Promise<number> =>
  (await run(archive, rows, 'live'))['megabytesInUse'] ?? NaN

/** The figures of each way, one run of each after the other, so that what slows the machine slows all of them. */
async function alternating(
  archive: string,
  ways: readonly string[],
): Promise<ReadonlyMap<string, readonly Record<string, number>[]>> {
  const runs = new Map<string, Record<string, number>[]>(ways.map((way) => [way, []]))
  for (let round = 0; round < PROCESSES; round++)
    for (const way of ways) runs.get(way)?.push(await run(archive, ROWS.many, way))
  return runs
}
