import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { secondProcess } from '../fixtures/second-process.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const guarded: string[] = []
afterEach(() => {
  for (const folder of guarded.splice(0)) setRights(folder, 0o755)
})

/** Sets the rights of a folder in a temporary one, which others may pass through, and of the files right in it. */
function setRights(folder: string, rights: number): void {
  expect(basename(dirname(folder))).toMatch(/^liuyou-test-/)
  chmodSync(dirname(folder), 0o755)
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), rights)
  chmodSync(folder, rights)
}

function guard(folder: string): void {
  setRights(folder, 0o555)
  guarded.push(folder)
}

async function writtenArchive(): Promise<string> {
  const archive = await temporaryArchive()
  await archive.write({ label: 'x', who: '' }, (writer) =>
    writer.create('material', [{ title: '家长手册', kind: 'reading', year: '2025-2026' }]),
  )
  await archive.close()
  return archive.folder
}

async function asNobody(folder: string, temporary?: string): Promise<Record<string, unknown>> {
  const other = join(await temporaryFolder(), 'other')
  mkdirSync(other)
  guard(other)
  const nobody = secondProcess('nobody', folder, { other, ...(temporary !== undefined && { temporary }) })
  const answer = await nobody.answer()
  expect(await nobody.ended).toBe(0)
  expect(readdirSync(other)).toEqual([])
  return answer
}

// rights of Windows are lists of users that no test can set; there `attrib +r` of the file is what `access` sees
describe.skipIf(process.platform === 'win32')('an archive that one may not write to', () => {
  it('opens to be read, and every way of writing says that it is not allowed', async () => {
    const folder = await writtenArchive()
    guard(folder)
    expect(await asNobody(folder)).toEqual({
      readOnly: { why: 'no-permission' },
      titles: ['家长手册'],
      written: 'NO_PERMISSION',
      backup: 'NO_PERMISSION',
      created: 'NO_PERMISSION',
    })
  })

  it('opens to be read when only its database may not be written', async () => {
    const folder = await writtenArchive()
    guard(folder)
    chmodSync(folder, 0o777)
    expect(await asNobody(folder)).toMatchObject({ readOnly: { why: 'no-permission' }, titles: ['家长手册'] })
  })

  it('opens to be read when only its lock may not be written', async () => {
    const folder = await writtenArchive()
    setRights(folder, 0o777)
    chmodSync(join(folder, 'lock'), 0o444)
    expect(await asNobody(folder)).toMatchObject({ readOnly: { why: 'no-permission' } })
  })

  it.each([true, false])(
    'shows what a killed process had committed, from its log (index of the log there: %s)',
    async (indexed) => {
      const folder = await writtenArchive()
      const holder = secondProcess('hold', folder)
      await holder.answer()
      holder.kill()
      await holder.ended
      if (!indexed) rmSync(join(folder, 'archive.sqlite-shm'))
      const before = readFileSync(join(folder, 'archive.sqlite-wal'))
      guard(folder)
      expect(await asNobody(folder)).toMatchObject({
        readOnly: { why: 'no-permission' },
        titles: ['家长手册', 'held'],
      })
      expect(readFileSync(join(folder, 'archive.sqlite-wal'))).toEqual(before)
    },
  )

  it('shows what another user has written who has it open', async () => {
    const folder = await writtenArchive()
    const holder = secondProcess('hold', folder)
    await holder.answer()
    guard(folder)
    expect(await asNobody(folder)).toMatchObject({ titles: ['家长手册', 'held'] })
    holder.letGo()
    await holder.ended
  })

  it('leaves no copy in the temporary folder', async () => {
    const folder = await writtenArchive()
    const holder = secondProcess('hold', folder)
    await holder.answer()
    holder.kill()
    await holder.ended
    rmSync(join(folder, 'archive.sqlite-shm'))
    guard(folder)
    const temporary = join(await temporaryFolder(), 'temporary')
    mkdirSync(temporary)
    setRights(temporary, 0o777)
    expect(await asNobody(folder, temporary)).toMatchObject({ titles: ['家长手册', 'held'] })
    expect(readdirSync(temporary)).toEqual([])
  })
})
