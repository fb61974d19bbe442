import { z } from 'zod'
import { KINDS } from '../domain/kinds.ts'
import { procedure } from './base.ts'
import { count, id, line, written } from './values.ts'

type Status = keyof typeof KINDS.attendance.fields.status.choices
const status = z.enum(Object.keys(KINDS.attendance.fields.status.choices) as [Status, ...Status[]])

/** Counted over the students of the sheet. `rate`: present or late ÷ expected, 0 to 1; null when nobody is expected. */
const figures = z
  .object({
    expected: count,
    present: count,
    late: count,
    leave: count,
    absent: count,
    unmarked: count,
    rate: z.number().nullable(),
  })
  .readonly()

const student = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Lower-case pinyin initials of the name, `wxm`, for typing; several readings apart by a space. */
    initials: z.string(),
    status: status.nullable(),
    remark: z.string().nullable(),
    /** Who came. */
    guardian: z.string().nullable(),
    /** Who may come: the primary contact first. */
    guardians: z
      .array(z.object({ id: z.string(), name: z.string(), relation: z.string() }).readonly())
      .readonly(),
  })
  .readonly()

const sheetClass = z
  .object({
    id: z.string(),
    name: z.string(),
    grade: z.string(),
    headTeacher: z.string().nullable(),
    students: z.array(student).readonly(),
    figures,
  })
  .readonly()

const sheet = z
  .object({
    activity: z.object({ id: z.string(), title: z.string(), date: z.string(), year: z.string() }).readonly(),
    sealed: z.boolean(),
    /** The activity's classes in the order of grades; every class of the year (at its campus) when it names none. */
    classes: z.array(sheetClass).readonly(),
    /** Marked, but in none of these classes any more. */
    others: z.array(student).readonly(),
    figures,
  })
  .readonly()

const marked = written.unwrap().extend({ figures }).readonly()

export const attendance = {
  /** Everyone expected at an activity, with how they are marked. NOT_FOUND. */
  sheet: procedure.input(z.strictObject({ activity: id })).output(sheet),
  /** Marks many students in one act; a null status takes the mark away; `guardian` and `remark` left out stay. SEALED_YEAR. */
  set: procedure
    .input(
      z.strictObject({
        activity: id,
        marks: z
          .array(
            z.strictObject({
              student: id,
              status: status.nullable(),
              guardian: id.nullable().optional(),
              remark: line.nullable().optional(),
            }),
          )
          .min(1)
          .max(5_000)
          .readonly(),
      }),
    )
    .output(marked),
  /** Everyone not marked yet is present: of all classes, or of those given. */
  allPresent: procedure
    .input(z.strictObject({ activity: id, classes: z.array(id).max(500).readonly().optional() }))
    .output(marked),
}

export type AttendanceSheet = z.output<typeof sheet>
export type AttendanceFigures = z.output<typeof figures>
export type AttendanceStatus = z.output<typeof status>
