import { findClassName, parseClassName } from '../../../shared/domain/class-name.ts'
import { columnOf, type RosterSheet } from '../inputs.ts'
import type { Entry } from '../plan/ledger.ts'
import type { Place } from '../plan/notices.ts'
import type { Planning } from '../plan/planning.ts'
import { findSchoolYear } from '../values/school-calendar.ts'
import { findStudent } from './find-student.ts'
import { PRIVATE_ROLE } from './match-roster-sheet.ts'
import { placeGuardians } from './place-guardians.ts'
import { readRoster, type RosterRow } from './read-roster.ts'

/** Plans the classes, children, enrollments and guardians of one sheet of a roster. `file` is the workbook's name. */
export async function planRoster(input: RosterSheet, file: string, planning: Planning): Promise<void> {
  const { notices } = planning
  const place = { file, sheet: input.sheet.name }
  reportColumns(input, place, planning)
  const texts = [...input.titles, input.sheet.name, file]
  const year = texts.map(findSchoolYear).find(Boolean) ?? planning.year
  if (!year) return notices.refuse(place, { code: 'YEAR_UNKNOWN' })
  if (planning.sealed.has(year)) return notices.refuse(place, { code: 'YEAR_SEALED', details: { year } })
  const { rows, total } = readRoster(input, file, year, notices)
  const roster = new Roster(year, classOfSheet(input), planning)
  for (const row of rows) {
    await planning.goOn()
    const before = planning.ledger.changes
    roster.place(row, columnOf(input.columns, 'class') !== undefined)
    if (planning.ledger.changes === before) planning.skipped++
  }
  if (total && roster.children.size !== total.said)
    notices.warn(total.place, {
      code: 'TOTAL_DIFFERS',
      details: { said: total.said, found: roster.children.size },
    })
}

function reportColumns({ columns }: RosterSheet, place: Place, { notices }: Planning): void {
  const named = (role: string | null) =>
    columns.filter((column) => column.role === role).map(({ header }) => header)
  const privates = named(PRIVATE_ROLE)
  if (privates.length > 0)
    notices.warn(place, { code: 'COLUMNS_PRIVATE', details: { columns: privates.join('、') } })
  const unread = named(null)
  if (unread.length > 0)
    notices.warn(place, { code: 'COLUMNS_NOT_READ', details: { columns: unread.join('、') } })
}

/** The class that a whole sheet is of: by its name, else by a title. */
function classOfSheet({ sheet, titles }: RosterSheet): string | null {
  const name = sheet.name.trim()
  if (parseClassName(name)) return name
  const found = [name, ...titles].map(findClassName).find(Boolean)
  return found ?? (/班$/.test(name) ? name : null)
}

/** The children of one sheet, as they find their place. */
class Roster {
  readonly children = new Set<string>()
  readonly #year: string
  readonly #sheetClass: string | null
  readonly #planning: Planning
  #above: string | null = null

  constructor(year: string, sheetClass: string | null, planning: Planning) {
    this.#year = year
    this.#sheetClass = sheetClass
    this.#planning = planning
  }

  /** Plans what one row says. `ownClass`: the sheet has a column for the class. */
  place(row: RosterRow, ownClass: boolean): void {
    const name = this.#classNameOf(row, ownClass)
    const place = name === null ? null : this.#classOf(name, row)
    if (!place) return
    const student = this.#studentOf(row, place)
    if (!student || !this.#enroll(student, place, row)) return
    this.children.add(student.id)
    const { sex, student_no, note } = row
    this.#planning.claims.state(student, { sex, student_no, note }, row.at)
    placeGuardians(student, row, this.#planning)
  }

  /** A class cell that is merged over its rows says its class in the first of them only. */
  #classNameOf(row: RosterRow, ownClass: boolean): string | null {
    const { notices } = this.#planning
    if (!ownClass) {
      const name = row.className ?? this.#sheetClass
      if (name === null) notices.refuse(row.at('class'), { code: 'CLASS_MISSING' })
      return name
    }
    const name = row.className ?? this.#above ?? this.#sheetClass
    if (name === null) notices.refuse(row.at('class'), { code: 'CLASS_MISSING' })
    else if (row.className === null)
      notices.warnOnce(row.at('class'), { code: 'CLASS_FROM_ABOVE', details: { class: name } })
    this.#above = name
    return name
  }

  #classOf(name: string, row: RosterRow): Entry | undefined {
    const { ledger, notices } = this.#planning
    const known = ledger
      .named('class', name)
      .find(({ values, dropped }) => !dropped && values['year'] === this.#year)
    if (known) return known
    const grade = parseClassName(name)?.grade ?? row.grade
    if (!grade) notices.warn(row.at('class'), { code: 'GRADE_UNKNOWN', details: { class: name } })
    const values = { year: this.#year, grade: grade ?? name, name }
    const { entry, flaws } = ledger.create('class', values, row.place)
    for (const { code } of flaws ?? [])
      notices.refuse(row.place, { code, details: { kind: 'class', name: 'name', value: name } })
    return entry
  }

  #studentOf(row: RosterRow, place: Entry): Entry | undefined {
    const { claims, ledger, notices } = this.#planning
    const { student, namesakes } = findStudent(row, place, this.#planning)
    if (student) {
      const before = claims.see(student, row.place)
      if (before) this.#reportRepeated(row, before)
      return student
    }
    if (namesakes.inClass)
      notices.warn(row.at('name'), { code: 'NAMESAKES_IN_CLASS', details: { value: row.name } })
    else if (namesakes.likely)
      notices.warn(row.at('name'), { code: 'NAMESAKE_KEPT_APART', details: { value: row.name } })
    const { entry, flaws } = ledger.create('student', { name: row.name, status: 'enrolled' }, row.place)
    for (const { code } of flaws ?? [])
      notices.refuse(row.place, { code, details: { kind: 'student', name: 'name', value: row.name } })
    if (entry) claims.see(entry, row.place)
    return entry
  }

  #reportRepeated(row: RosterRow, before: Place): void {
    this.#planning.notices.warn(row.at('name'), {
      code: 'ROW_REPEATED',
      details: { value: row.name, sheet: before.sheet ?? '', row: (before.row ?? 0) + 1 },
    })
  }

  /** One class a child and year: false where an earlier row of this import put the child into another. */
  #enroll(student: Entry, place: Entry, row: RosterRow): boolean {
    const { claims, families, ledger } = this.#planning
    const { joined_on } = row
    const enrollment = families
      .enrollmentsOf(student.id)
      .find(({ values, dropped }) => !dropped && this.#yearOf(values['class']) === this.#year)
    if (!enrollment) {
      const { entry } = ledger.create(
        'enrollment',
        { student: student.id, class: place.id, joined_on },
        row.place,
      )
      if (entry) claims.see(entry, row.place)
      // A child who comes back is there again; an older roster that is read later says nothing of today.
      if (families.placesOf(student.id).every(({ year }) => year <= this.#year))
        claims.state(student, { status: 'enrolled' }, row.at)
      return true
    }
    if (enrollment.values['class'] !== place.id && !this.#move(enrollment, place, row)) return false
    claims.see(enrollment, row.place)
    claims.state(enrollment, { joined_on }, row.at)
    return true
  }

  #move(enrollment: Entry, place: Entry, row: RosterRow): boolean {
    const { claims, ledger, notices } = this.#planning
    const from = String(ledger.find('class', String(enrollment.values['class']))?.values['name'] ?? '')
    const details = { value: row.name, from, to: String(place.values['name']) }
    if (claims.hasSeen(enrollment)) {
      notices.refuse(row.place, { code: 'STUDENT_IN_TWO_CLASSES', details })
      return false
    }
    notices.warn(row.place, { code: 'STUDENT_MOVED', details })
    ledger.change(enrollment, { class: place.id }, row.place)
    return true
  }

  #yearOf(place: unknown): unknown {
    return this.#planning.ledger.find('class', String(place))?.values['year']
  }
}
