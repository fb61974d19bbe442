import { CodedError } from '../../shared/contract/errors.ts'
import type { Archive } from './archive.ts'
import { databaseOf, filesOf } from './archive-folder.ts'
import { fileStoreIn } from './files/file-store.ts'
import type { Lock } from './lock.ts'
import { placeOf } from './place.ts'
import { type Connection, openForReading, settle, tablesOn } from './sqlite.ts'
import { writingOn } from './write.ts'

/**
 * An archive open for writing. Reading has a connection of its own, which cannot write and does not wait for a long
 * transaction; it sees what is committed.
 */
export function archiveToWrite(folder: string, connection: Connection, lock: Lock): Archive {
  const reading = openForReading(databaseOf(folder))
  const writing = tablesOn(connection, folder)
  const write = writingOn(writing, folder)
  const isThere = placeOf(folder)
  const refuseElsewhere = (): void => {
    if (!isThere()) throw new CodedError('ARCHIVE_GONE', { folder })
  }
  return {
    folder,
    readOnly: null,
    isThere,
    tables: tablesOn(reading, folder),
    files: fileStoreIn(filesOf(folder)),
    write: async (intent, work) => {
      refuseElsewhere()
      const written = await write(intent, work)
      refuseElsewhere()
      return written
    },
    close: once(async () => {
      await writing.connection().execute(async () => undefined)
      reading.close()
      try {
        settle(connection)
      } finally {
        await lock.release()
      }
    }),
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
