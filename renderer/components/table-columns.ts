import { useState } from 'react'
import type { Field } from '../../shared/domain/field.ts'
import { fieldsOf, type KindId, kindOf } from '../../shared/domain/kinds.ts'

/** How many columns a list shows until a person chooses. */
const USUAL = 7

/** Columns in pixels, by type: wide enough for usual entries; the last one takes what is left. */
export function columnWidth(field: Field): number {
  switch (field.type) {
    case 'int':
    case 'number':
    case 'bool':
    case 'time':
      return 84
    case 'date':
    case 'month':
    case 'term':
    case 'year':
      return 108
    case 'choice':
    case 'phone':
      return 128
    case 'text':
    case 'ref':
      return 168
    case 'long':
    case 'refs':
      return 240
  }
}

/** The columns of a list: the title first, then short fields in the order of the form; what a person adds comes last. A choice is kept on this PC. */
export function useColumns(kind: KindId): readonly [readonly string[], (columns: readonly string[]) => void] {
  const key = `columns:${kind}`
  const [columns, setColumns] = useState<readonly string[]>(
    () => keptColumns(key, kind) ?? usualColumns(kind),
  )
  const choose = (chosen: readonly string[]) => {
    localStorage.setItem(key, JSON.stringify(chosen))
    setColumns(chosen)
  }
  return [columns, choose]
}

/** Where the first fields of the form are not what an office looks for in a list. */
const CHOSEN: Partial<Readonly<Record<KindId, readonly string[]>>> = {
  activity: ['title', 'date', 'kind', 'venue', 'lecturer', 'expected', 'attended', 'status'],
  home_visit: ['student', 'date', 'visitors', 'mode', 'reason', 'result'],
  school_year: ['year', 'first_term_from', 'first_term_to', 'second_term_from', 'second_term_to'],
  guardian: ['name', 'phone', 'employer', 'address'],
}

function usualColumns(kind: KindId): readonly string[] {
  const chosen = CHOSEN[kind]
  if (chosen) return chosen
  const { title } = kindOf(kind)
  const short = fieldsOf(kind).filter(
    ([name, { type }]) => type !== 'long' && type !== 'year' && !title.includes(name),
  )
  const known = title.filter((name) => kindOf(kind).fields[name]?.type !== 'year')
  return [...known, ...short.map(([name]) => name)].slice(0, USUAL)
}

function keptColumns(key: string, kind: KindId): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (!Array.isArray(kept)) return null
    const known = kept.filter(
      (name): name is string => typeof name === 'string' && name in kindOf(kind).fields,
    )
    return known.length > 0 ? known : null
  } catch {
    return null // what a person once chose cannot be read: the usual columns do
  }
}
