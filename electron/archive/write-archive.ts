import { type BigIntStats, statSync } from 'node:fs'
import { CodedError } from '../../shared/contract/errors.ts'
import type { Archive } from './archive.ts'
import { databaseOf, filesOf } from './archive-folder.ts'
import { fileStoreIn } from './files/file-store.ts'
import type { Lock } from './lock.ts'
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
  const place = placeOf(folder)
  return {
    folder,
    readOnly: null,
    tables: tablesOn(reading, folder),
    files: fileStoreIn(filesOf(folder)),
    write: async (intent, work) => {
      refuseElsewhere(folder, place)
      const written = await write(intent, work)
      refuseElsewhere(folder, place)
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

const placeOf = (folder: string): BigIntStats => statSync(databaseOf(folder), { bigint: true })

/**
 * Refuses when the open database is no longer the one in the folder. On Linux and macOS SQLite would go on writing into a file
 * that was deleted or moved away, and tell of success.
 */
function refuseElsewhere(folder: string, place: BigIntStats): void {
  const now = statSync(databaseOf(folder), { bigint: true, throwIfNoEntry: false })
  if (now?.ino !== place.ino || now.dev !== place.dev) throw new CodedError('ARCHIVE_NOT_FOUND', { folder })
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
