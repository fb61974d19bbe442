import type { Field } from '../../../shared/domain/field.ts'
import { type AnyRecord, fieldsOf, type FieldValue, type KindId } from '../../../shared/domain/kinds.ts'
import { maskPhone } from '../../../shared/domain/mask.ts'
import { labelIn } from '../../../shared/i18n/texts.ts'
import type { Context } from '../terminal/context.ts'

/** What referred records are called, by id. */
export type Titles = Readonly<Record<string, string>>

/** A record with its phone numbers masked: what a terminal shows may be seen over a shoulder or be copied into a message. */
export function maskedRecord(kind: KindId, record: AnyRecord): AnyRecord {
  const masked = fieldsOf(kind).flatMap(([name, { type }]) => {
    const value = record[name]
    return type === 'phone' && typeof value === 'string' ? [[name, maskPhone(value)] as const] : []
  })
  return { ...record, ...Object.fromEntries(masked) }
}

/** A value as a person reads it: choices and references by their names, nothing entered as an empty text. */
export function valueText(context: Context, field: Field, value: FieldValue, titles: Titles): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? context.texts('terminal:yes') : ''
  if (typeof value === 'object')
    return value.map((id) => titles[id] ?? id).join(context.texts('terminal:list_comma'))
  const text = String(value)
  if (field.type === 'ref') return titles[text] ?? text
  if (field.type !== 'choice' && field.type !== 'term') return text
  const label = field.choices[text]
  return label ? labelIn(context.language, label) : text
}

/** How many characters at the end of an id people are shown: random in a UUIDv7, so that they tell records apart. */
const SHORT = 8

/** The end of an id, by which commands take a record too. */
export const shortId = (id: string): string => id.slice(-SHORT)
