import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CodedError, isCoded } from '../../../shared/contract/errors.ts'
import { problemIn } from '../../faults.ts'
import { readDatabase } from '../reading.ts'
import { makeScratch } from '../scratch.ts'
import { type Connection, fullCheck } from '../sqlite.ts'
import type { BackupWork, Manifest } from './backup-file.ts'
import { unpack } from './unpack.ts'

/**
 * Proves a backup: restores it to a temporary place, opens what came out and verifies it. Flaws that the archive itself has, as a
 * photo that a failing disk has spoilt, do not disprove it: of such an archive above all there must be a backup. They are
 * counted and returned. Throws BACKUP_NOT_PROVED naming `file`, DISK_FULL, CANCELLED.
 */
export async function proveBackup(
  backup: string,
  file: string,
  packed: Manifest,
  work: BackupWork,
): Promise<number> {
  const bytes = Object.values(packed.entries).reduce((sum, { size }) => sum + size, 0)
  const scratch = await makeScratch(bytes, dirname(backup))
  try {
    const restored = join(scratch.folder, 'restored')
    await mkdir(restored)
    const manifest = await unpack(backup, restored, work)
    return await verifyRestored(restored, manifest)
  } catch (error) {
    if (isCoded(error, 'CANCELLED') || isCoded(error, 'DISK_FULL')) throw error
    const problem = isCoded(error) ? (error.details['problem'] ?? error.code) : problemIn(error)
    throw new CodedError('BACKUP_NOT_PROVED', { file, problem }, error)
  } finally {
    await scratch.remove()
  }
}

/** The database must be sound; files that are missing or spoilt were so in the archive, for each is as the manifest says. */
async function verifyRestored(restored: string, manifest: Manifest): Promise<number> {
  const reading = await readDatabase(restored)
  try {
    const problem = fullCheck(reading.connection)
    if (problem !== null) throw new Error(problem)
    return flawedFiles(reading.connection, manifest)
  } finally {
    await reading.close()
  }
}

/** Stored files are named by their hash: counts those that the database names and whose bytes are not there. */
function flawedFiles(connection: Connection, { entries }: Manifest): number {
  const named = connection.prepare<[], string>('select sha256 from file').pluck().all()
  return named.filter((sha256) => entries[`files/${sha256.slice(0, 2)}/${sha256}`]?.sha256 !== sha256).length
}
