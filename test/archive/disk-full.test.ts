import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../electron/archive/backup/list-backups.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { fullCheck, openForReading } from '../../electron/archive/sqlite.ts'
import { secondProcess } from '../fixtures/second-process.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

// the limit of a process's files is what a real disk does, without filling one; Windows has no such limit
describe.skipIf(process.platform === 'win32')('a disk that fills up', () => {
  it('is told, and the archive holds whole batches only', async () => {
    const archive = await temporaryArchive()
    await archive.close()
    const size = statSync(join(archive.folder, 'archive.sqlite')).size
    const filling = secondProcess('fill', archive.folder, { limit: Math.ceil(size / 1024) + 2_000 })
    const answer = await filling.answer()
    expect(await filling.ended).toBe(0)
    expect(answer).toMatchObject({ code: 'DISK_FULL', closed: null })
    const titles = answer['titles'] as string[]
    expect(titles.length).toBeGreaterThan(0)
    const again = await openArchive(archive.folder)
    expect(again.readOnly).toBeNull()
    const kept = (await listRecords(again.tables, 'material')).map(({ title }) => title)
    expect(kept.toSorted()).toEqual(titles.toSorted())
    for (const title of kept.filter((each) => each.endsWith('a')))
      expect(kept).toContain(title.replace('a', 'b'))
    await again.close()
    const connection = openForReading(join(archive.folder, 'archive.sqlite'))
    expect(fullCheck(connection)).toBeNull()
    connection.close()
  })

  it('leaves no part of a backup', async () => {
    const archive = await temporaryArchive()
    await archive.close()
    const [other, temporary] = [await temporaryFolder(), await temporaryFolder()]
    const process = secondProcess('backup', archive.folder, { other, temporary, limit: 100 })
    expect(await process.answer()).toEqual({ code: 'DISK_FULL' })
    expect(await process.ended).toBe(0)
    expect(readdirSync(other)).toEqual([])
    expect(readdirSync(temporary)).toEqual([])
    expect(await listBackups(other)).toEqual([])
  })
})
