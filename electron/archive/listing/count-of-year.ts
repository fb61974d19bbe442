import { sql } from 'kysely'
import { schoolYear } from '../../../shared/domain/calendar.ts'
import { isKindId, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import type { Condition } from './filters.ts'

/** How many live records of a kind belong to a school year; of a kind that belongs to no year, how many there are. */
export async function countOfYear(tables: Tables, kind: KindId, year: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(kind)} as r where r.deleted_at is null and ${inYear(kind, year)}`.execute(
    tables,
  )
  return rows[0]?.count ?? 0
}

/** That a record belongs to a school year, by the year rule of its kind (`yearsOf` says the same of single records). */
export function inYear(kind: KindId, year: string): Condition {
  const rule = kindOf(kind).yearRule
  if (!rule) return sql`1 = 1`
  if ('field' in rule) return sql`${sql.ref(`r.${rule.field}`)} = ${year}`
  if ('date' in rule) {
    const { from, to } = schoolYear(year)
    return sql`${sql.ref(`r.${rule.date}`)} between ${from} and ${to}`
  }
  const field = kindOf(kind).fields[rule.via]
  if (field?.type !== 'ref' || !isKindId(field.of)) return sql`1 = 1`
  return sql`${sql.ref(`r.${rule.via}`)} in (select r.id from ${sql.table(field.of)} as r where ${inYear(field.of, year)})`
}
