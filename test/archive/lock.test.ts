import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { secondProcess } from '../fixtures/second-process.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'

let folder: string
beforeEach(async () => {
  const archive = await temporaryArchive()
  folder = archive.folder
  await archive.close()
})

const write = (archive: Archive) =>
  archive.write({ label: 'x', who: '' }, (writer) =>
    writer.create('material', [{ title: 'ours', kind: 'reading', year: '2025-2026' }]),
  )

describe('an archive that another process has open', () => {
  it('opens to be read and tells who holds it', async () => {
    const holder = secondProcess('hold', folder)
    await holder.answer()
    const archive = await openArchive(folder)
    expect(archive.readOnly).toMatchObject({ why: 'locked', holder: { host: hostname() } })
    if (archive.readOnly?.why !== 'locked') throw new Error('not locked')
    expect(archive.readOnly.holder.pid).toBeGreaterThan(0)
    expect(archive.readOnly.holder.pid).not.toBe(process.pid)
    expect(Date.now() - Date.parse(archive.readOnly.holder.since)).toBeLessThan(60_000)
    await archive.close()
    holder.letGo()
    expect(await holder.ended).toBe(0)
  })

  it('shows what the other has written, and refuses to write', async () => {
    const holder = secondProcess('hold', folder)
    await holder.answer()
    const archive = await openArchive(folder)
    const titles = (await listRecords(archive.tables, 'material')).map(({ title }) => title)
    expect(titles).toEqual(['held'])
    await expect(write(archive)).rejects.toMatchObject({ code: 'ARCHIVE_LOCKED' })
    await archive.close()
    holder.letGo()
    await holder.ended
  })

  it('can be written as soon as the other has closed it', async () => {
    const holder = secondProcess('hold', folder)
    await holder.answer()
    holder.letGo()
    expect(await holder.answer()).toEqual({ closed: true })
    const archive = await openArchive(folder)
    expect(archive.readOnly).toBeNull()
    await archive.close()
  })

  it('can be written as soon as the other was killed, and holds all that it had written', async () => {
    const holder = secondProcess('hold', folder)
    await holder.answer()
    holder.kill()
    expect(await holder.ended).toBe('SIGKILL')
    expect(readdirSync(folder)).toContain('lock.json')
    const archive = await openArchive(folder)
    expect(archive.readOnly).toBeNull()
    expect(await listRecords(archive.tables, 'material')).toHaveLength(1)
    await write(archive)
    await archive.close()
  })

  it('keeps the other out as long as we have it', async () => {
    const archive = await openArchive(folder)
    const other = secondProcess('hold', folder)
    expect(await other.answer()).toMatchObject({ readOnly: { why: 'locked', holder: { pid: process.pid } } })
    await write(archive)
    await archive.close()
    other.letGo()
    await other.ended
  })

  it('is not let go by anything that happens in our own process', async () => {
    const archive = await openArchive(folder)
    const again = await openArchive(folder)
    expect(again.readOnly?.why).toBe('locked')
    await again.close()
    await (await openArchive(folder, { readOnly: true })).close()
    const other = secondProcess('hold', folder)
    expect(await other.answer()).toMatchObject({ readOnly: { why: 'locked' } })
    other.letGo()
    await other.ended
    await archive.close()
  })
})

describe('the name of the holder', () => {
  it('is not that of one who died before', async () => {
    const stale = { user: 'gone', host: hostname(), pid: 2 ** 22 + 1, since: new Date().toISOString() }
    const archive = await openArchive(folder)
    const ours = readFileSync(join(folder, 'lock.json'))
    writeFileSync(join(folder, 'lock.json'), JSON.stringify(stale))
    setTimeout(() => writeFileSync(join(folder, 'lock.json'), ours), 200)
    const second = await openArchive(folder)
    expect(second.readOnly).toMatchObject({ why: 'locked', holder: { pid: process.pid } })
    await second.close()
    await archive.close()
  })

  it('is a question mark when it was deleted or is not readable, and the lock holds all the same', async () => {
    const archive = await openArchive(folder)
    rmSync(join(folder, 'lock.json'))
    const second = await openArchive(folder)
    expect(second.readOnly).toMatchObject({ why: 'locked', holder: { user: '?', host: '?' } })
    await second.close()
    await archive.close()
  })

  it('is gone when the archive is closed', async () => {
    await (await openArchive(folder)).close()
    expect(readdirSync(folder).toSorted()).toEqual(['archive.sqlite', 'files', 'lock'])
  })
})
