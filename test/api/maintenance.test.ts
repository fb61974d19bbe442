import { existsSync } from 'node:fs'
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AppEvent } from '../../shared/contract/app.ts'
import type { JobEvent } from '../../shared/contract/jobs.ts'
import { attachFiles, finished } from '../fixtures/job.ts'
import { anotherWindow, windowWithArchive } from '../fixtures/session.ts'
import { refusal } from '../fixtures/refusal.ts'

async function withPhoto() {
  const window = await windowWithArchive()
  const { api, session, folder } = window
  const { record } = await api.records.create({
    kind: 'activity',
    values: { title: '讲座', kind: 'lecture', year: '2025-2026', term: 'first', date: '2025-10-12' },
  })
  const path = join(folder, '照片.txt')
  await writeFile(path, 'photo')
  const file = session.tokens.give({ what: 'file', purpose: 'attachment', path, name: '照片.txt' })
  await attachFiles(api, { kind: 'activity', id: record.id, files: [{ file }] })
  return { ...window, activity: record.id }
}

describe('maintenance', () => {
  it('checks a sound archive, and names what was lost in the language of the window', async () => {
    const { api, session } = await withPhoto()
    const heard: JobEvent[] = []
    const sound = await finished(api, api.maintenance.verify(), heard)
    expect(sound).toMatchObject({ of: 'verify', sound: true, problems: [], files: 1 })
    expect(heard[0]).toMatchObject({ what: 'progress' })
    await rm(join(session.archive.folder, 'files'), { recursive: true })
    const lost = await finished(api, api.maintenance.verify())
    expect(lost).toMatchObject({ sound: false, problems: [{ code: 'file_missing' }] })
    expect(lost.of === 'verify' && lost.problems[0]?.message).toContain('附件')
  })

  it('backs up, lists the backup with the day of its proof, and restores it beside the archive', async () => {
    const { api, folder } = await withPhoto()
    const made = await finished(api, api.maintenance.backup())
    const { location, backups } = await api.maintenance.backups()
    expect(location).toBe(join(folder, 'backups'))
    expect(backups).toEqual([made.of === 'backup' && made.backup])
    expect(backups[0]?.provedAt).toMatch(/^\d{4}-/)
    const restored = await finished(
      api,
      api.maintenance.restore({ from: { backup: backups[0]?.backup ?? '' } }),
    )
    const opened = await api.archives.open({ recent: restored.of === 'restore' ? restored.recent : '' })
    expect(opened).toMatchObject({ readOnly: null, school: '城西中心幼儿园' })
    expect((await api.records.list({ kind: 'attachment' })).total).toBe(1)
    expect(await readdir(join(folder, 'archives'))).toHaveLength(2)
  })

  it('an uploaded backup goes when it was restored, and what came of it is the latest archive', async () => {
    const { api, session, folder } = await withPhoto()
    await finished(api, api.maintenance.backup())
    const [name = ''] = await readdir(join(folder, 'backups'))
    const path = join(await session.folder('uploads'), name)
    await copyFile(join(folder, 'backups', name), path)
    const file = session.tokens.give({ what: 'file', purpose: 'backup', path, name, uploaded: true })
    const restored = await finished(api, api.maintenance.restore({ from: { file } }))
    expect(existsSync(path)).toBe(false)
    expect((await api.app.status()).recent[0]?.recent).toBe(restored.of === 'restore' && restored.recent)
  })

  it('refuses a file that is no backup, and makes no archive of it', async () => {
    const { api, session, folder } = await windowWithArchive()
    const path = join(folder, 'x.liuyou-backup')
    await writeFile(path, 'no backup')
    const file = session.tokens.give({ what: 'file', purpose: 'backup', path, name: 'x' })
    const refused = finished(api, api.maintenance.restore({ from: { file } }))
    expect(await refusal(refused)).toMatchObject({ code: 'NOT_A_BACKUP' })
    expect(await readdir(join(folder, 'archives'))).toHaveLength(1)
    const unknown = api.maintenance.restore({ from: { backup: 'nothing' } })
    expect(await refusal(unknown)).toMatchObject({ code: 'FILE_NOT_FOUND' })
  })

  it('seals a year, which then refuses every change until the seal is lifted with a reason', async () => {
    const { api, activity } = await withPhoto()
    expect(await finished(api, api.maintenance.seal({ year: '2025-2026' }))).toEqual({
      of: 'seal',
      year: '2025-2026',
    })
    expect((await api.app.status()).archive?.sealedYears).toEqual(['2025-2026'])
    expect(await api.maintenance.seals()).toMatchObject([{ year: '2025-2026' }])
    expect(await api.records.get({ kind: 'activity', id: activity })).toMatchObject({ sealed: true })
    const change = api.records.update({
      kind: 'activity',
      id: activity,
      version: 1,
      values: { venue: '礼堂' },
    })
    expect(await refusal(change)).toMatchObject({ code: 'SEALED_YEAR', details: { year: '2025-2026' } })
    const silent = api.maintenance.unseal({ year: '2025-2026', reason: ' ' })
    expect(await refusal(silent)).toMatchObject({ code: 'REASON_NEEDED' })
    await api.maintenance.unseal({ year: '2025-2026', reason: '更正地点' })
    await api.records.update({ kind: 'activity', id: activity, version: 1, values: { venue: '礼堂' } })
    expect((await api.history.list({})).entries[1]?.label).toContain('更正地点')
  })

  it('tells every window that shows the archive of a seal, and of its lifting', async () => {
    const { api, program, folder } = await withPhoto()
    const other = anotherWindow(program, folder)
    await other.api.archives.open({ recent: (await api.app.status()).archive?.recent ?? '' })
    const heard: AppEvent[] = []
    other.session.changes.subscribe('change', (event) => heard.push(event))
    await finished(api, api.maintenance.seal({ year: '2025-2026' }))
    expect(heard).toEqual([{ what: 'archive' }])
    await api.maintenance.unseal({ year: '2025-2026', reason: '更正' })
    expect(heard).toEqual([{ what: 'archive' }, { what: 'archive' }])
  })

  it('a backup that is cancelled leaves nothing', async () => {
    const { api, folder } = await withPhoto()
    const { job } = await api.maintenance.backup()
    await api.jobs.cancel({ job })
    expect(await refusal(finished(api, Promise.resolve({ job })))).toMatchObject({ code: 'CANCELLED' })
    expect(await readdir(join(folder, 'backups')).catch(() => [])).toEqual([])
  })

  it('closing the archive stops what still runs on it', async () => {
    const { api, session } = await withPhoto()
    const { job } = await api.maintenance.verify()
    await api.archives.close()
    expect(session.jobs.running()).toEqual([])
    const ended = await finished(api, Promise.resolve({ job })).catch((error: unknown) => error)
    expect(ended).toBeDefined()
  })
})
