import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../electron/archive/open-archive.ts'
import type { AppEvent } from '../../shared/contract/app.ts'
import { anotherWindow, openWindow, type Window, windowWithArchive } from '../fixtures/session.ts'

const NEW = { school: '城西', stage: 'kindergarten', year: '2025-2026', into: null }
const student = (name: string) => ({ kind: 'student' as const, values: { name } })
const recentOf = async ({ api }: Window) => (await api.app.status()).recent[0]?.recent ?? ''

/** An archive in which a write goes on until it is told to end. */
async function busyArchive() {
  const window = await windowWithArchive()
  const { promise, resolve: endWriting } = Promise.withResolvers<void>()
  const writing = window.session.archive.write({ label: '', who: '' }, () => promise)
  return { ...window, writing, endWriting }
}

describe('an archive that one window lets go of', () => {
  it('is open to be written for the next, which waits until it is closed', async () => {
    const first = await busyArchive()
    const second = anotherWindow(first.program, first.folder)
    const recent = await recentOf(first)
    const closing = first.api.archives.close()
    const opening = second.api.archives.open({ recent })
    setTimeout(first.endWriting, 100)
    expect((await opening).readOnly).toBeNull()
    await Promise.all([closing, first.writing])
  })

  it('goes although another is just being opened', async () => {
    const { api, session, program } = await windowWithArchive()
    const { promise: never } = Promise.withResolvers<never>()
    void program.archives.hold('/elsewhere', () => never)
    const { folder } = session.archive
    await api.archives.close()
    const again = await openArchive(folder)
    expect(again.readOnly).toBeNull()
    await again.close()
  })
})

it('an archive made under a link is the same for a second window', async () => {
  const first = await openWindow()
  await mkdir(join(first.folder, 'real'))
  await symlink(join(first.folder, 'real'), join(first.folder, 'archives'))
  await first.api.archives.create(NEW)
  const second = anotherWindow(first.program, first.folder)
  expect((await second.api.archives.open({ recent: await recentOf(first) })).readOnly).toBeNull()
})

it('an archive that two windows look at can be written once its holder is gone, and both hear of it', async () => {
  const first = await windowWithArchive()
  const { folder } = first.session.archive
  const recent = await recentOf(first)
  await first.api.archives.close()
  const elsewhere = await openArchive(folder)
  const second = anotherWindow(first.program, first.folder)
  for (const { api } of [first, second])
    expect((await api.archives.open({ recent })).readOnly).toMatchObject({ why: 'locked' })
  await elsewhere.close()

  expect((await first.api.archives.open({ recent })).readOnly).toBeNull()
  const heard: AppEvent[] = []
  second.session.changes.subscribe('change', (event) => heard.push(event))
  await first.api.records.create(student('王'))
  expect(heard).toEqual([{ what: 'records', kinds: ['student'] }])
  expect((await second.api.records.list({ kind: 'student' })).total).toBe(1)
  expect((await second.api.archives.open({ recent })).readOnly).toBeNull()
})
