import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { codedFault, systemCode } from '../../faults.ts'
import { writeWhole } from '../../write-whole.ts'
import {
  type About,
  aboutIn,
  BACKUP_SUFFIX,
  proofOf,
  type Proof,
  proofSchema,
  usualBackupFolder,
} from './backup-file.ts'
import { readManifest } from './open-backup.ts'

/** A backup in a backup folder. */
export interface Backup {
  /** Absolute path. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** What it is a backup of; null when it cannot be read any more. */
  readonly about: About | null
  /** When it was restored, opened and verified with success (ISO 8601 in UTC); null when it never was, or was changed since. */
  readonly provedAt: string | null
  /** Problems that the archive itself had when it was backed up, as files that were missing or spoilt. */
  readonly flaws: number
}

/** The backups in a folder, newest first; none when the folder is not there. Throws NO_PERMISSION. */
export async function listBackups(into = usualBackupFolder()): Promise<Backup[]> {
  const names = await readdir(into).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw codedFault(error, into)
  })
  const files = names.filter((name) => name.endsWith(BACKUP_SUFFIX)).map((name) => resolve(join(into, name)))
  const backups = await Promise.all(files.map(readBackup))
  return backups.toSorted((a, b) => (b.about?.made_at ?? '').localeCompare(a.about?.made_at ?? ''))
}

/** Writes down beside a backup that it is proved, now. */
export async function writeProof(file: string, flaws: number): Promise<Backup> {
  const about = aboutIn(await readManifest(file))
  const { size } = await stat(file)
  const proof: Proof = { ...about, proved_at: new Date().toISOString(), size, flaws }
  await writeWhole(proofOf(file), (beside) => writeFile(beside, JSON.stringify(proof)))
  return { file, size, about, provedAt: proof.proved_at, flaws }
}

async function readBackup(file: string): Promise<Backup> {
  const { size } = await stat(file)
  const proof = await readProof(file)
  if (proof?.size === size)
    return { file, size, about: aboutIn(proof), provedAt: proof.proved_at, flaws: proof.flaws }
  return { file, size, about: await aboutOf(file), provedAt: null, flaws: 0 }
}

async function readProof(file: string): Promise<Proof | null> {
  try {
    return proofSchema.parse(JSON.parse(await readFile(proofOf(file), 'utf8')))
  } catch {
    return null
  }
}

/** A backup that cannot be read is listed all the same, so that nobody counts on it. */
async function aboutOf(file: string): Promise<About | null> {
  try {
    return aboutIn(await readManifest(file))
  } catch {
    return null
  }
}
