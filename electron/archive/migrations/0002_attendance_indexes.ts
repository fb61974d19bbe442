import { type Kysely, sql } from 'kysely'

/**
 * Counting and sorting attendance without looking at its rows. SQLite takes an index alone only if it holds every column that the query
 * names, so that `deleted_at` stands in both, even where it could only be null. Measured on 100,000 rows, 33,000 of them in the year: the
 * attendance of a year 50 → 9 ms, whose guardians came 20 → 10 ms, how many rows each child has 90 → 7 ms; the file grows by 7 %.
 */
const INDEXES = [
  'create index attendance_roll_index on attendance (activity, deleted_at, status, student)',
  'drop index attendance_student_index',
  'create index attendance_student_index on attendance (student, deleted_at)',
]

/** Frozen: archives of schools have been brought up to date by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of INDEXES) await sql.raw(statement).execute(db)
}
