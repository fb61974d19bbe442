import { statSync } from 'node:fs'
import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSchoolArchive } from '../../electron/archive/new-school.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { verifyArchive } from '../../electron/archive/verifying/verify.ts'
import { start, untilHolds } from '../fixtures/command-line.ts'
import { schoolFiles } from '../fixtures/school-files.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const KILLS = 100
/** Processes at a time. */
const ABREAST = 2

let home: string
let untouched: string
let files: readonly string[]
/** Milliseconds that a whole import takes here, and how many of them from the first byte written. */
let whole: number
let writing: number

beforeAll(async () => {
  home = await temporaryFolder()
  untouched = join(home, 'untouched.liuyou')
  const school = { name: '测试幼儿园', stage: 'kindergarten', year: '2025-2026' } as const
  await (await createSchoolArchive(untouched, school, { label: '建档', who: '测试' })).close()
  files = await schoolFiles(join(home, 'files'), 240)
  const archive = await anotherCopy('whole')
  const began = performance.now()
  const running = start(['import', archive, ...files, '--apply', '--json'], { home })
  await untilHolds(running, () => isWriting(archive))
  const wrote = performance.now()
  expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
  whole = performance.now() - began
  writing = performance.now() - wrote
}, 120_000)

async function anotherCopy(name: string): Promise<string> {
  const archive = join(home, `${name}.liuyou`)
  await cp(untouched, archive, { recursive: true })
  return archive
}

/** The write-ahead log grows with the first page of the batch. */
const isWriting = (archive: string): boolean =>
  (statSync(join(archive, 'archive.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0) > 0

interface Held {
  readonly students: number
  readonly enrollments: number
  readonly guardians: number
  readonly activities: number
  readonly attachments: number
  readonly acts: readonly string[]
}

const NOTHING: Held = {
  students: 0,
  enrollments: 0,
  guardians: 0,
  activities: 0,
  attachments: 0,
  acts: ['建档'],
}

/** What an archive holds that opens for writing and verifies; anything less fails the test. */
async function heldBy(archive: string): Promise<Held> {
  const opened = await openArchive(archive)
  try {
    expect(opened.readOnly).toBeNull()
    const { problems } = await verifyArchive(opened)
    expect(problems.filter(({ code }) => code !== 'orphans')).toEqual([])
    const { tables } = opened
    const count = async (kind: 'student' | 'enrollment' | 'guardian' | 'activity' | 'attachment') =>
      (await tables.selectFrom(kind).select('id').execute()).length
    return {
      students: await count('student'),
      enrollments: await count('enrollment'),
      guardians: await count('guardian'),
      activities: await count('activity'),
      attachments: await count('attachment'),
      acts: (await tables.selectFrom('batch').select('label').orderBy('id').execute()).map(
        ({ label }) => label,
      ),
    }
  } finally {
    await opened.close()
  }
}

/** Starts an import and kills it at its moment: half of them spread over the whole run, half from the first byte written. */
async function killedAt(number: number): Promise<Held> {
  const archive = await anotherCopy(`killed-${number}`)
  const running = start(['import', archive, ...files, '--apply'], { home })
  const share = (Math.floor(number / 2) + Math.random()) / (KILLS / 2)
  if (number % 2 === 1) await untilHolds(running, () => isWriting(archive))
  await Promise.race([pause(share * (number % 2 === 1 ? writing : whole)), running.ended])
  running.kill('SIGKILL')
  const { code, signal } = await running.ended
  expect([code, signal]).toEqual(signal === null ? [0, null] : [null, 'SIGKILL'])
  const held = await heldBy(archive)
  expect((await readdir(join(archive, 'files'))).filter((name) => name.endsWith('.part'))).toEqual([])
  await rm(archive, { recursive: true })
  return held
}

describe('an import killed at any moment', () => {
  it(`leaves an archive that opens, verifies, and holds all of the batch or none, ${KILLS} times`, async () => {
    const all = await heldBy(join(home, 'whole.liuyou'))
    expect(all).toMatchObject({
      students: 240,
      enrollments: 240,
      guardians: 240,
      activities: 1,
      attachments: 3,
    })
    expect(all.acts).toHaveLength(2)
    const found: Held[] = []
    const numbers = Array.from({ length: KILLS }, (_, number) => number)
    const work = async () => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift())
        found.push(await killedAt(number))
    }
    await Promise.all(Array.from({ length: ABREAST }, work))
    expect(found).toHaveLength(KILLS)
    for (const held of found) expect([NOTHING, all]).toContainEqual(held)
  }, 600_000)
})
