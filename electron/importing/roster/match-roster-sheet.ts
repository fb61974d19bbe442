import { headerKey } from '../header-text.ts'
import { type ColumnMatch, type RosterSheet, textsOfRow } from '../inputs.ts'
import type { Sheet } from '../workbook/cell.ts'
import { GUARDIAN_PARTS, type GuardianSlot, type Meaning, meaningOf } from './header-words.ts'

/** Rows above the header that may be titles. */
const SEARCHED = 30

/** What is not read because the file needs none of it. */
export const PRIVATE_ROLE = 'private'

/**
 * A sheet of a roster: below any number of titles a header by whose words one column is the child's name and another tells something
 * of the child or a guardian. A header of two rows (父亲 above 姓名, 电话) is read as one. Null if there is none.
 */
export function matchRosterSheet(sheet: Sheet): RosterSheet | null {
  const rows = sheet.rows.slice(0, SEARCHED + 1).map(textsOfRow)
  for (const [at, texts] of rows.slice(0, SEARCHED).entries()) {
    const below = rows[at + 1] ?? []
    const header = isPartOfHeader(below) ? joined(texts, below) : texts
    const meanings = header.map((text) => meaningOf(headerKey(text)))
    if (!isHeader(meanings)) continue
    return {
      as: 'roster',
      sheet,
      firstRow: at + (header === texts ? 1 : 2),
      titles: rows.slice(0, at).map((title) => title.join(' ').trim()),
      columns: columnsOf(header, meanings),
    }
  }
  return null
}

function isHeader(meanings: readonly (Meaning | null)[]): boolean {
  const roles = meanings.flatMap((meaning) => (meaning?.of === 'child' ? meaning.role : (meaning?.of ?? [])))
  return roles.includes('name') && roles.some((role) => role !== 'name' && role !== 'ordinal')
}

/** The second row of a header holds nothing but words of headers. */
function isPartOfHeader(texts: readonly string[]): boolean {
  const words = texts.filter((text) => text !== '')
  return words.length > 1 && words.every((text) => meaningOf(headerKey(text)) !== null)
}

/** A word that stands over several columns (merged) counts for each of them. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let over = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    over = upper[index] || over
    return lower[index] ? over.replace(/(?:情况|信息|资料)$/, '') + lower[index] : (upper[index] ?? '')
  })
}

function columnsOf(header: readonly string[], meanings: readonly (Meaning | null)[]): ColumnMatch[] {
  const roles = rolesOf(meanings)
  const taken = new Set<string>()
  return header.flatMap((text, index) => {
    if (text === '') return []
    const role = roles[index] ?? null
    const fresh = role !== null && (role === PRIVATE_ROLE || !taken.has(role))
    if (fresh) taken.add(role)
    return [{ index, header: text, role: fresh ? role : null }]
  })
}

/**
 * A guardian's column without an owner belongs to the guardian named before it, so `第二家长 | 关系 | 电话` are of one person. If the whole
 * sheet has but one column for employer, address, phone or relation, it is the first guardian's wherever it stands.
 */
function rolesOf(meanings: readonly (Meaning | null)[]): (string | null)[] {
  const named = meanings.flatMap((meaning) =>
    meaning?.of === 'guardian' && meaning.whose ? meaning.whose : [],
  )
  const first = meanings.some((meaning) => isUnowned(meaning, 'name'))
    ? 'guardian1'
    : (named[0] ?? 'guardian1')
  const lonely = new Set(
    GUARDIAN_PARTS.filter((part) => meanings.filter((meaning) => isUnowned(meaning, part)).length === 1),
  )
  let current: GuardianSlot = first
  const named1 = new Set<GuardianSlot>()
  return meanings.map((meaning) => {
    if (meaning === null) return null
    if (meaning.of === 'private') return PRIVATE_ROLE
    if (meaning.of === 'child') return meaning.role
    const { part, whose } = meaning
    if (whose) current = whose
    else if (part === 'name') current = named1.has('guardian1') ? 'guardian2' : 'guardian1'
    if (part === 'name') named1.add(current)
    const owner = !whose && part !== 'name' && lonely.has(part) ? first : current
    return `${owner}.${part}`
  })
}

const isUnowned = (meaning: Meaning | null, part: string): boolean =>
  meaning?.of === 'guardian' && meaning.part === part && meaning.whose === null
