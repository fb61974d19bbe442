import { classKey } from './class-name.ts'
import type { Label } from './field.ts'
import type { AnyValues, KindId } from './kinds.ts'
import { nameKey } from './name-key.ts'

/** What may tell records of one name apart. `class` is that of a student, `student` the child of a guardian. */
export type ClueName = 'year' | 'term' | 'date' | 'month' | 'class' | 'phone' | 'student'

/** One clue. `strict`: what it contradicts is not meant even if nothing else has the name. */
export interface Clue {
  readonly by: ClueName
  readonly strict?: true
  /** The clue has a column of its own beside the reference, so called. */
  readonly column?: Label
}

const CLASS = { by: 'class', column: { zh: '班级', en: 'Class' } } as const
const YEAR = { by: 'year', strict: true, column: { zh: '学年', en: 'School year' } } as const

/**
 * By `<kind>.<field>`, the clues in the order in which they count (domain, section 3: a neighbouring 班级 column tells two students of one name
 * apart, 学年 two bodies of one name). Export and import use the same, so that what one writes the other finds.
 */
const CLUES: Readonly<Record<string, readonly Clue[]>> = {
  'enrollment.class': [YEAR],
  'guardianship.student': [CLASS],
  'body.parent': [{ by: 'year' }],
  'member.body': [YEAR],
  'member.guardian': [{ by: 'phone' }],
  'plan_item.plan': [YEAR],
  'plan_item.activity': [{ by: 'month' }],
  'activity.classes': [{ by: 'year', strict: true }],
  'activity.lesson_plan': [{ by: 'year' }, { by: 'term' }],
  'activity.plan_item': [{ by: 'month' }],
  'attendance.activity': [{ by: 'date', strict: true, column: { zh: '活动日期', en: 'Activity date' } }],
  'attendance.student': [CLASS, { by: 'year' }],
  'attendance.guardian': [{ by: 'student' }],
  'home_visit.student': [CLASS, { by: 'year' }],
  'award.student': [CLASS, { by: 'year' }],
  'essay.student': [CLASS, { by: 'year' }],
  'survey.activity': [{ by: 'date' }, { by: 'year' }, { by: 'term' }],
  'survey_item.survey': [YEAR],
}

export const cluesOf = (kind: KindId, field: string): readonly Clue[] => CLUES[`${kind}.${field}`] ?? []

/** What a row says beside the name: texts as the workbook has them, years and days as they are stored, ids. */
export type Said = Readonly<Partial<Record<ClueName, string | null>>>

/** A record that may be meant. */
export interface Target {
  readonly id: string
  readonly values: AnyValues
}

/** What is known of records beside their own values. */
export interface Surroundings {
  /** The classes of a student: their years and keys (`classKey`). */
  placesOf(student: string): readonly Place[]
  /** The children of a guardian. */
  childrenOf(guardian: string): readonly string[]
  /** Whether a stored number is the one a cell says, perhaps masked. */
  samePhone(stored: string, said: string): boolean
}

export interface Place {
  readonly year: string
  readonly key: string
}

/** Records are looked up by this: 一（1）班 and 一年级1班 are one class, spaces and widths do not count. */
export const referenceKey = (kind: KindId, name: string): string =>
  kind === 'class' ? classKey(name) : nameKey(name)

/** Those of the records of one name that a row can mean. */
export function narrow<T extends Target>(
  targets: readonly T[],
  clues: readonly Clue[],
  said: Said,
  around: Surroundings,
): readonly T[] {
  let left = targets
  for (const { by, strict } of clues) {
    const word = said[by]
    if (!word || left.length === 0) continue
    const matching = left.filter((target) => agrees(target, by, word, said, around))
    if (matching.length > 0 || strict) left = matching
  }
  return left
}

function agrees(target: Target, by: ClueName, word: string, said: Said, around: Surroundings): boolean {
  const { id, values } = target
  switch (by) {
    case 'class':
      return isIn(around.placesOf(id), classKey(word), said.year ?? null)
    case 'student':
      return around.childrenOf(id).includes(word)
    case 'phone':
      return typeof values['phone'] === 'string' && around.samePhone(values['phone'], word)
    case 'month':
      return (values['month'] ?? String(values['date']).slice(0, 7)) === word
    case 'year':
      return 'year' in values
        ? values['year'] === word
        : around.placesOf(id).some(({ year }) => year === word)
    case 'term':
    case 'date':
      return values[by] === word
  }
}

/** In the class in the year the row speaks of; a row that names no year, or one in which the child was in no class, means any year. */
function isIn(places: readonly Place[], key: string, year: string | null): boolean {
  const there = places.some((place) => place.year === year)
  return places.some((place) => place.key === key && (!there || place.year === year))
}

/** What a row of a kind says: its own values and its clue columns, which count first. `activity` is the one that an attendance is of. */
export function saidBy(values: AnyValues, columns: Said, activity: AnyValues | null): Said {
  const own = (name: string): string | null => {
    const value = values[name] ?? null
    return typeof value === 'string' && value !== '' ? value : null
  }
  const year = own('year') ?? (typeof activity?.['year'] === 'string' ? activity['year'] : null)
  return {
    year: columns.year || year,
    term: own('term'),
    date: columns.date || own('date'),
    month: own('month') ?? own('date')?.slice(0, 7) ?? null,
    class: columns.class ?? null,
    phone: own('phone'),
    student: own('student'),
  }
}
