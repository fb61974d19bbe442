import type { Archive } from '../archive/archive.ts'
import { foundArchive } from '../archive/archive-folder.ts'
import { openArchive } from '../archive/open-archive.ts'
import { backupFolderOf } from './program.ts'
import type { Session } from './session.ts'

/**
 * Opens the archive in a folder in the place of the one that the session shows. The same one is opened anew
 * where that may help: one that could only be looked at, whose holder may be gone by now, and one that was not in its place any more.
 * Throws as `openArchive`; then the session shows what it showed, unless the same one can no longer be opened at all.
 */
export async function openArchiveAt(session: Session, folder: string): Promise<void> {
  const current = session.held?.archive
  const again = current?.folder === folder && (current.readOnly !== null || !current.isThere())
  if (again) await foundArchive(folder)
  const backupsInto = backupFolderOf(session.program)
  await showArchive(session, folder, () => openArchive(folder, { backupsInto }), again)
}

/** Shows the archive that `opening` opens in `folder`, and remembers it among the recent ones. */
export async function showArchive(
  session: Session,
  folder: string,
  opening: () => Promise<Archive>,
  again = false,
): Promise<void> {
  const { archives, settings, changes } = session.program
  await session.change(() => archives.hold(folder, opening), { again })
  await settings.opened(session.archive.folder)
  changes.publish('change', { what: 'settings' })
}
