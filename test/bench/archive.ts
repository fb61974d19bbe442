import { figuresOf } from './child.ts'
import { withLargeArchive } from './large-archive.ts'
import { median, type Row } from './row.ts'

const PROCESSES = 5
/** Milliseconds, from the issue. */
const BELOW = { opening: 500, asking: 20 } as const
const SUBJECT = 'archive of 100,000 attendances, 5,000 activities, 10,000 guardians'

/**
 * An archive of 100,000 attendances: opening it in a fresh process, then the API's searches and lists and the archive's own listing, the slowest of
 * twenty. Beside them plain statements of better-sqlite3 on the same database, which name and count nothing.
 */
export async function benchArchive(): Promise<Row[]> {
  return withLargeArchive(async (archive) => {
    const openings: Record<string, number>[] = []
    for (let run = 0; run < PROCESSES; run++)
      openings.push(await figuresOf('archive-run.ts', archive, 'open'))
    const opening = (who: string): number => median(openings.map((figures) => figures[who] ?? NaN))
    const asked = await figuresOf('archive-run.ts', archive, 'ask')
    const row = (what: string, ours: string, other: string, theirs: string): Row => ({
      subject: `${SUBJECT}: ${what}`,
      unit: 'ms',
      ours: asked[ours] ?? NaN,
      other,
      theirs: asked[theirs] ?? NaN,
      below: BELOW.asking,
    })
    return [
      {
        subject: `${SUBJECT}: opening`,
        unit: 'ms',
        ours: opening('ours'),
        other: 'bare connection, one row',
        theirs: opening('bare'),
        below: BELOW.opening,
      },
      row('search, p95', 'search', 'bare FTS5', 'fts'),
      row('search, p95', 'search', 'bare `like`', 'like'),
      row('lists of the window, p95', 'lists', 'bare select', 'select'),
      row('listRecords, p95', 'records', 'bare select', 'bareRecords'),
    ]
  })
}
