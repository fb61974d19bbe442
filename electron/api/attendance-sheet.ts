import type { AttendanceFigures, AttendanceSheet } from '../../shared/contract/attendance.ts'
import { attendanceRate } from '../../shared/domain/attendance.ts'
import type { AnyRecord, RecordOf } from '../../shared/domain/kinds.ts'
import type { Tables } from '../archive/database.ts'
import { expectedClasses } from '../archive/expected-classes.ts'
import { recordsById } from '../archive/listing/titles-by-id.ts'
import { listRecords, readRecord } from '../archive/records.ts'
import { enrolledIn, type GuardianOf, guardiansOf } from '../archive/roster.ts'
import { initialsOf } from '../archive/search/pinyin.ts'
import { sealedYearOf } from '../archive/seal.ts'

type SheetClass = AttendanceSheet['classes'][number]
type SheetStudent = SheetClass['students'][number]
type Mark = RecordOf<'attendance'>

/** Everyone expected at an activity, by class, with how they are marked. Throws NOT_FOUND. */
export async function attendanceSheet(tables: Tables, id: string): Promise<AttendanceSheet> {
  const activity = await readRecord(tables, 'activity', id)
  const classes = await expectedClasses(tables, activity)
  const marks = new Map((await marksOf(tables, id)).map((mark) => [mark.student, mark]))
  const enrolled = await enrolledIn(
    tables,
    classes.map((each) => each.id),
    activity.date,
  )
  const expected = new Set(enrolled.map(({ student }) => student))
  const others = await namesOfOthers(
    tables,
    [...marks.keys()].filter((student) => !expected.has(student)),
  )
  const guardians = await guardiansOf(tables, [...expected, ...others.map(({ student }) => student)])
  const shown = ({ student, name }: { student: string; name: string }) =>
    sheetStudent(student, name, marks.get(student), guardians.get(student) ?? [])
  const byClass = Map.groupBy(enrolled, (each) => each.class)
  const sheetClasses = classes.map((each) => sheetClass(each, (byClass.get(each.id) ?? []).map(shown)))
  const besides = others.map(shown)
  const everyone = [...sheetClasses.flatMap(({ students }) => students), ...besides]
  return {
    activity: { id, title: activity.title, date: activity.date, year: activity.year },
    sealed: (await sealedYearOf(tables, 'activity', activity as unknown as AnyRecord)) !== null,
    classes: sheetClasses,
    others: besides,
    figures: figuresOf(everyone),
  }
}

/** The marks of an activity. */
export const marksOf = (tables: Tables, activity: string): Promise<Mark[]> =>
  listRecords(tables, 'attendance', { where: { activity } })

async function namesOfOthers(tables: Tables, students: readonly string[]) {
  const records = (await recordsById(tables, 'student', students)) as unknown as RecordOf<'student'>[]
  return records.map(({ id, name }) => ({ student: id, name }))
}

const sheetClass = (
  { id, name, grade, head_teacher }: RecordOf<'class'>,
  students: readonly SheetStudent[],
): SheetClass => ({ id, name, grade, headTeacher: head_teacher, students, figures: figuresOf(students) })

const sheetStudent = (
  id: string,
  name: string,
  mark: Mark | undefined,
  guardians: readonly GuardianOf[],
): SheetStudent => ({
  id,
  name,
  initials: initialsOf(name).join(' '),
  status: mark?.status ?? null,
  remark: mark?.remark ?? null,
  guardian: mark?.guardian ?? null,
  guardians: guardians.map((guardian) => ({
    id: guardian.id,
    name: guardian.name,
    relation: guardian.relation,
  })),
})

function figuresOf(students: readonly SheetStudent[]): AttendanceFigures {
  const count = (status: SheetStudent['status']) =>
    students.filter((student) => student.status === status).length
  const [present, late, leave, absent] = [count('present'), count('late'), count('leave'), count('absent')]
  const expected = students.length
  const rate = attendanceRate([{ expected, attended: present + late, onLeave: leave }])
  return { expected, present, late, leave, absent, unmarked: count(null), rate: rate?.share ?? null }
}
