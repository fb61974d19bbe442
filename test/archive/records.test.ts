import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive, Writer } from '../../electron/archive/archive.ts'
import { countRecords, listRecords, readRecord } from '../../electron/archive/records.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import type { Draft, KindId } from '../../shared/domain/kinds.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'

const YEAR = '2025-2026'
const lecture = {
  title: '隔代教育',
  kind: 'lecture',
  year: YEAR,
  term: 'second',
  date: '2026-03-20',
} as const
const act = { label: '测试', who: '沈玉兰' }

let archive: Archive
beforeEach(async () => {
  archive = await temporaryArchive()
})

const write = async <T>(work: (writer: Writer) => Promise<T>): Promise<T> =>
  (await archive.write(act, work)).result
const create = async <K extends KindId>(kind: K, draft: Draft<K>) => {
  const [record] = await write((writer) => writer.create(kind, [draft]))
  if (!record) throw new Error('nothing was created')
  return record
}
const refusal = async (work: Promise<unknown>): Promise<CodedError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CodedError)) throw new Error('was not refused with a coded error', { cause: error })
  return error
}

describe('a record', () => {
  it('comes back as it was entered, with a version and times', async () => {
    const one = await create('class', { year: YEAR, grade: '小班', name: '小一班' })
    const other = await create('class', { year: YEAR, grade: '小班', name: '小二班' })
    const activity = await create('activity', { ...lecture, classes: [other.id, one.id], expected: 30 })
    expect(await readRecord(archive.tables, 'activity', activity.id)).toEqual(activity)
    expect(activity).toMatchObject({ classes: [other.id, one.id], expected: 30, attended: null, version: 1 })
  })

  it.each(['欧阳㛃', '𠮷田䶮', "O'Neill; drop table student", '=HYPERLINK("x")'])(
    'may bear the name %s',
    async (name) => {
      const student = await create('student', { name })
      expect((await readRecord(archive.tables, 'student', student.id)).name).toBe(name)
    },
  )

  it('keeps a change only if nobody changed it in between', async () => {
    const { id } = await create('activity', lecture)
    await write((writer) => writer.update('activity', [{ id, version: 1, values: { venue: '多功能厅' } }]))
    const late = write((writer) => writer.update('activity', [{ id, version: 1, values: { venue: '操场' } }]))
    expect(await refusal(late)).toMatchObject({ code: 'CONFLICT' })
    expect(await readRecord(archive.tables, 'activity', id)).toMatchObject({ venue: '多功能厅', version: 2 })
  })

  it('stays at its version, and out of the history, when nothing changes', async () => {
    const { id } = await create('activity', lecture)
    const { batch } = await archive.write(act, (writer) =>
      writer.update('activity', [{ id, version: 1, values: { title: lecture.title } }]),
    )
    expect(batch).toBeNull()
    expect((await readRecord(archive.tables, 'activity', id)).version).toBe(1)
  })

  it('changes its list of classes', async () => {
    const one = await create('class', { year: YEAR, grade: '小班', name: '小一班' })
    const { id } = await create('activity', { ...lecture, classes: [one.id] })
    await write((writer) => writer.update('activity', [{ id, version: 1, values: { classes: [] } }]))
    expect((await readRecord(archive.tables, 'activity', id)).classes).toEqual([])
  })
})

describe('what is refused', () => {
  it.each([
    [{ ...lecture, date: '0025-03-20' }, 'date', 'not_a_date'],
    [{ ...lecture, date: '2025-02-29' }, 'date', 'not_a_date'],
    [{ ...lecture, title: '  ' }, 'title', 'required'],
    [{ ...lecture, title: '长'.repeat(200) }, 'title', 'too_long'],
    [{ ...lecture, title: '一\u0007二' }, 'title', 'control_character'],
    [{ ...lecture, title: '\ud842' }, 'title', 'control_character'],
    [{ ...lecture, kind: 'party' }, 'kind', 'not_a_choice'],
    [{ ...lecture, expected: -1 }, 'expected', 'negative'],
    [{ ...lecture, expected: 1.5 }, 'expected', 'not_a_number'],
    [{ ...lecture, start: '25:00' }, 'start', 'not_a_time'],
    [{ ...lecture, year: '2025-2027' }, 'year', 'not_a_school_year'],
    [{ ...lecture, colour: 'red' }, 'colour', 'unknown_field'],
  ])('%j names its field', async (draft, field, problem) => {
    const error = await refusal(write((writer) => writer.create('activity', [draft as Draft<'activity'>])))
    expect(error).toMatchObject({ code: 'INVALID', details: { kind: 'activity', field, problem } })
    expect(await countRecords(archive.tables, 'activity')).toBe(0)
  })

  it('a reference to nothing', async () => {
    const lost = '01930000-0000-7000-8000-000000000000'
    expect(await refusal(create('activity', { ...lecture, lecturer: lost }))).toMatchObject({
      code: 'INVALID',
      details: { problem: 'not_a_reference' },
    })
  })

  it('a second class for a child in one school year', async () => {
    const student = await create('student', { name: '朱子涵' })
    const one = await create('class', { year: YEAR, grade: '小班', name: '小一班' })
    const other = await create('class', { year: YEAR, grade: '小班', name: '小二班' })
    const next = await create('class', { year: '2026-2027', grade: '中班', name: '中一班' })
    await create('enrollment', { student: student.id, class: one.id })
    await create('enrollment', { student: student.id, class: next.id })
    const second = create('enrollment', { student: student.id, class: other.id })
    expect(await refusal(second)).toMatchObject({ code: 'TWO_CLASSES_A_YEAR', details: { year: YEAR } })
  })

  it('the same attendance twice, and a second school', async () => {
    const student = await create('student', { name: '朱子涵' })
    const activity = await create('activity', lecture)
    const row = { activity: activity.id, student: student.id, status: 'present' } as const
    await create('attendance', row)
    expect(await refusal(create('attendance', row))).toMatchObject({
      code: 'DUPLICATE',
      details: { kind: 'attendance' },
    })
    const school = { name: '另一所学校', stage: 'primary', principal: '王芳' } as const
    await create('school', school)
    expect(await refusal(create('school', school))).toMatchObject({ code: 'DUPLICATE' })
  })

  it('all of an act when its last record is not right', async () => {
    const mixed = write((writer) => writer.create('student', [{ name: '王芳' }, { name: '' }]))
    expect(await refusal(mixed)).toMatchObject({ code: 'INVALID' })
    expect(await countRecords(archive.tables, 'student')).toBe(0)
  })
})

describe('the trash', () => {
  it('takes along what belongs to a record and gives it back', async () => {
    const student = await create('student', { name: '欧阳㛃' })
    const activity = await create('activity', lecture)
    await create('attendance', { activity: activity.id, student: student.id, status: 'late' })
    await write((writer) => writer.trash('activity', [activity.id]))
    expect(await countRecords(archive.tables, 'attendance')).toBe(0)
    await write((writer) => writer.restore('activity', [activity.id]))
    expect(await listRecords(archive.tables, 'attendance')).toMatchObject([{ status: 'late' }])
  })

  it('keeps apart what was moved there at another time', async () => {
    const activity = await create('activity', lecture)
    const [one, other] = await write((writer) =>
      writer.create('student', [{ name: '王芳' }, { name: '李娜' }]),
    )
    const rows = await write((writer) =>
      writer.create(
        'attendance',
        [one, other].map((student) => ({
          activity: activity.id,
          student: student?.id ?? '',
          status: 'present' as const,
        })),
      ),
    )
    await write((writer) => writer.trash('attendance', [rows[0]?.id ?? '']))
    await new Promise((resolve) => setTimeout(resolve, 5))
    await write((writer) => writer.trash('activity', [activity.id]))
    await write((writer) => writer.restore('activity', [activity.id]))
    expect(await listRecords(archive.tables, 'attendance')).toMatchObject([{ student: other?.id }])
  })

  it('does not give back a part without its whole', async () => {
    const body = await create('body', { name: '讲师团', kind: 'lecturer_group', year: YEAR })
    const member = await create('member', { body: body.id, name: '林静', role: '团长' })
    await write((writer) => writer.trash('body', [body.id]))
    const part = write((writer) => writer.restore('member', [member.id]))
    expect(await refusal(part)).toMatchObject({ code: 'OWNER_IN_TRASH' })
  })
})

describe('a list of records', () => {
  it('is filtered, sorted and cut into pages', async () => {
    const names = ['丙', '甲', '乙']
    await write((writer) =>
      writer.create(
        'resource',
        names.map((name) => ({ name, kind: 'social' as const, offers: '场地' })),
      ),
    )
    await create('resource', { name: '丁', kind: 'parent', offers: '讲座' })
    const page = await listRecords(archive.tables, 'resource', {
      where: { kind: 'social' },
      orderBy: ['-name'],
      offset: 1,
      limit: 1,
    })
    expect(page.map(({ name }) => name)).toEqual(['乙'])
    expect(await countRecords(archive.tables, 'resource', { where: { kind: 'social' } })).toBe(3)
  })

  it('of more ids than a statement takes is complete', async () => {
    const created = await write((writer) =>
      writer.create(
        'student',
        Array.from({ length: 12_000 }, (_, at) => ({ name: `学生${at}` })),
      ),
    )
    const found = await listRecords(archive.tables, 'student', { ids: created.map(({ id }) => id) })
    expect(found).toHaveLength(12_000)
  })
})
