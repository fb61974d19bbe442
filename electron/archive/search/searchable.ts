import type { Field, Label } from '../../../shared/domain/field.ts'
import {
  type AnyRecord,
  fieldsOf,
  type FieldValue,
  type KindId,
  kindOf,
} from '../../../shared/domain/kinds.ts'

/** What of a record is searched: its title fields and all others, each as texts. */
export interface SearchableText {
  readonly title: readonly string[]
  readonly body: readonly string[]
}

/**
 * The texts by which a record is found, or null when nobody wrote a word in it (an attendance without a remark), so
 * that it needs no index row. What it refers to is found under its own name.
 */
export function searchableText(kind: KindId, record: AnyRecord): SearchableText | null {
  const title: string[] = []
  const body: string[] = []
  let written = false
  const titleFields = kindOf(kind).title
  for (const [name, field] of searchedFields(kind)) {
    const texts = textsOfValue(field, record[name])
    if (texts.length > 0) written ||= isWriting(field)
    ;(titleFields.includes(name) ? title : body).push(...texts)
  }
  return written ? { title, body } : null
}

/** The fields of a kind that people read as text, the title's first. */
export function searchedFields(kind: KindId): readonly (readonly [string, Field])[] {
  const known = searched.get(kind)
  if (known) return known
  const { title } = kindOf(kind)
  const rank = (name: string) => (title.includes(name) ? title.indexOf(name) : title.length)
  const fields = fieldsOf(kind)
    .filter(([name]) => !MACHINE_FIELDS[kind]?.includes(name))
    .toSorted(([one], [other]) => rank(one) - rank(other))
  searched.set(kind, fields)
  return fields
}
const searched = new Map<KindId, readonly (readonly [string, Field])[]>()

/** Texts that no person wrote or reads. */
const MACHINE_FIELDS: Partial<Readonly<Record<KindId, readonly string[]>>> = {
  attachment: ['owner_kind', 'owner', 'sha256', 'media_type'],
  standard: ['definition'],
  evidence_link: ['target_kind', 'target'],
}

/** Whether a person writes words into a field. */
export const isWriting = ({ type }: Field): boolean => type === 'text' || type === 'long' || type === 'phone'

function textsOfValue(field: Field, value: FieldValue | undefined): readonly string[] {
  if (typeof value !== 'string' || value === '') return []
  switch (field.type) {
    case 'text':
    case 'long':
    case 'year':
      return [value]
    case 'phone':
      return [...new Set([value, value.replaceAll(/\D/g, '')])]
    case 'date':
    case 'month':
      return [value, spokenDate(value)]
    case 'choice':
      return labelTexts(field.choices[value])
    case 'time':
    case 'term':
    case 'int':
    case 'number':
    case 'bool':
    case 'ref':
    case 'refs':
      return []
  }
}

const labelTexts = (label: Label | undefined): readonly string[] => (label ? [label.zh, label.en] : [])

/** `2025-09-12` → `2025年9月12日`, as it is written on papers. */
const spokenDate = (value: string): string =>
  value
    .split('-')
    .map((part, at) => `${Number(part)}${'年月日'.charAt(at)}`)
    .join('')
