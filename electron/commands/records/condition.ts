import type { Field } from '../../../shared/domain/field.ts'
import {
  type AnyRecord,
  type FieldValue,
  isKindId,
  type KindId,
  kindOf,
} from '../../../shared/domain/kinds.ts'
import type { Tables } from '../../archive/database.ts'
import { listRecords } from '../../archive/records.ts'
import type { Context } from '../terminal/context.ts'
import { usageError } from '../terminal/usage.ts'
import { choiceNamed, fieldNamed } from './named.ts'

/** Whether a record is among those asked for. */
export type Condition = (record: AnyRecord) => boolean

/**
 * The condition that `field=value` says: field by name or label, choices by key or label, references by the name of what
 * they refer to; nothing after `=` asks for records where nothing was entered. Throws USAGE.
 */
export async function conditionOf(
  context: Context,
  tables: Tables,
  kind: KindId,
  words: string,
): Promise<Condition> {
  const [, left, right] = /^([^=]+)=(.*)$/s.exec(words) ?? []
  if (left === undefined || right === undefined)
    throw usageError(context.texts, 'not_a_condition', { word: words })
  const [name, field] = fieldNamed(context, kind, left)
  const text = right.trim()
  if (text === '') return (record) => isEmpty(record[name])
  if (field.type === 'ref' || field.type === 'refs') {
    const ids = await idsNamed(tables, field.of, text)
    return (record) => [record[name]].flat().some((id) => typeof id === 'string' && ids.has(id))
  }
  const wanted = wantedValue(context, field, text)
  return (record) => record[name] === wanted
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (typeof value === 'object' && value.length === 0)

const YES = new Set(['是', 'yes', 'true', '1', '✓', '√'])

function wantedValue(context: Context, field: Field, text: string): FieldValue {
  if (field.type === 'choice' || field.type === 'term') return choiceNamed(context, field.choices, text)
  if (field.type === 'bool') return YES.has(text.toLowerCase())
  if (field.type !== 'int' && field.type !== 'number') return text
  const number = Number(text)
  if (Number.isNaN(number)) throw usageError(context.texts, 'not_a_number', { word: text })
  return number
}

async function idsNamed(tables: Tables, of: string, name: string): Promise<ReadonlySet<string>> {
  if (!isKindId(of)) return new Set()
  const [title] = kindOf(of).title
  const records = (await listRecords(tables, of, { where: { [title]: name } })) as unknown as AnyRecord[]
  return new Set(records.map(({ id }) => id))
}
