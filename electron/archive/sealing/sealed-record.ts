import { z } from 'zod'
import type { Field } from '../../../shared/domain/field.ts'
import {
  type AnyRecord,
  type AnyValues,
  fieldsOf,
  type FieldValue,
  isKindId,
  type KindId,
  kindOf,
} from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { namesOf } from '../titles.ts'

/** A record as a seal keeps it: the values as stored, by which it is compared. */
export interface SealedRecord {
  readonly kind: KindId
  readonly id: string
  readonly values: AnyValues
}

/**
 * One line of a seal's records: beside the values what a person reads, with Chinese labels and names for references.
 */
export async function sealedLines(
  tables: Tables,
  kind: KindId,
  records: readonly AnyRecord[],
): Promise<string[]> {
  const names = await namesReferredTo(tables, kind, records)
  return records.map((record) =>
    JSON.stringify({
      kind,
      id: record.id,
      values: valuesOf(kind, record),
      类别: kindOf(kind).label.zh,
      内容: Object.fromEntries(readable(kind, record, names)),
    }),
  )
}

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const sealedRecord = z.object({
  kind: z.string().refine(isKindId),
  id: z.string(),
  values: z.record(z.string(), value),
})

/** Reads a line back; null when it is none. */
export function parseSealedLine(line: string): SealedRecord | null {
  try {
    const { kind, id, values } = sealedRecord.parse(JSON.parse(line))
    return isKindId(kind) ? { kind, id, values } : null
  } catch {
    return null
  }
}

/**
 * Whether a record still is as it was sealed. A field that came into the archive after the seal must be empty, one that
 * has left it is not looked at.
 */
export function isAsSealed(sealed: SealedRecord, record: AnyRecord): boolean {
  return fieldsOf(sealed.kind).every(([name]) => {
    const now = record[name] ?? null
    const then = sealed.values[name]
    if (then === undefined) return now === null || now === false || (Array.isArray(now) && now.length === 0)
    return JSON.stringify(now) === JSON.stringify(then)
  })
}

const valuesOf = (kind: KindId, record: AnyRecord): AnyValues =>
  Object.fromEntries(fieldsOf(kind).map(([name]) => [name, record[name] ?? null]))

function* readable(
  kind: KindId,
  record: AnyRecord,
  names: ReadonlyMap<string, string>,
): Generator<[string, string]> {
  for (const [name, field] of fieldsOf(kind)) {
    const stored = record[name] ?? null
    const text = textOf(name, field, stored, names)
    if (text !== '') yield [field.label.zh, text]
  }
}

function textOf(name: string, field: Field, stored: FieldValue, names: ReadonlyMap<string, string>): string {
  if (stored === null) return ''
  if (typeof stored === 'object') return stored.map((id) => names.get(id) ?? id).join('、')
  if (typeof stored === 'boolean') return stored ? '是' : '否'
  const text = String(stored)
  if (field.type === 'choice' || field.type === 'term') return field.choices[text]?.zh ?? text
  if (name.endsWith('_kind') && isKindId(text)) return kindOf(text).label.zh
  return names.get(text) ?? text
}

/** The names of everything that records refer to, by id; ids are unique over all kinds. */
async function namesReferredTo(
  tables: Tables,
  kind: KindId,
  records: readonly AnyRecord[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<KindId, Set<string>>()
  for (const record of records)
    for (const [target, id] of referencesOf(kind, record))
      ids.set(target, ids.get(target)?.add(id) ?? new Set([id]))
  const names = new Map<string, string>()
  for (const [target, wanted] of ids)
    for (const [id, name] of await namesOf(tables, target, [...wanted])) names.set(id, name)
  return names
}

function* referencesOf(kind: KindId, record: AnyRecord): Generator<readonly [KindId, string]> {
  for (const [name, field] of fieldsOf(kind)) {
    const target = 'of' in field ? field.of : record[`${name}_kind`]
    if (typeof target !== 'string' || !isKindId(target)) continue
    const stored = record[name] ?? []
    for (const id of typeof stored === 'object' ? (stored ?? []) : [String(stored)]) yield [target, id]
  }
}
