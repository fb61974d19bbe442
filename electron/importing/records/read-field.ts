import type { Field } from '../../../shared/domain/field.ts'
import type { FieldValue, KindId } from '../../../shared/domain/kinds.ts'
import { isPlain } from '../../../shared/domain/record-schema.ts'
import { readChoice } from '../values/choice.ts'
import { readDay } from '../values/day.ts'
import { readNumber, readTruth } from '../values/number.ts'
import { readPhone } from '../values/phone.ts'
import { EMPTY, read, type Reading } from '../values/reading.ts'
import { readMonth, readSchoolYear, readTerm } from '../values/school-calendar.ts'
import { cleanLine, cleanLines, cleanName, readText } from '../values/text.ts'
import { readTime } from '../values/time.ts'
import { OTHER_WORDS, RELATION_WORDS } from '../values/words.ts'
import type { Cell } from '../workbook/cell.ts'

/** Where a value stands: which field of which kind, in a row of which school year, and whether Liuyou wrote the row (it has an id). */
export interface FieldPlace {
  readonly kind: KindId
  readonly name: string
  readonly year: string | null
  readonly own: boolean
}

/** Kinds whose `name` is a person's. */
const PEOPLE: readonly KindId[] = ['student', 'guardian', 'lecturer', 'member']

/**
 * The value of a cell for a field that is no reference, as it is stored. In a row that Liuyou wrote itself texts count as they stand,
 * so that what went out comes back the same; elsewhere they are cleaned of what nobody typed.
 */
export function readField(field: Field, cell: Cell, place: FieldPlace): Reading<FieldValue> {
  switch (field.type) {
    case 'text':
    case 'long':
    case 'phone':
      return verbatim(cell, field.type === 'long', place.own) ?? readWords(field.type, cell, place)
    case 'date':
      return readDay(cell, place.year)
    case 'time':
      return readTime(cell)
    case 'month':
      return readMonth(cell, place.year)
    case 'year':
      return readSchoolYear(cell)
    case 'term':
      return readTerm(cell)
    case 'int':
      return readNumber(cell, true)
    case 'number':
      return readNumber(cell, false)
    case 'bool':
      return readTruth(cell)
    case 'choice':
      return readChoice(cell, field.choices, otherWords(place), { kind: place.kind, name: place.name })
    case 'ref':
    case 'refs':
      return EMPTY
  }
}

function verbatim(cell: Cell, lines: boolean, own: boolean): Reading<string> | null {
  if (!own || cell?.type !== 'text') return null
  const text = cell.text.replaceAll('\r\n', '\n').trim()
  if (text === '') return EMPTY
  return isPlain(text, lines) ? read(text) : null
}

function readWords(type: 'text' | 'long' | 'phone', cell: Cell, { kind, name }: FieldPlace): Reading<string> {
  if (type === 'phone') return readPhone(cell)
  if (type === 'long') return readText(cell, cleanLines)
  return readText(cell, name === 'name' && PEOPLE.includes(kind) ? cleanName : cleanLine)
}

const otherWords = ({ kind, name }: FieldPlace): Readonly<Record<string, string>> =>
  kind === 'guardianship' ? RELATION_WORDS : (OTHER_WORDS[`${kind}.${name}`] ?? {})
