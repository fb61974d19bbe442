/* eslint-disable no-console -- prints its figures for the process that started it */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { directCalls } from '../../electron/api/calls.ts'
import { databaseOf } from '../../electron/archive/archive-folder.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { startProgram } from '../../electron/session/program.ts'
import { Session } from '../../electron/session/session.ts'
import { openArchiveAt } from '../../electron/session/show-archive.ts'
import type { ApiClient } from '../../shared/contract/contract.ts'
import { type Known, listsOf } from './archive-lists.ts'
import { bareFts, bareLike, QUERIES } from './archive-queries.ts'
import { p95 } from './row.ts'

/** Opens the archive (`open`), or asks an open one for lists and searches (`ask`), and prints the times; `ask` also what takes longest. */
const [archiveFolder = '', act = ''] = process.argv.slice(2)
const ROUNDS = 5

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const openBare = (): Sqlite.Database => new Sqlite(databaseOf(archiveFolder), { readonly: true })

/** Ours is opened as a person does, to be written; the bare one is a connection and the first row. */
async function opening(): Promise<Record<string, number>> {
  const bare = await timed(() => {
    const database = openBare()
    database.prepare('select * from school').all()
    database.close()
  })
  let archive: Awaited<ReturnType<typeof openArchive>> | undefined
  const ours = await timed(async () => {
    archive = await openArchive(archiveFolder)
    await listRecords(archive.tables, 'school')
  })
  await archive?.close()
  return { ours, bare }
}

/** The times of everything in `asked`, round after round; the first round warms up. Prints what takes longest. */
async function p95Of<T>(
  what: string,
  asked: readonly T[],
  nameOf: (each: T) => string,
  ask: (each: T) => unknown,
): Promise<number> {
  const times: number[] = []
  const worst: [string, number][] = []
  for (const each of asked) {
    await ask(each)
    const own: number[] = []
    for (let round = 0; round < ROUNDS; round++) own.push(await timed(() => ask(each)))
    times.push(...own)
    worst.push([nameOf(each), p95(own)])
  }
  for (const [name, ms] of worst.toSorted((one, other) => other[1] - one[1]).slice(0, 4))
    console.error(`  ${what}: ${name}: ${ms.toFixed(1)} ms`)
  return p95(times)
}

async function asking(api: ApiClient, session: Session): Promise<Record<string, number>> {
  const database = openBare()
  try {
    const { tables } = session.archive
    const lists = listsOf(await known(api))
    const floors = new Map(lists.map(({ name, floor }) => [name, database.prepare(floor.sql)]))
    const itself = (text: string): string => text
    const byName = ({ name }: { name: string }): string => name
    return {
      search: await p95Of('search', QUERIES, itself, (text) => api.search.query({ text })),
      fts: await p95Of('bare FTS5', QUERIES, itself, bareFts(database)),
      like: await p95Of('bare like', QUERIES, itself, bareLike(database)),
      lists: await p95Of('lists', lists, byName, ({ input }) => api.records.list(input)),
      select: await p95Of('bare select', lists, byName, ({ name, floor }) =>
        floors.get(name)?.all(...floor.values),
      ),
      records: await p95Of('listRecords', PAGES, byName, ({ kind, query }) =>
        listRecords(tables, kind, query),
      ),
      bareRecords: await p95Of('bare pages', PAGES, byName, ({ sql }) => database.prepare(sql).all()),
    }
  } finally {
    database.close()
  }
}

const PAGES = [
  page('attendance', 'id', 0),
  page('attendance', 'id', 50_000),
  page('attendance', '-id', 0),
  page('activity', '-date', 0),
  page('guardian', 'name', 0),
  page('student', 'student_no', 2_000),
]

function page(kind: 'attendance' | 'activity' | 'guardian' | 'student', order: string, offset: number) {
  const by = order.startsWith('-') ? `${order.slice(1)} desc` : order
  return {
    name: `${kind} by ${order} from ${offset}`,
    kind,
    query: { orderBy: [order], limit: 100, offset },
    sql: `select * from ${kind} where deleted_at is null order by ${by}, id limit 100 offset ${offset}`,
  }
}

async function known(api: ApiClient): Promise<Known> {
  const { records } = await api.records.list({ kind: 'attendance', offset: 40_000, limit: 1 })
  return { activity: String(records[0]?.['activity']), student: String(records[0]?.['student']) }
}

async function withSession<T>(work: (api: ApiClient, session: Session) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'liuyou-bench-'))
  const program = await startProgram({ settingsFolder: folder, archiveFolder: folder })
  const session = new Session(program)
  try {
    await openArchiveAt(session, archiveFolder)
    return await work(directCalls(session), session)
  } finally {
    await session.close()
    await program.close()
    await rm(folder, { recursive: true })
  }
}

console.log(JSON.stringify(act === 'open' ? await opening() : await withSession(asking)))
