import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { writeFolderWhole } from '../write-folder-whole.ts'
import { flush } from '../write-whole.ts'
import { databaseOf, filesOf } from './archive-folder.ts'
import { migrate } from './migrate.ts'
import type { Migrations } from './migrations/index.ts'
import { type Connection, openForWriting, settle } from './sqlite.ts'

/** Makes an empty archive in `folder`, which is not there yet: built beside it, flushed to the disk, renamed. */
export const buildArchive = (folder: string, migrations: Migrations): Promise<void> =>
  writeFolderWhole(folder, { overwrite: false }, async (beside) => {
    await mkdir(filesOf(beside))
    const connection = openForWriting(databaseOf(beside))
    try {
      await migrate(connection, migrations)
      name(connection)
    } finally {
      settle(connection)
    }
    await flush(databaseOf(beside))
  })

/** Gives the archive a name of its own, by which its backups know it again wherever its folder is moved. */
function name(connection: Connection): void {
  connection.prepare('insert into setting (key, value) values (?, ?)').run('archive_id', randomUUID())
}
