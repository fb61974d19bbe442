import { sql } from 'kysely'
import type { RollCall } from '../../shared/domain/attendance.ts'
import { SESSION_KINDS } from '../../shared/domain/evidence-set.ts'
import type { RecordOf } from '../../shared/domain/kinds.ts'
import type { Tables } from '../archive/database.ts'

/** Whether an attendance row says that a guardian came. */
const came = sql<boolean>`status in ('present', 'late')`

/**
 * The live attendance rows of held activities of a year. Counted inside SQLite, for there may be a hundred thousand: with the activities as
 * a list the index gives the rows in order, which takes half the time of a join.
 */
export const attendanceOf = (tables: Tables, year: string, kinds?: readonly Activity['kind'][]) =>
  tables
    .selectFrom('attendance')
    .where('deleted_at', 'is', null)
    .where('activity', 'in', (held) => {
      const activities = held
        .selectFrom('activity')
        .select('id')
        .where('year', '=', year)
        .where('status', '=', 'held')
        .where('deleted_at', 'is', null)
      return kinds ? activities.where('kind', 'in', kinds) : activities
    })

type Activity = RecordOf<'activity'>

/** The attendance list of each held activity of a year that has one, in figures. */
export async function loadRolls(tables: Tables, year: string): Promise<ReadonlyMap<string, RollCall>> {
  const rows = await attendanceOf(tables, year)
    .select([
      'activity',
      sql<number>`count(*)`.as('listed'),
      sql<number>`sum(${came})`.as('present'),
      sql<number>`sum(status = 'leave')`.as('leave'),
    ])
    .groupBy('activity')
    .execute()
  return new Map(rows.map(({ activity, ...figures }) => [activity, figures]))
}

/** By student: the held sessions of a year at which a guardian was present. */
export async function loadPresence(
  tables: Tables,
  year: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await attendanceOf(tables, year, SESSION_KINDS)
    .where(came)
    .select(['student', sql<string>`group_concat(activity)`.as('activities')])
    .groupBy('student')
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
