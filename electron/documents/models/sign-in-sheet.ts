import { rosterFingerprint, type SheetCode } from '../../../shared/domain/sheet-code.ts'
import { MOST_ROWS_IN_ONE_COLUMN, rowsPerColumn } from '../../../shared/domain/sheet-geometry.ts'
import { type Language, textsOf } from '../../../shared/i18n/texts.ts'

/** What sign-in sheets are made from: one activity (null for sheets to be filled in by hand) and the classes that come. */
export interface SignInInput {
  /** Name of the parent school, as the heading says it. */
  readonly school: string
  readonly activity: SignInActivity | null
  readonly classes: readonly SignInClass[]
  /** The day the file is dated by (`2025-09-12`): nothing else dates it. */
  readonly date: string
  readonly language: Language
  /** Empty rows after each roster, for guardians who come besides (default 3; fewer where that saves a page). */
  readonly spareRows?: number
  /** False prints the first guardian's telephone number below the name, for the class teacher's own copy (default true: no numbers). */
  readonly masked?: boolean
}

export interface SignInActivity {
  readonly id: string
  readonly title: string
  /** `2025-09-12` */
  readonly date: string
  /** `18:30` */
  readonly start: string | null
  readonly end: string | null
  readonly venue: string | null
}

export interface SignInClass {
  readonly id: string | null
  readonly name: string
  readonly headTeacher: string | null
  readonly roster: readonly SignInStudent[]
}

export interface SignInStudent {
  readonly id: string
  readonly name: string
  /** The one who is usually met first. */
  readonly guardians: readonly SignInGuardian[]
}

export interface SignInGuardian {
  readonly name: string
  /** In the language of the sheet: 父亲. */
  readonly relation: string
  readonly phone: string | null
}

/** Pages ready to be drawn. */
export interface SignInModel {
  readonly title: string
  readonly author: string
  readonly language: Language
  readonly date: string
  readonly pages: readonly SignInPage[]
}

export interface SignInPage {
  readonly code: SheetCode
  readonly heading: string
  readonly topic: string
  readonly when: string
  readonly where: string
  readonly class: string
  readonly headTeacher: string
  readonly rows: readonly SignInRow[]
  /** Students of the class, for 应到, on the last page of a class; null on the pages before, and without a roster. */
  readonly expected: number | null
}

/** A row to sign in; without a student it is spare. */
export interface SignInRow {
  readonly number: number
  readonly student: string
  /** At most two; one, with a number, where numbers are printed. */
  readonly guardians: readonly SignInGuardian[]
}

const SPARE_ROWS = 3
/** A sheet of no class, or of a class without students, has these to be filled in by hand. */
const EMPTY_ROWS = 25
const MOST_GUARDIANS = 2
const MOST_WITH_PHONE = 1

/**
 * Sign-in sheets: a section for each class, on new pages. A class fits on one page whenever its rows do (in two columns beyond 30 rows);
 * a larger one is spread evenly over as few pages as it takes.
 */
export function signInSheets(input: SignInInput): SignInModel {
  const texts = textsOf(input.language)
  const title = input.activity?.title ?? ''
  const facts = {
    heading: texts('signIn:title', { school: input.school }),
    topic: title,
    when: input.activity === null ? '' : whenText(input.activity, input.language),
    where: input.activity?.venue ?? '',
  }
  return {
    title: [texts('signIn:documentTitle'), title].filter((part) => part !== '').join(' '),
    author: input.school,
    language: input.language,
    date: input.date,
    pages: input.classes.flatMap((one) => pagesOf(one, facts, input)),
  }
}

/** What every page of an activity says. */
type Facts = Pick<SignInPage, 'heading' | 'topic' | 'when' | 'where'>

function pagesOf(one: SignInClass, facts: Facts, input: SignInInput): SignInPage[] {
  const { pages, perPage, columns } = spread(one.roster.length, input.spareRows ?? SPARE_ROWS)
  const texts = textsOf(input.language)
  const headTeacher = one.headTeacher === null ? '' : texts('signIn:headTeacher', { name: one.headTeacher })
  const roster = rosterFingerprint(one.roster.map(({ id }) => id))
  return Array.from({ length: pages }, (_, index): SignInPage => {
    const first = index * perPage + 1
    const last = first + perPage - 1
    const code = { activity: input.activity?.id ?? null, class: one.id, columns, roster }
    const counted = index === pages - 1 && one.roster.length > 0
    return {
      ...facts,
      class: one.name,
      headTeacher,
      code: { ...code, page: index + 1, pages, first, last },
      rows: Array.from({ length: perPage }, (_, row) =>
        rowOf(first + row, one.roster[first + row - 1], input.masked ?? true),
      ),
      expected: counted ? one.roster.length : null,
    }
  })
}

/** How many pages a class takes, and how many rows in how many columns each of them has. */
export function spread(
  students: number,
  spareRows: number,
): { readonly pages: number; readonly perPage: number; readonly columns: 1 | 2 } {
  if (students === 0) return { pages: 1, perPage: EMPTY_ROWS, columns: 1 }
  const wanted = students + Math.max(0, spareRows)
  if (wanted <= MOST_ROWS_IN_ONE_COLUMN) return { pages: 1, perPage: wanted, columns: 1 }
  const most = 2 * rowsPerColumn()
  const pages = Math.ceil(students / most)
  const perPage = Math.min(most, Math.ceil(wanted / pages))
  return { pages, perPage: perPage + (perPage % 2), columns: 2 }
}

const rowOf = (number: number, student: SignInStudent | undefined, masked: boolean): SignInRow => ({
  number,
  student: student?.name ?? '',
  guardians: masked
    ? (student?.guardians ?? []).slice(0, MOST_GUARDIANS).map((one) => ({ ...one, phone: null }))
    : (student?.guardians ?? []).slice(0, MOST_WITH_PHONE),
})

/** `2025年9月12日星期五`, and below it `18:30–20:00`. */
function whenText({ date, start, end }: SignInActivity, language: Language): string {
  const day = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: language === 'en' ? 'short' : 'long',
  }).format(new Date(`${date}T00:00:00Z`))
  const times = [start, end].filter((time) => time !== null)
  return times.length === 0 ? day : `${day}\n${times.join('–')}`
}
