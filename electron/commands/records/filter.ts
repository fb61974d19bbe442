import type { Field } from '../../../shared/domain/field.ts'
import { isKindId, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { daysOfSchoolYear } from '../../../shared/domain/moment.ts'
import type { Tables } from '../../archive/database.ts'
import type { FieldFilter } from '../../archive/listing/filters.ts'
import { selectedIds } from '../../archive/listing/record-page.ts'
import { labelIn } from '../../../shared/i18n/texts.ts'
import type { Context } from '../terminal/context.ts'
import { usageError } from '../terminal/usage.ts'
import { choiceNamed, fieldNamed } from './named.ts'

/**
 * The filter that `field=value` says: field by name or label, choices by key or label, references by the name of what they
 * refer to; nothing after `=` asks for records where nothing was entered. Throws USAGE.
 */
export async function filterOf(
  context: Context,
  tables: Tables,
  kind: KindId,
  words: string,
): Promise<FieldFilter> {
  const [, left, right] = /^([^=]+)=(.*)$/s.exec(words) ?? []
  if (left === undefined || right === undefined)
    throw usageError(context.texts, 'not_a_condition', { word: words })
  const [name, field] = fieldNamed(context, kind, left)
  const text = right.trim()
  if (text === '') return { field: name, is: [field.type === 'bool' ? false : null] }
  return { field: name, is: await wantedValues(context, tables, field, text) }
}

const YES = new Set(['是', 'yes', 'true', '1', '✓', '√'])

async function wantedValues(
  context: Context,
  tables: Tables,
  field: Field,
  text: string,
): Promise<(string | number | boolean)[]> {
  switch (field.type) {
    case 'ref':
    case 'refs':
      return idsNamed(tables, field.of, text)
    case 'choice':
    case 'term':
      return [choiceNamed(context, field.choices, text)]
    case 'bool':
      return [YES.has(text.toLowerCase())]
    case 'int':
    case 'number':
      return [numberIn(context, text)]
    default:
      return [text]
  }
}

function numberIn({ texts }: Context, text: string): number {
  const number = Number(text)
  if (Number.isNaN(number)) throw usageError(texts, 'not_a_number', { word: text })
  return number
}

async function idsNamed(tables: Tables, of: string, name: string): Promise<string[]> {
  if (!isKindId(of)) return []
  const where = [{ field: kindOf(of).title[0], is: [name] }]
  return (await selectedIds(tables, { kind: of, where }, { limit: MOST })).map(({ id }) => id)
}

/** Most records that a filter can name one by one: SQLite's limit of parameters, with room for others. */
const MOST = 30_000

/** The filter for records of one school year, by the year rule of their kind. Throws USAGE for a kind whose records belong to none. */
export async function yearFilter(
  context: Context,
  tables: Tables,
  kind: KindId,
  year: string,
): Promise<FieldFilter> {
  const rule = kindOf(kind).yearRule
  if (rule && 'field' in rule) return { field: rule.field, is: [year] }
  if (rule && 'date' in rule) return { field: rule.date, ...daysOfSchoolYear(year) }
  const via = rule && kindOf(kind).fields[rule.via]
  if (!rule || via?.type !== 'ref' || !isKindId(via.of))
    throw usageError(context.texts, 'kind_without_year', {
      kind: labelIn(context.language, kindOf(kind).label),
    })
  const where = [await yearFilter(context, tables, via.of, year)]
  const owners = await selectedIds(tables, { kind: via.of, where }, { limit: MOST })
  return { field: rule.via, is: owners.map(({ id }) => id) }
}
