import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../../electron/archive/archive.ts'
import { undo } from '../../../electron/archive/history.ts'
import {
  attachFile,
  attachmentsOf,
  attachStored,
  type Owner,
} from '../../../electron/archive/files/attach.ts'
import { temporaryArchive } from '../../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'

const INTENT = { label: '添加附件', who: '沈玉兰' }
const lecture = {
  title: '讲座',
  kind: 'lecture',
  year: '2025-2026',
  term: 'first',
  date: '2025-09-12',
} as const
let archive: Archive
let folder: string
let owner: Owner

beforeEach(async () => {
  archive = await temporaryArchive()
  folder = await temporaryFolder()
  const { result } = await archive.write(INTENT, (writer) => writer.create('activity', [lecture]))
  owner = { kind: 'activity', id: result[0]?.id ?? '' }
})

const given = async (name: string, content: string) => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
const attached = async () => (await attachmentsOf(archive.tables, [owner.id])).get(owner.id) ?? []
const files = () => archive.tables.selectFrom('file').selectAll().execute()

describe('a file attached to a record', () => {
  it('is found with it: name, role, size and what it is', async () => {
    const { result } = await archive.write(INTENT, (writer) => writer.create('activity', [lecture]))
    await attachFile(archive, INTENT, owner, { path: await given('签到表.csv', '朱子涵'), role: 'sign_in' })
    expect(await attached()).toMatchObject([
      {
        owner_kind: 'activity',
        owner: owner.id,
        role: 'sign_in',
        name: '签到表.csv',
        media_type: 'text/plain',
        size: 9,
      },
    ])
    expect(await attachmentsOf(archive.tables, [result[0]?.id ?? ''])).toEqual(new Map())
  })

  it('gets a name that every system takes', async () => {
    const path = await given('a.txt', 'a')
    await attachFile(archive, INTENT, owner, { path, role: 'other', name: '通知:9/12?.txt' })
    expect((await attached())[0]?.name).toBe('通知_9_12_.txt')
  })

  it('is attached once under one name, and again under another', async () => {
    const path = await given('照片.txt', '同一张')
    const first = await attachFile(archive, INTENT, owner, { path, role: 'photo' })
    const second = await attachFile(archive, INTENT, owner, { path, role: 'photo' })
    expect(second.result.id).toBe(first.result.id)
    expect(second.batch).toBeNull()
    await attachFile(archive, INTENT, owner, { path, role: 'photo', name: '照片2.txt' })
    expect((await attached()).map(({ name }) => name)).toEqual(['照片.txt', '照片2.txt'])
    expect(await files()).toHaveLength(1)
  })

  it('is attached once also when one act brings it twice', async () => {
    const file = await archive.files.store(await given('a.txt', 'a'))
    const same = { owner, role: 'other', name: 'a.txt', file } as const
    const { result } = await archive.write(INTENT, (writer) =>
      attachStored(writer, [same, same, { ...same, name: 'b.txt' }]),
    )
    expect(result.map(({ name }) => name)).toEqual(['a.txt', 'a.txt', 'b.txt'])
    expect(await attached()).toHaveLength(2)
  })

  it('goes with an undo, while its bytes stay for a redo', async () => {
    const { result } = await attachFile(archive, INTENT, owner, {
      path: await given('a.txt', 'a'),
      role: 'other',
    })
    await undo(archive, INTENT.who)
    expect(await attached()).toEqual([])
    expect(await files()).toMatchObject([{ sha256: result.sha256 }])
  })

  it('is attached anew when the one before lies in the trash', async () => {
    const path = await given('a.txt', 'a')
    const { result } = await attachFile(archive, INTENT, owner, { path, role: 'other' })
    await archive.write(INTENT, (writer) => writer.trash('attachment', [result.id]))
    await attachFile(archive, INTENT, owner, { path, role: 'other' })
    expect(await attached()).toHaveLength(1)
  })
})

describe('nothing is attached', () => {
  it('to a record that is not there or lies in the trash', async () => {
    const path = await given('a.txt', 'a')
    const nobody = { kind: 'activity', id: '01890000-0000-7000-8000-000000000000' } as const
    await expect(attachFile(archive, INTENT, nobody, { path, role: 'other' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await archive.write(INTENT, (writer) => writer.trash('activity', [owner.id]))
    await expect(attachFile(archive, INTENT, owner, { path, role: 'other' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await files()).toEqual([])
  })

  it('when the file has gone', async () => {
    const path = await given('a.txt', 'a')
    await rm(path)
    await expect(attachFile(archive, INTENT, owner, { path, role: 'other' })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    })
    expect(await attached()).toEqual([])
  })
})
