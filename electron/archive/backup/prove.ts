import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CodedError, isCoded } from '../../../shared/contract/errors.ts'
import {
  VERIFY_PROBLEMS,
  type VerifyCode,
  type VerifyProblem,
} from '../../../shared/contract/verify-problem.ts'
import { problemIn } from '../../faults.ts'
import { versionOf } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { archiveToRead } from '../read-archive.ts'
import { readDatabase } from '../reading.ts'
import { makeScratch } from '../scratch.ts'
import { type Connection, fullCheck } from '../sqlite.ts'
import { verifyArchive } from '../verifying/verify.ts'
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
  source: string,
  packed: Manifest,
  work: BackupWork,
): Promise<number> {
  const bytes = Object.values(packed.entries).reduce((sum, { size }) => sum + size, 0)
  const scratch = await makeScratch(bytes, dirname(backup))
  try {
    const restored = join(scratch.folder, 'restored')
    await mkdir(restored)
    const manifest = await unpack(backup, restored, { ...work, lasting: false })
    return await verifyRestored(restored, source, manifest, work)
  } catch (error) {
    if (isCoded(error, 'CANCELLED') || isCoded(error, 'DISK_FULL')) throw error
    const problem = isCoded(error) ? (error.details['problem'] ?? error.code) : problemIn(error)
    throw new CodedError('BACKUP_NOT_PROVED', { file, problem }, error)
  } finally {
    await scratch.remove()
  }
}

/** Gives how many flaws the archive has, and throws the first that came with the backup or that makes it worthless. */
async function verifyRestored(
  restored: string,
  source: string,
  manifest: Manifest,
  work: BackupWork,
): Promise<number> {
  if (manifest.version < versionOf(MIGRATIONS)) return flawsOfOlder(restored, manifest)
  const damage = await damageIn(restored, work)
  if (damage.length === 0) return 0
  const known = new Set(
    (await damageIn(source, { ...work, onProgress: () => undefined })).map((problem) =>
      JSON.stringify(problem),
    ),
  )
  const ours = damage.find((problem) => BROKEN.has(problem.code) || !known.has(JSON.stringify(problem)))
  if (ours) throw new Error([ours.code, ours.details['problem'], ...ours.ids].filter(Boolean).join(' '))
  return damage.reduce((sum, { details }) => sum + Number(details['count']), 0)
}

/** With a broken database, a backup would restore to nothing better than what there is. */
const BROKEN: ReadonlySet<VerifyCode> = new Set(['integrity', 'schema'])

async function damageIn(folder: string, { signal, onProgress }: BackupWork): Promise<VerifyProblem[]> {
  const archive = await archiveToRead(folder, { why: 'asked' })
  try {
    const { problems } = await verifyArchive(archive, {
      ...(signal && { signal }),
      onProgress: (done, total, stage) => {
        if (stage === 'files') onProgress?.(done, total, 'verifying')
      },
    })
    return problems.filter(({ code }) => VERIFY_PROBLEMS[code] === 'damage')
  } finally {
    await archive.close()
  }
}

/**
 * An archive of an older version is not migrated for its proof: its database must be sound, and files that are missing or
 * spoilt were so in the archive, for all bytes are as the manifest says.
 */
async function flawsOfOlder(restored: string, manifest: Manifest): Promise<number> {
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
