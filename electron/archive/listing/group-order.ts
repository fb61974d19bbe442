import { type RawBuilder, sql } from 'kysely'
import type { KindId } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import type { Condition } from './filters.ts'
import { type Term, valueOf } from './order-term.ts'
import { type Value, valueRanks } from './value-ranks.ts'

/** The records of a list that have the same values in the fields it is sorted by. */
export interface Group {
  readonly values: readonly Value[]
  readonly count: number
}

/** A list with the fields it is sorted by. */
export interface SortedList {
  readonly kind: KindId
  readonly condition: Condition
  /** The same for a query that asks for some of its groups. */
  readonly narrowed: Condition
  readonly terms: readonly Term[]
}

/**
 * The groups of a list in the order in which they are shown; what is not entered comes last. SQLite counts them, which for attendance is done in an
 * index alone; only the different values are compared here: 5,000 children in 10 ms, where their 100,000 rows would take 300.
 */
export async function sortedGroups(
  tables: Tables,
  { kind, condition, terms }: SortedList,
): Promise<readonly Group[]> {
  const columns = terms.map((term, at) => sql`${valueOf(term)} as ${sql.ref(columnAt(at))}`)
  const { rows } = await sql<Record<string, Value> & { count: number }>`
    select ${sql.join(columns)}, count(*) as count from ${sql.table(kind)} as r where ${condition}
    group by ${sql.join(terms.map(valueOf))}`.execute(tables)
  const groups = rows.map((row) => ({
    values: terms.map((_, at) => row[columnAt(at)] ?? null),
    count: row.count,
  }))
  const places: ((group: Group) => number)[] = []
  for (const [at, term] of terms.entries()) places.push(await placeBy(tables, kind, term, groups, at))
  const keyed = groups.map((group) => ({ group, places: places.map((placeOf) => placeOf(group)) }))
  keyed.sort((one, other) => firstDifference(one.places, other.places))
  return keyed.map(({ group }) => group)
}

const columnAt = (at: number): string => `value_${at}`

async function placeBy(
  tables: Tables,
  kind: KindId,
  term: Term,
  groups: readonly Group[],
  at: number,
): Promise<(group: Group) => number> {
  const valueIn = ({ values }: Group): Value => values[at] ?? null
  const ranks = await valueRanks(tables, kind, term, groups.map(valueIn))
  const sign = term.descending ? -1 : 1
  return (group) => {
    const rank = ranks.get(valueIn(group))
    return rank === undefined ? Infinity : sign * rank
  }
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  for (const [at, place] of one.entries()) {
    const otherPlace = other[at] ?? Infinity
    if (place !== otherPlace) return place < otherPlace ? -1 : 1
  }
  return 0
}

/** A part of a group: its records, in the order of their making, from one on. */
interface Slice {
  readonly group: Group
  readonly from: number
  readonly count: number
}

/** The ids of a part of a list, in the order of its groups. At most three statements: the group it begins in, the one it ends in, all between. */
export async function idsOfGroups(
  tables: Tables,
  list: SortedList,
  groups: readonly Group[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<string[]> {
  const slices = slicesOf(groups, offset, limit)
  const whole = slices.filter(({ group, count }) => count === group.count)
  const members = await membersOf(
    tables,
    list,
    whole.map(({ group }) => group),
    { offset: 0, limit: -1 },
  )
  const inWhole = Map.groupBy(members, ({ key }) => key)
  const ids: string[] = []
  for (const { group, from, count } of slices) {
    const inSlice =
      count === group.count
        ? (inWhole.get(keyOf(group.values)) ?? [])
        : await membersOf(tables, list, [group], { offset: from, limit: count })
    for (const { id } of inSlice) ids.push(id)
  }
  return ids
}

/** `limit` below 0: all that follow. */
function slicesOf(groups: readonly Group[], offset: number, limit: number): readonly Slice[] {
  const end = limit < 0 ? Infinity : offset + limit
  const slices: Slice[] = []
  let start = 0
  for (const group of groups) {
    const from = Math.max(0, offset - start)
    const count = Math.min(group.count, end - start) - from
    if (count > 0) slices.push({ group, from, count })
    start += group.count
    if (start >= end) break
  }
  return slices
}

interface Member {
  readonly id: string
  readonly key: string
}

const keyOf = (values: readonly Value[]): string => JSON.stringify(values)

/** Groups that one statement names (SQLite nests at most 1,000 conditions); for more, all records are read. */
const MOST_NAMED = 500

async function membersOf(
  tables: Tables,
  { kind, narrowed, terms }: SortedList,
  groups: readonly Group[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Member[]> {
  if (groups.length === 0) return []
  const inGroups =
    groups.length > MOST_NAMED
      ? sql`1 = 1`
      : sql.join(
          groups.map((group) => inGroup(terms, group)),
          sql` or `,
        )
  const columns = terms.map((term, at) => sql`${valueOf(term)} as ${sql.ref(columnAt(at))}`)
  const { rows } = await sql<Record<string, Value> & { id: string }>`
    select r.id, ${sql.join(columns)} from ${sql.table(kind)} as r
    where ${narrowed} and (${inGroups})
    order by r.id limit ${limit} offset ${offset}`.execute(tables)
  return rows.map((row) => ({ id: row.id, key: keyOf(terms.map((_, at) => row[columnAt(at)] ?? null)) }))
}

const inGroup = (terms: readonly Term[], { values }: Group): RawBuilder<unknown> =>
  sql`(${sql.join(
    terms.map((term, at) => {
      const value = values[at] ?? null
      return value === null ? sql`${valueOf(term)} is null` : sql`${valueOf(term)} = ${value}`
    }),
    sql` and `,
  )})`
