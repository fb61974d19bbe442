import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../electron/archive/open-archive.ts'
import type { AppEvent } from '../../shared/contract/app.ts'
import { anotherWindow, openWindow, windowWithArchive } from '../fixtures/session.ts'
import { refusal } from '../fixtures/refusal.ts'

const SCHOOL = { school: '城西/中心:幼儿园', stage: 'kindergarten', year: '2025-2026', into: null }

describe('archives', () => {
  it('a first start makes an archive in four fields, under a name that every system takes', async () => {
    const { api, folder } = await openWindow()
    expect(await api.app.status()).toMatchObject({ firstStart: true, archive: null, recent: [] })
    const made = await api.archives.create(SCHOOL)
    expect(made).toMatchObject({ school: '城西/中心:幼儿园', stage: 'kindergarten', readOnly: null })
    expect(made.years).toContain('2025-2026')
    const [name = ''] = await readdir(join(folder, 'archives'))
    expect(name).toMatch(/^[^/:]+\.liuyou$/)
    expect(await api.app.status()).toMatchObject({ firstStart: false, recent: [{ name: made.name }] })
  })

  it('never makes one over another, not even over the one that is open', async () => {
    const { api } = await openWindow()
    await api.archives.create(SCHOOL)
    expect(await refusal(api.archives.create(SCHOOL))).toMatchObject({ code: 'ARCHIVE_EXISTS' })
    await api.archives.close()
    expect(await refusal(api.archives.create(SCHOOL))).toMatchObject({ code: 'ARCHIVE_EXISTS' })
  })

  it('opens one of the recent archives, and says so when it is gone', async () => {
    const { api, folder } = await openWindow()
    await api.archives.create(SCHOOL)
    const [recent] = (await api.app.status()).recent
    await api.archives.close()
    expect(await refusal(api.records.list({ kind: 'lecturer' }))).toMatchObject({ code: 'NO_ARCHIVE' })
    expect((await api.archives.open({ recent: recent?.recent ?? '' })).school).toBe('城西/中心:幼儿园')
    await api.archives.close()
    await rename(join(folder, 'archives'), join(folder, 'elsewhere'))
    expect((await api.app.status()).recent).toEqual([])
    expect(await refusal(api.archives.open({ recent: recent?.recent ?? '' }))).toMatchObject({
      code: 'ARCHIVE_NOT_FOUND',
    })
  })

  it('finds archives that were put into the folder of archives', async () => {
    const { api } = await openWindow()
    await api.archives.create(SCHOOL)
    const [known] = (await api.app.status()).recent
    await api.archives.close()
    await api.archives.forget({ recent: known?.recent ?? '' })
    const [found] = (await api.app.status()).recent
    expect(found).toMatchObject({ name: known?.name, openedAt: null })
    expect((await api.archives.open({ recent: found?.recent ?? '' })).readOnly).toBeNull()
  })

  it('keeps what is open when the other cannot be opened', async () => {
    const { api, session, folder } = await windowWithArchive()
    const place = join(folder, 'nothing.liuyou')
    await mkdir(place)
    const token = session.tokens.give({ what: 'folder', purpose: 'archive', path: place })
    expect(await refusal(api.archives.open({ folder: token }))).toMatchObject({ code: 'NOT_AN_ARCHIVE' })
    expect((await api.records.list({ kind: 'school' })).total).toBe(1)
  })

  it('an archive that another program holds can be looked at, and says who holds it', async () => {
    const { api, session } = await windowWithArchive()
    const { folder } = session.archive
    await api.archives.close()
    const elsewhere = await openArchive(folder)
    const [recent] = (await api.app.status()).recent
    const held = await api.archives.open({ recent: recent?.recent ?? '' })
    expect(held.readOnly).toMatchObject({ why: 'locked', holder: { pid: process.pid } })
    const write = api.records.create({ kind: 'student', values: { name: '王' } })
    expect(await refusal(write)).toMatchObject({ code: 'ARCHIVE_LOCKED' })
    await elsewhere.close()
    expect((await api.archives.open({ recent: recent?.recent ?? '' })).readOnly).toBeNull()
  })

  it('two windows share one archive, and each learns what the other changed', async () => {
    const first = await windowWithArchive()
    const second = anotherWindow(first.program, first.folder)
    const [recent] = (await second.api.app.status()).recent
    expect((await second.api.archives.open({ recent: recent?.recent ?? '' })).readOnly).toBeNull()
    const stop = new AbortController()
    const heard: AppEvent[] = []
    const listening = (async () => {
      for await (const event of await second.api.app.changes(undefined, { signal: stop.signal })) {
        heard.push(event)
        stop.abort()
      }
    })().catch(() => undefined)
    await new Promise(setImmediate)
    await first.api.records.create({ kind: 'student', values: { name: '王' } })
    await listening
    expect(heard).toEqual([{ what: 'records', kinds: ['student'] }])
    await first.api.archives.close()
    expect((await second.api.records.list({ kind: 'student' })).total).toBe(1)
  })

  it('a folder that is taken away while it is open is named, and nothing seems saved', async () => {
    const { api, folder } = await windowWithArchive()
    await rm(join(folder, 'archives'), { recursive: true })
    const write = api.records.create({ kind: 'student', values: { name: '王' } })
    expect(await refusal(write)).toMatchObject({ code: 'ARCHIVE_GONE' })
  })
})

describe('settings', () => {
  it('are kept for the next start, and told to every window', async () => {
    const { api, program, folder } = await openWindow()
    await api.app.change({ language: 'en', mask: false, who: '陈主任' })
    const { SettingsStore } = await import('../../electron/session/settings.ts')
    const read = await SettingsStore.read(join(folder, 'settings', 'settings.json'))
    expect(read.current).toMatchObject({ language: 'en', mask: false, who: '陈主任' })
    const other = anotherWindow(program, folder)
    expect((await other.api.app.status()).settings).toMatchObject({ language: 'en', appearance: 'system' })
  })

  it('that nobody can read any more are as if nothing was set', async () => {
    const { writeFile } = await import('node:fs/promises')
    const { SettingsStore } = await import('../../electron/session/settings.ts')
    const { folder } = await openWindow()
    const path = join(folder, 'broken.json')
    await writeFile(path, '{"language":"fr"')
    expect((await SettingsStore.read(path)).current).toMatchObject({ language: 'zh-CN', mask: true })
  })
})
