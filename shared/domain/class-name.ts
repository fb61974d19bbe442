import { chineseNumber, smallNumber } from './chinese-number.ts'
import { nameKey } from './name-key.ts'

/** What the name of a class says: 小一班 → 小班, the 1st; 初二3班 → 初二, the 3rd; 大班 → 大班, without a number. */
export interface ClassName {
  /** As schools call it: 托班, 小班, 一年级, 初二, 高一, 2023级. */
  readonly grade: string
  readonly number: number | null
}

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九]|[二三四五六七八九]?十)'
const BRACKETED = `[(.\\-·第]?(${NUMBER})[)]?`
const DIGIT = '[一二三四五六七八九1-9]'

type Shape = readonly [RegExp, (groups: readonly string[]) => ClassName | null]

const numbered = (grade: string, number: string | undefined): ClassName => ({
  grade,
  number: number ? smallNumber(number) : null,
})

/** `ban` is the word 班 as a pattern: inside a longer text it must stand there, else 中一 could be part of any word. */
const shapes = (ban: string): readonly Shape[] => [
  [new RegExp(`(学前)(?:班)?(?:${BRACKETED})?${ban}`), ([, , no]) => numbered('学前班', no)],
  [new RegExp(`([托小中大])班?${BRACKETED}${ban}`), ([, grade, no]) => numbered(`${grade ?? ''}班`, no)],
  [new RegExp(`(初中?|高中?)(${DIGIT})(?:年级)?(?:${BRACKETED})?${ban}`), secondary],
  [new RegExp(`(${DIGIT})年级?(?:${BRACKETED})?${ban}`), primary],
  [new RegExp(`(${DIGIT})[(.\\-](${NUMBER})\\)?${ban}`), primary],
  [new RegExp(`(20\\d\\d)级(?:${BRACKETED})?${ban}`), ([, year, no]) => numbered(`${year ?? ''}级`, no)],
  [/(?<!\d)([1-9])(\d\d)班/, primary],
  [/([一二三四五六七八九])(\d{1,2})班/, primary],
  [/([托小中大])班/, ([, grade]) => numbered(`${grade ?? ''}班`, undefined)],
]

function secondary([, stage, year, no]: readonly string[]): ClassName {
  return numbered(`${stage?.[0] ?? ''}${chineseNumber(smallNumber(year ?? '') ?? 0)}`, no)
}

function primary([, year, no]: readonly string[]): ClassName {
  return numbered(`${chineseNumber(smallNumber(year ?? '') ?? 0)}年级`, no)
}

const EXACT = shapes('班?').map(([shape, read]): Shape => [new RegExp(`^${shape.source}$`), read])
const WITHIN = shapes('班').map(([shape, read]): Shape => [new RegExp(`(?<!\\d)${shape.source}`), read])

/** Reads the whole text as the name of a class; null when it is none that tells its grade (向日葵班). */
export function parseClassName(text: string): ClassName | null {
  const key = nameKey(text)
  for (const [shape, read] of EXACT) {
    const match = shape.exec(key)
    const name = match && read(match)
    if (name) return name
  }
  return null
}

/** The first class named in a text such as a title (`城西中心幼儿园 小一班 花名册`), as it is written there. */
export function findClassName(text: string): string | null {
  const written = text.replace(/\s/g, '')
  const plain = written.replace(/[！-～]/g, narrow)
  for (const [shape] of WITHIN) {
    const match = shape.exec(plain)
    if (match) return written.slice(match.index, match.index + match[0].length)
  }
  return null
}

/** The plain form of a full-width sign, of the same length. */
const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)

/** Equal for names of one class: 一（1）班, 一年级1班 and 101班; 小一班, 小1班 and 小(1)班. */
export function classKey(name: string): string {
  const parsed = parseClassName(name)
  return parsed ? `${parsed.grade}/${parsed.number ?? 0}` : nameKey(name)
}

/** The order of a school: 托 小 中 大 学前, then 一年级 to 九年级 (初一 is the seventh), 高一 to 高三, then all others by name. */
export function compareGrades(one: string, other: string): number {
  return rankOf(one) - rankOf(other) || compareTexts(one, other)
}

/** Classes in the order of a school; numbers count as numbers: 小二班 before 小十班. */
export function compareClassNames(one: string, other: string): number {
  const a = parseClassName(one)
  const b = parseClassName(other)
  if (!a || !b) return Number(b !== null) - Number(a !== null) || compareTexts(one, other)
  return compareGrades(a.grade, b.grade) || (a.number ?? 0) - (b.number ?? 0) || compareTexts(one, other)
}

const NURSERY = ['托班', '小班', '中班', '大班', '学前班']
const OTHER = 1000

function rankOf(grade: string): number {
  const nursery = NURSERY.indexOf(grade)
  if (nursery >= 0) return nursery
  const match = /^(初|高)?(.)(?:年级)?$/u.exec(grade)
  const year = match?.[2] ? smallNumber(match[2]) : null
  if (!year) return OTHER
  const before = match?.[1] === '高' ? 9 : match?.[1] === '初' ? 6 : 0
  return NURSERY.length + before + year
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
