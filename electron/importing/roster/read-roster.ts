import type { Values } from '../../../shared/domain/kinds.ts'
import { KINDS } from '../../../shared/domain/kinds.ts'
import { parseClassName } from '../../../shared/domain/class-name.ts'
import { type RosterSheet, textsOfRow } from '../inputs.ts'
import type { Notices, Place } from '../plan/notices.ts'
import { totalIn } from '../row-kind.ts'
import { readChoice } from '../values/choice.ts'
import { readDay } from '../values/day.ts'
import { readPhone } from '../values/phone.ts'
import { type Reading, readWith, refuse } from '../values/reading.ts'
import { columnsByRole, RowReader } from '../values/row-reader.ts'
import { cleanLine, cleanName, readText } from '../values/text.ts'
import { OTHER_WORDS, RELATION_WORDS } from '../values/words.ts'
import { cellText, type Cell, type Row } from '../workbook/cell.ts'
import { GUARDIANS, type GuardianSlot } from './header-words.ts'
import { rosterRowKind } from './roster-row-kind.ts'

/** One child as the roster has it. */
export interface RosterRow {
  readonly place: Place
  /** Where a role stands in the row. */
  readonly at: (role: string) => Place
  readonly name: string
  readonly sex: Values<'student'>['sex']
  readonly student_no: string | null
  readonly note: string | null
  readonly joined_on: string | null
  /** As its own column says, or the heading above it; null where neither does. */
  readonly className: string | null
  readonly grade: string | null
  readonly guardians: readonly RosterGuardian[]
}

type Relation = Values<'guardianship'>['relation']

export interface RosterGuardian {
  readonly slot: GuardianSlot
  readonly name: string
  /** Null where the roster does not say. */
  readonly relation: Relation | null
  readonly phone: string | null
  readonly employer: string | null
  readonly address: string | null
}

export interface RosterContent {
  readonly rows: readonly RosterRow[]
  /** How many children the sheet says it has; null where it does not, or has several sums. */
  readonly total: Total | null
}

interface Total {
  readonly said: number
  readonly place: Place
}

/** Longest name of a person: what is longer is a slip, such as a whole row pasted into one cell. */
const NAME_LIMIT = 100

/**
 * Reads the children of a roster's sheet. What is no child (blank, total and note rows) is reported and passed over; a row that is but the name of a
 * class opens its part of the sheet.
 */
export function readRoster(
  input: RosterSheet,
  file: string,
  year: string | null,
  notices: Notices,
): RosterContent {
  const columns = columnsByRole(input.columns)
  const sheet = { file, sheet: input.sheet.name }
  const rows: RosterRow[] = []
  const totals: Total[] = []
  let blank: Place | null = null
  let heading: string | null = null
  for (const [index, row] of input.sheet.rows.entries()) {
    if (index < input.firstRow) continue
    const place = { ...sheet, row: index }
    const kind = rosterRowKind(row, columns)
    if (kind.is === 'blank') {
      blank ??= place
      continue
    }
    // Blank rows at the end of a sheet are nobody's concern, those between children may be a slip.
    if (blank) notices.warn(blank, { code: 'BLANK_ROWS', details: { count: index - (blank.row ?? 0) } })
    blank = null
    if (kind.is === 'heading') heading = kind.className
    else if (kind.is === 'child')
      rows.push(...readRow(new RowReader(row, columns, place, notices), year, heading))
    else {
      notices.warn(place, { code: SKIPPED[kind.is] })
      if (kind.is === 'total') totals.push(...totalOf(row, place))
    }
  }
  return { rows, total: totals.length === 1 ? (totals[0] ?? null) : null }
}

const SKIPPED = { total: 'TOTAL_ROW', note: 'NOTE_ROW', header: 'HEADER_REPEATED' } as const

function totalOf(row: Row, place: Place): Total[] {
  const said = totalIn(textsOfRow(row))
  return said === null ? [] : [{ said, place }]
}

function readRow(reader: RowReader, year: string | null, heading: string | null): RosterRow[] {
  const name = reader.needed('name', readName)
  if (name === null && !reader.failed) reader.refuse('name', { code: 'NAME_MISSING' })
  const guardians = GUARDIANS.flatMap((slot) => readGuardian(reader, slot, name ?? ''))
  const line = (role: string) => reader.optional(role, (cell) => readText(cell, cleanLine))
  const child = {
    place: reader.place,
    at: (role: string) => reader.at(role),
    sex: reader.optional('sex', readSex),
    student_no: line('student_no'),
    note: line('note'),
    joined_on: reader.optional('joined_on', (cell) => readDay(cell, year)),
    className: classNameOf(line('class')) ?? heading,
    grade: line('grade'),
    guardians,
  }
  return name === null || reader.failed ? [] : [{ ...child, name }]
}

function readName(cell: Cell): Reading<string> {
  const reading = readText(cell, cleanName)
  const name = reading.value ?? ''
  return [...name].length > NAME_LIMIT ? refuse('TOO_LONG', name) : reading
}

const readSex = (cell: Cell) =>
  readChoice(cell, KINDS.student.fields.sex.choices, OTHER_WORDS['student.sex'] ?? {}, {
    kind: 'student',
    name: 'sex',
  })

/** `小一` in a column headed 班级 is 小一班. */
function classNameOf(text: string | null): string | null {
  if (text === null) return null
  return parseClassName(text) && !/[班级]/.test(text) ? `${text}班` : text
}

/** A guardian; without a name but with a phone they are called after the child, so that the number is not lost. */
function readGuardian(reader: RowReader, slot: GuardianSlot, child: string): RosterGuardian[] {
  const line = (part: string) => reader.optional(`${slot}.${part}`, (cell) => readText(cell, cleanLine))
  const named = reader.needed(`${slot}.name`, readName)
  const phone = reader.optional(`${slot}.phone`, readPhone)
  const relation = relationOf(reader, slot)
  if (named === null && phone === null) return []
  if (named === null)
    reader.warn(`${slot}.phone`, { code: 'GUARDIAN_UNNAMED', details: { guardian: `${child}家长` } })
  const name = named ?? `${child}家长`
  return [{ slot, name, phone, relation, employer: line('employer'), address: line('address') }]
}

const relationOf = (reader: RowReader, slot: GuardianSlot): RosterGuardian['relation'] =>
  slot === 'father' || slot === 'mother' ? slot : reader.optional(`${slot}.relation`, readRelation)

/** A word for a relative that nobody knows is another relative. */
function readRelation(cell: Cell): Reading<Relation> {
  const { choices } = KINDS.guardianship.fields.relation
  const reading = readChoice(cell, choices, RELATION_WORDS, { kind: 'guardianship', name: 'relation' })
  return 'error' in reading ? readWith('other', 'RELATION_UNKNOWN', { value: cellText(cell) }) : reading
}
