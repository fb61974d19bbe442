import type { Migration } from 'kysely/migration'
import * as initial from './0001_initial.ts'
import * as attendanceIndexes from './0002_attendance_indexes.ts'

export type Migrations = Readonly<Record<string, Migration>>

/**
 * Every migration, oldest first; the archive's version is how many of them it has. A migration that schools have run is
 * frozen: it is never changed, renamed or removed, and new ones come after it.
 */
export const MIGRATIONS: Migrations = {
  '0001_initial': initial,
  '0002_attendance_indexes': attendanceIndexes,
}
