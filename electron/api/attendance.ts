import type { Draft } from '../../shared/domain/kinds.ts'
import { readRecord } from '../archive/records.ts'
import type { Writer } from '../archive/archive.ts'
import type { Tables } from '../archive/database.ts'
import { actLabel } from './act-label.ts'
import { attendanceSheet, marksOf } from './attendance-sheet.ts'
import { api } from './base.ts'

const sheet = api.attendance.sheet.handler(({ input, context: { session } }) =>
  attendanceSheet(session.archive.tables, input.activity),
)

const set = api.attendance.set.handler(async ({ input: { activity, marks }, context: { session } }) => {
  await readRecord(session.archive.tables, 'activity', activity)
  const label = actLabel(session, 'attendance', { count: marks.length })
  const { batch } = await session.write(label, (writer) => mark(writer, activity, marks))
  return { batch, figures: (await attendanceSheet(session.archive.tables, activity)).figures }
})

const allPresent = api.attendance.allPresent.handler(
  async ({ input: { activity, classes }, context: { session } }) => {
    const intent = async (tables: Tables) => {
      const marks = await presentForUnmarked(tables, activity, classes)
      return { label: actLabel(session, 'all_present', { count: marks.length }), who: session.who, marks }
    }
    const { batch } = await session.telling((archive) =>
      archive.write(intent, (writer, { marks }) => mark(writer, activity, marks)),
    )
    return { batch, figures: (await attendanceSheet(session.archive.tables, activity)).figures }
  },
)

export const attendance = { sheet, set, allPresent }

interface Marking {
  readonly student: string
  readonly status: Draft<'attendance'>['status'] | null
  readonly guardian?: string | null | undefined
  readonly remark?: string | null | undefined
}

/** Everyone expected of these classes (left out: all) who is not marked yet. */
async function presentForUnmarked(
  tables: Tables,
  activity: string,
  classes: readonly string[] | undefined,
): Promise<Marking[]> {
  return (await attendanceSheet(tables, activity)).classes
    .filter(({ id }) => classes?.includes(id) ?? true)
    .flatMap(({ students }) => students)
    .filter(({ status }) => status === null)
    .map(({ id }) => ({ student: id, status: 'present' }))
}

/** Makes, changes or takes away the marks of an activity; of a student given twice the last counts. */
async function mark(writer: Writer, activity: string, marks: readonly Marking[]): Promise<void> {
  const known = new Map((await marksOf(writer.tables, activity)).map((each) => [each.student, each]))
  const latest = [...new Map(marks.map((each) => [each.student, each])).values()]
  const drafts = []
  const changes = []
  const gone = []
  for (const { student, status, guardian, remark } of latest) {
    const before = known.get(student)
    const values = {
      ...(guardian !== undefined && { guardian }),
      ...(remark !== undefined && { remark }),
    }
    if (status === null) gone.push(...(before ? [before.id] : []))
    else if (before) changes.push({ id: before.id, version: before.version, values: { status, ...values } })
    else drafts.push({ activity, student, status, ...values })
  }
  await writer.trash('attendance', gone)
  await writer.update('attendance', changes)
  await writer.create('attendance', drafts)
}
