import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { isCoded } from '../../shared/contract/errors.ts'
import { onFile } from '../fixtures/sqlite-file.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'

let folder: string
let database: string
let sound: Buffer
beforeAll(async () => {
  const archive = await temporaryArchive()
  const materials = Array.from({ length: 2_000 }, (_, at) => ({
    title: `第 ${at} 期`,
    kind: 'reading' as const,
    year: '2025-2026',
  }))
  await archive.write({ label: 'x', who: '' }, (writer) => writer.create('material', materials))
  await archive.close()
  folder = archive.folder
  database = join(folder, 'archive.sqlite')
  sound = readFileSync(database)
})

function spoil(offset: number, bytes: Uint8Array): void {
  writeFileSync(database, sound)
  const file = openSync(database, 'r+')
  writeSync(file, bytes, 0, bytes.length, offset)
  closeSync(file)
}

const write = (archive: Archive) =>
  archive.write({ label: 'x', who: '' }, (writer) =>
    writer.create('material', [{ title: 'x', kind: 'reading', year: '2025-2026' }]),
  )

describe('a damaged archive', () => {
  it('opens to be read and shows what is still readable, naming the damage', async () => {
    spoil(changeLogPage() * 4_096, new Uint8Array(100).fill(0xff))
    const archive = await openArchive(folder)
    expect(archive.readOnly).toMatchObject({ why: 'damaged' })
    expect(await listRecords(archive.tables, 'material')).toHaveLength(2_000)
    await expect(archive.tables.selectFrom('change').selectAll().execute()).rejects.toMatchObject({
      code: 'ARCHIVE_DAMAGED',
    })
    await expect(write(archive)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' })
    await archive.close()
  })

  it.each([
    ['an empty file', () => writeFileSync(database, '')],
    ['half a page', () => writeFileSync(database, sound.subarray(0, 2_000))],
    ['the first half', () => truncateOf(sound.length / 2)],
    ['all but the last page', () => truncateOf(sound.length - 4_096)],
    ['a text file', () => writeFileSync(database, '这不是数据库\n'.repeat(1_000))],
    ['a header of zeros', () => spoil(0, new Uint8Array(100))],
    ['a first page of noise', () => spoil(0, Buffer.from('noise'.repeat(819)))],
    ['no schema', () => spoil(100, new Uint8Array(3_996))],
  ])('that cannot be read at all (%s) is refused as damaged and not touched', async (_, spoilt) => {
    spoilt()
    const before = readFileSync(database)
    await expect(openArchive(folder)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED', details: { folder } })
    expect(readFileSync(database)).toEqual(before)
  })

  it('whose header gives another version than its list of migrations opens to be read', async () => {
    writeFileSync(database, sound)
    onFile(database, 'pragma user_version = 7')
    const archive = await openArchive(folder)
    expect(archive.readOnly).toMatchObject({
      why: 'damaged',
      problem: expect.stringContaining('user_version 7') as string,
    })
    await archive.close()
  })

  it('without its list of migrations is damaged', async () => {
    writeFileSync(database, sound)
    onFile(database, 'drop table kysely_migration')
    await expect(openArchive(folder)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' })
  })

  it(
    'is never written to and never fails without a code, wherever its bytes are wrong',
    { timeout: 120_000 },
    async () => {
      const outcomes = new Set<string>()
      for (let place = 0; place < sound.length; place += Math.floor(sound.length / 120)) {
        spoil(place, Buffer.from(sound.subarray(place, place + 40).map((byte) => byte ^ 0xff)))
        const before = readFileSync(database)
        const outcome = await outcomeOf(place)
        outcomes.add(outcome)
        if (outcome !== 'opened') expect(readFileSync(database).equals(before), `byte ${place}`).toBe(true)
      }
      expect([...outcomes].toSorted()).toEqual(expect.arrayContaining(['damaged', 'opened']))
    },
  )
})

/** Opens and reads; anything but an archive or a coded error fails the test. Bytes within a text can be seen by nobody. */
async function outcomeOf(place: number): Promise<string> {
  try {
    const archive = await openArchive(folder)
    const { readOnly } = archive
    try {
      await listRecords(archive.tables, 'material')
      await archive.tables.selectFrom('change').selectAll().execute()
    } finally {
      await archive.close()
    }
    return readOnly === null ? 'opened' : readOnly.why
  } catch (error) {
    if (!isCoded(error)) throw new Error(`byte ${place}`, { cause: error })
    return error.code
  }
}

function truncateOf(length: number): void {
  writeFileSync(database, sound)
  truncateSync(database, length)
  expect(statSync(database).size).toBe(length)
}

/** The number (from 0) of a page in the middle of the change log, found by its content. */
function changeLogPage(): number {
  const at = sound.indexOf('"title":"第 1000 期"')
  expect(at).toBeGreaterThan(4_096)
  return Math.floor(at / 4_096)
}
