import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open-archive.ts'
import { backupFolderOf } from './program.ts'
import type { Session } from './session.ts'

/**
 * Opens the archive in a folder in the place of the one that the session shows. One that could only be looked at is let go first: whoever
 * held it may be gone by now. Throws as `openArchive`; then the session shows what it showed.
 */
export async function openArchiveAt(session: Session, folder: string): Promise<void> {
  const current = session.held?.archive
  if (current?.readOnly && current.folder === folder) await session.change(async () => null)
  const backupsInto = backupFolderOf(session.program)
  await showArchive(session, folder, () => openArchive(folder, { backupsInto }))
}

/** Shows the archive that `opening` opens in `folder`, and remembers it among the recent ones. */
export async function showArchive(
  session: Session,
  folder: string,
  opening: () => Promise<Archive>,
): Promise<void> {
  const { archives, settings, changes } = session.program
  await session.change(() => archives.hold(folder, opening))
  await settings.opened(session.archive.folder)
  changes.publish('change', { what: 'settings' })
}
