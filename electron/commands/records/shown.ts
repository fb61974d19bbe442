import type { Field } from '../../../shared/domain/field.ts'
import {
  type AnyRecord,
  fieldsOf,
  type FieldValue,
  isKindId,
  type KindId,
} from '../../../shared/domain/kinds.ts'
import { maskPhone } from '../../../shared/domain/mask.ts'
import { labelIn } from '../../../shared/i18n/texts.ts'
import type { Tables } from '../../archive/database.ts'
import { listRecords } from '../../archive/records.ts'
import { titlesOf } from '../../archive/titles.ts'
import type { Context } from '../terminal/context.ts'

/** What referred records are called, by id. */
export type Names = Readonly<Record<string, string>>

/** The names of all records that the given ones refer to, whether those are in the trash or not. */
export async function namesFor(tables: Tables, kind: KindId, records: readonly AnyRecord[]): Promise<Names> {
  const names: Record<string, string> = {}
  for (const [name, field] of fieldsOf(kind)) {
    if ((field.type !== 'ref' && field.type !== 'refs') || !isKindId(field.of)) continue
    const ids = records.flatMap((record) => record[name] ?? []).filter((id) => typeof id === 'string')
    for (const trash of [false, true]) {
      const found = (await listRecords(tables, field.of, { ids, trash })) as unknown as AnyRecord[]
      const titles = await titlesOf(tables, field.of, found)
      for (const [at, { id }] of found.entries()) names[id] = titles[at] ?? ''
    }
  }
  return names
}

/** A record with its phone numbers masked: what a terminal shows may be seen over a shoulder or be copied into a message. */
export function maskedRecord(kind: KindId, record: AnyRecord): AnyRecord {
  const masked = fieldsOf(kind).flatMap(([name, { type }]) => {
    const value = record[name]
    return type === 'phone' && typeof value === 'string' ? [[name, maskPhone(value)] as const] : []
  })
  return { ...record, ...Object.fromEntries(masked) }
}

/** A value as a person reads it: choices and references by their names, nothing entered as an empty text. */
export function valueText(context: Context, field: Field, value: FieldValue, names: Names): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? context.texts('terminal:yes') : ''
  if (typeof value === 'object')
    return value.map((id) => names[id] ?? id).join(context.texts('terminal:list_comma'))
  const text = String(value)
  if (field.type === 'ref') return names[text] ?? text
  if (field.type !== 'choice' && field.type !== 'term') return text
  const label = field.choices[text]
  return label ? labelIn(context.language, label) : text
}

/** How many characters at the end of an id people are shown: random in a UUIDv7, so that they tell records apart. */
const SHORT = 8

/** The end of an id, by which commands take a record too. */
export const shortId = (id: string): string => id.slice(-SHORT)
