import type { AnyRecord, KindId } from '../../../shared/domain/kinds.ts'
import { fieldsOf, kindOf } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { search } from '../search/search.ts'
import { titlesOf } from '../titles.ts'
import type { FieldFilter } from './filters.ts'
import { recordPage } from './record-page.ts'
import { referencesIn, titlesById } from './titles-by-id.ts'

/** A record to choose in a reference field. `hint` tells two of one name apart: a lecturer's employer, a student's number. */
export interface Option {
  readonly id: string
  readonly title: string
  readonly hint: string
}

/** Records to choose from: those that a text finds, best first, or the newest when there is none. */
export async function optionsFor(
  tables: Tables,
  { kind, text, where, limit }: { kind: KindId; text: string; where: readonly FieldFilter[]; limit: number },
): Promise<Option[]> {
  const page = { sort: [{ field: 'id', descending: true }], offset: 0, limit }
  const { records } = await recordPage(tables, { kind, text, where }, page)
  const best = text.trim() === '' ? [] : await search(tables, text, { kinds: [kind], limit })
  const rank = new Map(best.map(({ id }, at) => [id, at]))
  const ordered = records.toSorted((one, other) => rankIn(rank, one.id) - rankIn(rank, other.id))
  const names = await titlesOf(tables, kind, ordered)
  const titles = await titlesById(tables, referencesIn(kind, ordered))
  return ordered.map((record, at) => ({
    id: record.id,
    title: names[at] ?? '',
    hint: hintOf(kind, record, titles),
  }))
}

const rankIn = (rank: ReadonlyMap<string, number>, id: string): number => rank.get(id) ?? rank.size

/** The first other field by which an import recognises the record, else the first short text that is filled in. */
function hintOf(kind: KindId, record: AnyRecord, titles: Readonly<Record<string, string>>): string {
  const { key, title } = kindOf(kind)
  const short = fieldsOf(kind).flatMap(([name, { type }]) =>
    type === 'text' || type === 'phone' ? name : [],
  )
  for (const name of [...key, ...short]) {
    const value = record[name]
    if (title.includes(name) || typeof value !== 'string' || value === '') continue
    const field = kindOf(kind).fields[name]
    if (field?.type === 'choice' || field?.type === 'term') continue
    return titles[value] ?? value
  }
  return ''
}
