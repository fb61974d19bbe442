import { sql } from 'kysely'
import { KIND_IDS, type KindId } from '../../../shared/domain/kinds.ts'
import { fieldsOf } from '../../../shared/domain/kinds.ts'
import { belongingTo } from '../belonging.ts'
import type { Tables } from '../database.ts'
import { titlesById } from './titles-by-id.ts'

export interface Trashed {
  readonly kind: KindId
  readonly id: string
  readonly title: string
  readonly deletedAt: string
  /** How many records and files went along, and come back with it. */
  readonly along: number
}

export interface TrashPage {
  readonly total: number
  /** How many of each kind, of all kinds. */
  readonly kinds: readonly { readonly kind: KindId; readonly count: number }[]
  readonly records: readonly Trashed[]
}

/**
 * What was thrown away itself, latest first: what went along with its owner in the same act is not listed, since it comes back with it.
 * Narrowed to one kind unless `only` is null.
 */
export async function trashPage(
  tables: Tables,
  only: KindId | null,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<TrashPage> {
  const union = (kinds: readonly KindId[]) => sql.join(kinds.map(thrownAway), sql` union all `)
  const { rows: counts } = await sql<{ kind: KindId; count: number }>`
    select kind, count(*) as count from (${union(KIND_IDS)}) group by kind`.execute(tables)
  const { rows } = await sql<{ kind: KindId; id: string; at: string }>`
    select kind, id, at from (${union(only === null ? KIND_IDS : [only])}) order by at desc, id desc limit ${limit} offset ${offset}`.execute(
    tables,
  )
  const titles = await titlesById(tables, rows)
  const found = new Map(counts.map(({ kind, count }) => [kind, count]))
  const kinds = KIND_IDS.flatMap((kind) => {
    const count = found.get(kind)
    return count === undefined ? [] : [{ kind, count }]
  })
  return {
    total: kinds
      .filter(({ kind }) => only === null || kind === only)
      .reduce((sum, { count }) => sum + count, 0),
    kinds,
    records: await Promise.all(
      rows.map(async ({ kind, id, at }) => ({
        kind,
        id,
        title: titles[id] ?? '',
        deletedAt: at,
        along: await countAlong(tables, kind, id, at),
      })),
    ),
  }
}

/** Of what belongs to a record in the trash, how much went there in the same moment. */
async function countAlong(tables: Tables, kind: KindId, id: string, at: string): Promise<number> {
  const [, ...along] = await belongingTo(tables, kind, [id], at)
  return along.reduce((sum, { ids }) => sum + ids.length, 0)
}

/** Records of a kind in the trash whose owner did not go there in the same moment. */
function thrownAway(kind: KindId) {
  const owners = fieldsOf(kind).flatMap(([name, field]) =>
    field.type === 'ref' && field.required
      ? [
          sql`not exists (select 1 from ${sql.table(field.of)} as o where o.id = ${sql.ref(`r.${name}`)} and o.deleted_at = r.deleted_at)`,
        ]
      : [],
  )
  const alone = sql.join([sql`r.deleted_at is not null`, ...owners, ...attachmentOwners(kind)], sql` and `)
  return sql`select ${sql.lit(kind)} as kind, r.id as id, r.deleted_at as at from ${sql.table(kind)} as r where ${alone}`
}

/** A file may hang on a record of any kind. */
const attachmentOwners = (kind: KindId) =>
  kind !== 'attachment'
    ? []
    : KIND_IDS.map(
        (owner) =>
          sql`not exists (select 1 from ${sql.table(owner)} as o where o.id = r.owner and o.deleted_at = r.deleted_at)`,
      )
