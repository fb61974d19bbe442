import { sql } from 'kysely'
import { fieldsOf, isKindId, type KindId } from '../../../shared/domain/kinds.ts'
import { expressionsOf } from '../search/expression.ts'
import { parseQuery } from '../search/query.ts'
import { firstRowOf, lastRowOf } from '../search/row-numbers.ts'
import type { Condition } from './filters.ts'

/**
 * Records that hold the words of a query, or refer to something whose title does: attendance is found by the child's name, which stands
 * nowhere in it. Words and pinyin initials as in search. What is in the trash is in no index and is looked through as it stands.
 */
export function textCondition(kind: KindId, text: string, trash: boolean): Condition {
  if (trash) return textHolds(kind, text)
  const expressions = expressionsOf(parseQuery(text))
  const anywhere = expressions.at(-1)
  if (anywhere === undefined) return sql`1 = 0`
  const conditions = [sql`r.id in ${recordsMatching(kind, anywhere)}`]
  // Of a query that only leaves out, there is no narrower one: what it refers to must not be asked.
  const inTitles = expressions.at(-2)
  if (inTitles !== undefined) conditions.push(...referringConditions(kind, inTitles))
  return sql`(${sql.join(conditions, sql` or `)})`
}

const recordsMatching = (kind: KindId, expression: string): Condition => sql`(
  select s.record from search_row as s where s.rowid in (
    select rowid from search_text where search_text match ${expression}
    and rowid between cast(${firstRowOf(kind)} as integer) and cast(${lastRowOf(kind)} as integer)))`

const referringConditions = (kind: KindId, expression: string): Condition[] =>
  fieldsOf(kind).flatMap(([name, field]) => {
    if ((field.type !== 'ref' && field.type !== 'refs') || !isKindId(field.of)) return []
    const matching = recordsMatching(field.of, expression)
    return field.type === 'ref'
      ? [sql`${sql.ref(`r.${name}`)} in ${matching}`]
      : [
          sql`r.id in (select l.owner from ${sql.table(`${kind}_${name}`)} as l where l.target in ${matching})`,
        ]
  })

function textHolds(kind: KindId, text: string): Condition {
  const pattern = `%${text.trim().replaceAll(/[\\%_]/g, (wild) => `\\${wild}`)}%`
  const texts = fieldsOf(kind).filter(
    ([, { type }]) => type === 'text' || type === 'long' || type === 'phone',
  )
  if (texts.length === 0) return sql`1 = 0`
  const conditions = texts.map(([name]) => sql`${sql.ref(`r.${name}`)} like ${pattern} escape '\\'`)
  return sql`(${sql.join(conditions, sql` or `)})`
}
