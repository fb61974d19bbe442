import { sql } from 'kysely'
import { SESSION_KINDS } from '../../shared/domain/evidence-set.ts'
import type { Tables } from '../archive/database.ts'

/** An attendance list in figures. Those on leave or absent are listed too: they were expected. */
export interface Roll {
  readonly listed: number
  /** Present, late included. */
  readonly present: number
}

/** Whether an attendance row says that a guardian came. */
const came = sql<boolean>`attendance.status in ('present', 'late')`

/** The live attendance rows of the year's held activities: counted inside SQLite, for there are a hundred thousand of them. */
const attendanceOf = (tables: Tables, year: string) =>
  tables
    .selectFrom('attendance')
    .innerJoin('activity', 'activity.id', 'attendance.activity')
    .where('activity.year', '=', year)
    .where('activity.status', '=', 'held')
    .where('activity.deleted_at', 'is', null)
    .where('attendance.deleted_at', 'is', null)

/** The attendance figures of each held activity of a year that has a list. */
export async function loadRolls(tables: Tables, year: string): Promise<ReadonlyMap<string, Roll>> {
  const rows = await attendanceOf(tables, year)
    .select([
      'attendance.activity',
      sql<number>`count(*)`.as('listed'),
      sql<number>`sum(${came})`.as('present'),
    ])
    .groupBy('attendance.activity')
    .execute()
  return new Map(rows.map(({ activity, listed, present }) => [activity, { listed, present }]))
}

/** By student: the held sessions of a year at which a guardian was present. */
export async function loadPresence(
  tables: Tables,
  year: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await attendanceOf(tables, year)
    .where('activity.kind', 'in', SESSION_KINDS)
    .where(came)
    .select(['attendance.student', sql<string>`group_concat(attendance.activity)`.as('activities')])
    .groupBy('attendance.student')
    .execute()
  return new Map(rows.map(({ student, activities }) => [student, activities.split(',')]))
}

/** By activity of a year: the roles of the files it carries. */
export async function loadRoles(
  tables: Tables,
  year: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tables
    .selectFrom('attachment')
    .innerJoin('activity', 'activity.id', 'attachment.owner')
    .where('activity.year', '=', year)
    .where('attachment.deleted_at', 'is', null)
    .select(['attachment.owner', 'attachment.role'])
    .execute()
  const roles = new Map<string, Set<string>>()
  for (const { owner, role } of rows) roles.set(owner, (roles.get(owner) ?? new Set()).add(role))
  return roles
}
