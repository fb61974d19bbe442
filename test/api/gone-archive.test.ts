import { existsSync } from 'node:fs'
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Desktop } from '../../electron/session/program.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { content } from '../../electron/web/content.ts'
import { attachFiles, finished } from '../fixtures/job.ts'
import { refusal } from '../fixtures/refusal.ts'
import { anotherWindow, windowWithArchive } from '../fixtures/session.ts'

const GONE = { code: 'ARCHIVE_GONE' }
const student = (name: string) => ({ kind: 'student' as const, values: { name } })

/** A desktop whose dialogs choose one file. */
const choosing = (path: string): Desktop => ({
  chooseFiles: async () => [path],
  chooseFolder: async () => path,
  open: async () => undefined,
  show: async () => undefined,
})

async function openSchool() {
  const window = await windowWithArchive()
  const { archive } = window.session
  const { record } = await window.api.records.create(student('王'))
  return {
    ...window,
    archive,
    owner: { kind: 'student' as const, id: record.id },
    away: `${archive.folder}-away`,
  }
}

/** What one can do with an open archive, each with the code that it is refused with. */
async function everything(window: Awaited<ReturnType<typeof openSchool>>) {
  const { api, session, folder, owner } = window
  const path = join(folder, '通知.txt')
  await writeFile(path, '通知')
  const file = session.tokens.give({ what: 'file', purpose: 'attachment', path, name: '通知.txt' })
  const into = session.tokens.give({ what: 'folder', purpose: 'export', path: folder })
  const { recent } = (await api.app.status()).archive ?? { recent: '' }
  return Promise.all(
    [
      api.records.create(student('李')),
      attachFiles(api, { ...owner, files: [{ file }] }),
      finished(api, api.maintenance.verify()),
      finished(api, api.maintenance.backup()),
      finished(api, api.documents.workbook({ into })),
      api.archives.open({ recent }),
    ].map(refusal),
  )
}

describe('an archive whose folder goes while it is open', () => {
  it('is named by everything that is tried, nothing grows in its place, and the work goes on when it is back', async () => {
    const window = await openSchool()
    const { api, archive, away } = window
    await rename(archive.folder, away)
    for (const refused of await everything(window)) expect(refused).toMatchObject(GONE)
    expect(existsSync(archive.folder)).toBe(false)
    expect(
      (await readdir(join(away, 'files')).catch(() => [])).filter((name) => name.endsWith('.part')),
    ).toEqual([])

    await rename(away, archive.folder)
    await api.records.create(student('李'))
    expect((await api.records.list({ kind: 'student' })).total).toBe(2)
  })

  it('shows no file of it, and says why', async () => {
    const window = await openSchool()
    const { api, session, archive, away, owner, folder } = window
    const path = join(folder, '通知.txt')
    await writeFile(path, '通知')
    const file = session.tokens.give({ what: 'file', purpose: 'attachment', path, name: '通知.txt' })
    const { attachments } = await attachFiles(api, { ...owner, files: [{ file }] })
    const id = attachments[0]?.id ?? ''
    const url = (await api.attachments.view({ ids: [id] }))[id]?.url ?? ''
    await rename(archive.folder, away)
    const answer = await content(new Request(`app://liuyou/${url}`), session, join(folder, 'none'))
    expect(await answer.json()).toMatchObject(GONE)
  })

  it('is opened anew from a disk that was connected again, in every window, and let go of at the end', async () => {
    const window = await openSchool()
    const { api, archive, away, program } = window
    const { recent } = (await api.app.status()).archive ?? { recent: '' }
    const other = anotherWindow(program, window.folder)
    await other.api.archives.open({ recent })
    await cp(archive.folder, away, { recursive: true })
    await rm(archive.folder, { recursive: true })
    expect(await refusal(api.records.create(student('李')))).toMatchObject(GONE)

    await rename(away, archive.folder)
    expect(await refusal(api.records.create(student('李')))).toMatchObject(GONE)
    expect(await api.archives.open({ recent })).toMatchObject({ readOnly: null })
    await api.records.create(student('李'))
    expect(await other.api.archives.open({ recent })).toMatchObject({ readOnly: null })
    expect((await other.api.records.list({ kind: 'student' })).total).toBe(2)
    expect(existsSync(join(archive.folder, 'lock.json'))).toBe(true)
    await api.archives.close()
    await other.api.archives.close()
    const again = await openArchive(archive.folder)
    expect(again.readOnly).toBeNull()
    await again.close()
  })

  it('does not stand in the way of opening another', async () => {
    const { api, archive, away } = await openSchool()
    await rename(archive.folder, away)
    expect(
      await api.archives.create({ school: '城北', stage: 'primary', year: '2025-2026', into: null }),
    ).toMatchObject({ name: '城北' })
  })
})

it('a desktop that chooses a file of a disk that is gone says so', async () => {
  const window = await windowWithArchive(choosing('/nowhere/签到表.jpg'))
  expect(await refusal(window.api.dialogs.files({ purpose: 'attachment', many: true }))).toMatchObject({
    code: 'FILE_NOT_FOUND',
    details: { path: '签到表.jpg' },
  })
})
