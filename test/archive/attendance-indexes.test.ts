import { join } from 'node:path'
import { type Compilable, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Tables } from '../../electron/archive/database.ts'
import { type Migrations, MIGRATIONS } from '../../electron/archive/migrations/index.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { attendanceOf, loadPresence, loadRolls } from '../../electron/assessment/attendance.ts'
import { addOfficeYear, OFFICE_YEAR } from '../fixtures/office-year.ts'
import { makeLargeArchive } from '../fixtures/large-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const FIRST: Migrations = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, 1))

/** How SQLite would answer, in its own words. */
async function planOf(tables: Tables, query: Compilable): Promise<string> {
  const { sql: text, parameters } = query.compile()
  const bound = text
    .split('?')
    .flatMap((part, at) => (at === 0 ? [sql.raw(part)] : [sql`${parameters[at - 1]}`, sql.raw(part)]))
  const { rows } = await sql<{ detail: string }>`explain query plan ${sql.join(bound, sql``)}`.execute(tables)
  return rows.map(({ detail }) => detail).join('\n')
}

describe('an archive of the first version', () => {
  it('gets indexes that count attendance without its rows, and counts as before', async () => {
    const folder = join(await temporaryFolder(), '旧.liuyou')
    const size = { activities: 30, guardians: 60, attendance: 300 }
    const old = await makeLargeArchive(folder, size, { migrations: FIRST })
    await addOfficeYear(old)
    const figures = async (tables: Tables) => ({
      rolls: [...(await loadRolls(tables, OFFICE_YEAR))].toSorted(),
      presence: [...(await loadPresence(tables, OFFICE_YEAR))]
        .map(([id, came]) => [id, came.toSorted()])
        .toSorted(),
    })
    const before = await figures(old.tables)
    expect(before.rolls.length).toBeGreaterThan(0)
    const rolls = (tables: Tables) =>
      attendanceOf(tables, OFFICE_YEAR)
        .select(['activity', sql`sum(status = 'leave')`.as('leave')])
        .groupBy('activity')
    expect(await planOf(old.tables, rolls(old.tables))).not.toContain('COVERING INDEX attendance')
    await old.close()
    const archive = await openArchive(folder, { backupsInto: join(await temporaryFolder(), 'backups') })
    expect(archive.readOnly).toBeNull()
    expect(await figures(archive.tables)).toEqual(before)
    expect(await planOf(archive.tables, rolls(archive.tables))).toContain(
      'COVERING INDEX attendance_roll_index',
    )
    const byChild = archive.tables
      .selectFrom('attendance as r')
      .select(['r.student', sql`count(*)`.as('count')])
      .where(sql<boolean>`+r.deleted_at is null`)
      .groupBy('r.student')
    expect(await planOf(archive.tables, byChild)).toContain('COVERING INDEX attendance_student_index')
    await archive.close()
  })
})
