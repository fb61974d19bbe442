import { CodedError } from '../../shared/contract/errors.ts'
import type { Archive, ReadOnlyReason } from '../archive/archive.ts'
import { openArchive } from '../archive/open-archive.ts'
import type { Context } from './terminal/context.ts'
import { errorMessage } from './terminal/error-message.ts'

/** Opens an archive to look at. One that is damaged can be looked at too: the person is told. Throws as `openArchive`. */
export async function openToRead(context: Context, folder: string): Promise<Archive> {
  const archive = await openArchive(folder, { readOnly: true, signal: context.signal })
  if (archive.readOnly?.why === 'damaged')
    context.notice(errorMessage(context.language, refusalOf(archive.readOnly, archive.folder)))
  return archive
}

/** Opens an archive for what can be done whether or not it can be changed. Throws as `openArchive`. */
export const openAsCan = (context: Context, folder: string): Promise<Archive> =>
  openArchive(folder, { signal: context.signal })

/** Opens an archive to change it. Throws ARCHIVE_LOCKED, ARCHIVE_DAMAGED or NO_PERMISSION when it can only be read, and as `openArchive`. */
export async function openToWrite(context: Context, folder: string): Promise<Archive> {
  const archive = await openAsCan(context, folder)
  if (archive.readOnly === null) return archive
  await archive.close()
  throw refusalOf(archive.readOnly, archive.folder)
}

function refusalOf(reason: ReadOnlyReason, folder: string): CodedError {
  switch (reason.why) {
    case 'locked': {
      const { user, host, pid, since } = reason.holder
      return new CodedError('ARCHIVE_LOCKED', { holder: `${user}@${host} (${pid})`, since })
    }
    case 'damaged':
      return new CodedError('ARCHIVE_DAMAGED', { folder, problem: reason.problem })
    case 'no-permission':
      return new CodedError('NO_PERMISSION', { path: folder })
    case 'asked':
      return new CodedError('ARCHIVE_READ_ONLY')
  }
}
