import { rm } from 'node:fs/promises'
import dayjs from 'dayjs'
import { codedFault } from '../../faults.ts'
import { proofOf, usualBackupFolder } from './backup-file.ts'
import { type Backup, listBackups } from './list-backups.ts'

/** For how many days before today one backup a day is kept; before that, one a month. */
const DAYS = 14

/**
 * Deletes the automatic backups that are no longer needed and returns them. Only proved ones without flaws go, and of each archive
 * there always stays the newest of every day or month kept: what a person asked for, and what was made before a migration,
 * is never deleted. Throws NO_PERMISSION.
 */
export async function pruneBackups(into = usualBackupFolder(), now = new Date()): Promise<Backup[]> {
  const superfluous = backupsToPrune(await listBackups(into), now)
  try {
    for (const { file } of superfluous) {
      await rm(file)
      await rm(proofOf(file), { force: true })
    }
  } catch (error) {
    throw codedFault(error, into)
  }
  return superfluous
}

/** Which of these backups (newest first) are superfluous at a moment; days are those of the local calendar. */
export function backupsToPrune(backups: readonly Backup[], now: Date): Backup[] {
  const kept = new Set<string>()
  return backups.filter(({ about, provedAt, flaws }) => {
    if (about?.reason !== 'automatic' || provedAt === null || flaws > 0) return false
    const made = dayjs(about.made_at)
    const age = dayjs(now).startOf('day').diff(made.startOf('day'), 'day')
    if (age <= 0) return false
    const span = `${about.archive ?? about.name} ${made.format(age <= DAYS ? 'YYYY-MM-DD' : 'YYYY-MM')}`
    if (kept.has(span)) return true
    kept.add(span)
    return false
  })
}
