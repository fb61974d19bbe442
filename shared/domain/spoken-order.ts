import { compareClassNames, compareGrades } from './class-name.ts'
import { smallNumber } from './chinese-number.ts'
import type { KindId } from './kinds.ts'

/** An order of texts: `keyOf` is worked out once for each, `compare` then compares two keys (negative: the first comes first). */
export interface TextOrder {
  readonly keyOf: (text: string) => string
  readonly compare: (one: string, other: string) => number
}

/**
 * The order in which an office looks for the texts of a field: by pinyin, numbers by their size (第2期 before 第10期, 第二期 before 第十期), people
 * by the sound that a character has as a surname (曾 under zēng, where dictionaries say céng), classes and grades as a school counts them.
 */
export function textOrder(kind: KindId, field: string): TextOrder {
  if (kind === 'class' && field === 'name') return { keyOf: asWritten, compare: compareClassNames }
  if (kind === 'class' && field === 'grade') return { keyOf: asWritten, compare: compareGrades }
  return { keyOf: isPerson(kind, field) ? withSpokenSurname : withDigits, compare: collator.compare }
}

const asWritten = (text: string): string => text

const collator = new Intl.Collator('zh-CN', { numeric: true })

const PEOPLE: readonly KindId[] = ['student', 'guardian', 'lecturer', 'member']
/** Fields that name one person: 班主任, 负责人, 主持人. */
const PERSON_FIELDS = ['head_teacher', 'responsible', 'host']

const isPerson = (kind: KindId, field: string): boolean =>
  (PEOPLE.includes(kind) && field === 'name') || PERSON_FIELDS.includes(field)

const NUMERAL = /(?<=第)[一二三四五六七八九十]+|[一二三四五六七八九十]+(?=[年月日号期次届章讲课班])/g

/** 第十二期 → 第12期: the collator orders digits by their size, but characters by their sound. */
const withDigits = (text: string): string =>
  text.replaceAll(NUMERAL, (written) => String(smallNumber(written) ?? written))

/**
 * Surnames that sound otherwise than the character usually does, each with what sounds like it. As those of the search by sound (pinyin-pro
 * in its mode for surnames), with which a test compares them.
 */
export const SURNAMES: Readonly<Record<string, string>> = {
  曾: '增', 单: '善', 解: '谢', 仇: '求', 查: '渣', 区: '欧', 翟: '宅', 朴: '瓢', 乐: '月', 缪: '妙', 盖: '葛', 员: '韵', 折: '蛇', 召: '绍',
  覃: '秦', 繁: '婆', 乜: '聂', 句: '勾', 尉迟: '玉迟', 万俟: '莫其', 澹台: '谈台',
} // prettier-ignore

function withSpokenSurname(name: string): string {
  for (const length of [2, 1]) {
    const spoken = SURNAMES[name.slice(0, length)]
    if (spoken !== undefined) return spoken + name.slice(length)
  }
  return name
}
