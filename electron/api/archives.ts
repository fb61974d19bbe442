import { join } from 'node:path'
import type { OpenArchive } from '../../shared/contract/app.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import { safeFileName } from '../../shared/domain/file-name.ts'
import { createSchoolArchive, type NewSchool } from '../archive/new-school.ts'
import { ARCHIVE_SUFFIX, databaseOf, kindAt } from '../archive/archive-folder.ts'
import { recentFolder, sampleFolder } from '../session/archive-places.ts'
import { openArchiveAt, showArchive } from '../session/show-archive.ts'
import type { Session } from '../session/session.ts'
import { recentId } from '../session/settings.ts'
import { actLabel } from './act-label.ts'
import { api } from './base.ts'
import { openArchiveOf } from './open-archive-of.ts'

const create = api.archives.create.handler(
  async ({ input: { school, stage, year, into }, context: { session } }) => {
    const { program, tokens, who } = session
    const place = into === null ? program.archiveFolder : tokens.folder(into, 'new-archive')
    const folder = join(place, safeFileName(school + ARCHIVE_SUFFIX))
    if ((await kindAt(folder)) !== 'nothing') throw new CodedError('ARCHIVE_EXISTS', { folder })
    const intent = { label: actLabel(session, 'create_archive'), who }
    const made = { name: school, stage: stage as NewSchool['stage'], year }
    return shown(
      session,
      showArchive(session, folder, () => createSchoolArchive(folder, made, intent)),
    )
  },
)

const open = api.archives.open.handler(async ({ input, context: { session } }) => {
  const { program, tokens } = session
  const folder =
    'folder' in input ? tokens.folder(input.folder, 'archive') : await recentFolder(program, input.recent)
  return shown(session, openArchiveAt(session, folder))
})

const openSample = api.archives.openSample.handler(async ({ context: { session }, signal }) => {
  const { program } = session
  const folder = sampleFolder(program)
  if ((await kindAt(databaseOf(folder))) !== 'file') {
    const work = { signal: signal ?? new AbortController().signal, onProgress: () => undefined }
    const intent = { label: actLabel(session, 'create_archive'), who: session.who }
    await program.workers.run('make-sample', { folder, school: SAMPLE_SCHOOL, intent }, work)
  }
  return shown(session, openArchiveAt(session, folder))
})

const close = api.archives.close.handler(({ context: { session } }) => session.change(async () => null))

const forget = api.archives.forget.handler(async ({ input: { recent }, context: { session } }) => {
  const { settings, changes } = session.program
  const known = settings.current.recent.find(({ folder }) => recentId(folder) === recent)
  if (!known) return
  await settings.forget(known.folder)
  changes.publish('change', { what: 'settings' })
})

export const archives = { create, open, openSample, close, forget }

/** Whose papers lie in resources/samples/kindergarten. */
const SAMPLE_SCHOOL: NewSchool = { name: '城西中心幼儿园', stage: 'kindergarten', year: '2025-2026' }

const shown = async (session: Session, opening: Promise<void>): Promise<OpenArchive> => {
  await opening
  return openArchiveOf(session.program, session.archive)
}
