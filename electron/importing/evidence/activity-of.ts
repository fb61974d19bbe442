import { nameKey } from '../../../shared/domain/name-key.ts'
import type { EvidenceFolder } from '../inputs.ts'
import type { Entry } from '../plan/ledger.ts'
import type { Planning } from '../plan/planning.ts'

/**
 * The activity of a folder's day and title; if only one of the day has a title like it, that one, with a warning; else null, with a warning.
 * `file` is the folder as notices call it.
 */
export function activityOf(
  folder: EvidenceFolder,
  file: string,
  { ledger, notices }: Planning,
): Entry | null {
  const { day, name, title } = folder
  const ofDay = ledger.all('activity').filter(({ values, dropped }) => !dropped && values['date'] === day)
  const titled = (is: (other: string) => boolean) => ofDay.filter(({ values }) => is(String(values['title'])))
  const exact = titled((other) => nameKey(other) === nameKey(title))
  const found = exact.length > 0 ? exact : titled((other) => isLike(title, other))
  const [only, ...others] = found
  if (!only || others.length > 0) {
    const code = only ? 'FOLDER_AMBIGUOUS' : 'FOLDER_NOT_PLACED'
    notices.warn({ file }, { code, details: { value: name, day, count: found.length } })
    return null
  }
  if (exact.length === 0)
    notices.warn(
      { file },
      { code: 'FOLDER_PLACED_LOOSELY', details: { value: name, title: String(only.values['title']) } },
    )
  return only
}

/** From here on two titles are taken for one: found on 家长会 / 新生家长会 and their like, well below any two sessions of one day. */
const LIKENESS = 0.5

/** One title holds the other, or most pairs of characters are in both; a folder without a title is like any. */
function isLike(one: string, other: string): boolean {
  const a = plain(one)
  const b = plain(other)
  return a.includes(b) || b.includes(a) || likeness(pairsOf(a), pairsOf(b)) >= LIKENESS
}

const plain = (title: string): string => nameKey(title).replace(/\p{P}/gu, '')

function pairsOf(text: string): string[] {
  const signs = [...text]
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`)
}

/** Dice's coefficient: twice what is common, divided by what there is. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const common = one.filter((pair) => other.includes(pair)).length
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length)
}
