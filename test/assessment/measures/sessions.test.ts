import { beforeEach, describe, expect, test } from 'vitest'
import { EVIDENCE_SET } from '../../../shared/domain/evidence-set.ts'
import { type AssessedSchool, assessedSchool } from '../../fixtures/assessed-school.ts'

let school: AssessedSchool
beforeEach(async () => {
  school = await assessedSchool()
})

const attach = (owner: string, roles: readonly (typeof EVIDENCE_SET)[number][]) =>
  school.create(
    'attachment',
    ...roles.map((role) => ({
      owner_kind: 'activity',
      owner,
      role,
      name: `${role}.pdf`,
      sha256: 'a'.repeat(64),
      media_type: 'application/pdf',
      size: 1,
    })),
  )

describe('class hours', () => {
  test('are those of lectures and class sessions, as recorded or from their times', async () => {
    const counted = [
      await school.hold({ hours: 2.5 }),
      await school.hold({
        kind: 'class_session',
        hours: null,
        start: '14:00',
        end: '15:30',
        date: '2025-11-01',
      }),
    ]
    await school.hold({ kind: 'parent_meeting', hours: 3 })
    expect(await school.measure('session.hours')).toMatchObject({
      value: 4,
      unit: 'hours',
      counted: counted.map((id) => ({ kind: 'activity', id })),
    })
  })

  test('of what is planned, cancelled, without status, in the trash or of another year never count', async () => {
    await school.hold({ status: 'planned' })
    await school.hold({ status: 'cancelled' })
    await school.hold({ status: null })
    await school.hold({ year: '2024-2025' })
    await school.trash('activity', await school.hold())
    expect(await school.measure('session.hours')).toMatchObject({ value: 0, counted: [] })
  })

  test('of three lessons of 40 minutes make two hours, not 1.9999', async () => {
    for (const date of ['2025-09-10', '2025-09-11', '2025-09-12'])
      await school.hold({ hours: null, start: '09:00', end: '09:40', date })
    expect((await school.measure('session.hours')).value).toBe(2)
  })

  test('that nobody entered are named', async () => {
    await school.hold({ hours: null, title: '同伴交往' })
    const { lacking } = await school.measure('session.hours')
    expect(lacking.map(({ title }) => title)).toEqual(['2025-10-10 同伴交往'])
  })

  test('can be asked of one term or of months', async () => {
    await school.hold({ term: 'second', date: '2026-03-20', hours: 3 })
    await school.hold({ hours: 2 })
    const hours = async (params: unknown) => (await school.measure('session.hours', params)).value
    expect([await hours({ term: 'first' }), await hours({ term: 'second' })]).toEqual([2, 3])
    expect([await hours({ months: [3, 4] }), await hours({ months: [10], term: 'second' })]).toEqual([3, 0])
  })
})

describe('the number of sessions', () => {
  test('is the smaller one of the two terms', async () => {
    for (const date of ['2025-09-19', '2025-10-30', '2025-11-14']) await school.hold({ date })
    await school.hold({ term: 'second', date: '2026-03-20' })
    const { value, pieces, counted } = await school.measure('session.count')
    expect(value).toBe(1)
    expect(pieces.map((piece) => [piece.label.zh, piece.value])).toEqual([['第一学期', 3], ['第二学期', 1]]) // prettier-ignore
    expect(counted).toHaveLength(4)
    expect((await school.measure('session.count', { per: 'year' })).value).toBe(4)
  })

  test('of nothing recorded is 0', async () => {
    expect((await school.measure('session.count')).value).toBe(0)
  })
})

describe('the shares of sessions', () => {
  test('cannot be measured without a session', async () => {
    for (const [measure, params] of [['session.longEnough', { hours: 2 }], ['session.noticeInTime', {}], ['session.evidenceComplete', {}]] as const)
      expect((await school.measure(measure, params)).value).toBeNull() // prettier-ignore
  })

  test('that are long enough leave out the short ones and those of unknown length', async () => {
    await school.hold({ hours: 2 })
    await school.hold({ hours: 1.5, title: '太短' })
    await school.hold({ hours: null, title: '不详' })
    await school.hold({ hours: null, start: '18:30', end: '20:30' })
    const { value, ratio, lacking } = await school.measure('session.longEnough', { hours: 2 })
    expect([value, ratio]).toEqual([0.5, { part: 2, whole: 4 }])
    expect(lacking.map(({ title, needs }) => [title, needs.map(({ zh }) => zh)])).toEqual([
      ['2025-10-10 不详', ['课时']],
      ['2025-10-10 太短', []],
    ])
  })

  test('announced in time were announced 1 to 7 days before', async () => {
    const notices = ['2025-10-03', '2025-10-09', '2025-10-02', '2025-10-10', '2025-10-11', null]
    for (const notice_on of notices) await school.hold({ notice_on })
    const { ratio, lacking } = await school.measure('session.noticeInTime')
    expect(ratio).toEqual({ part: 2, whole: 6 })
    expect(lacking.filter(({ needs }) => needs.length > 0)).toHaveLength(1)
    expect((await school.measure('session.noticeInTime', { days: 8 })).ratio).toEqual({ part: 3, whole: 6 })
  })

  test('with all five papers name what the others lack; a file in the trash is no paper', async () => {
    const complete = await school.hold({ title: '齐全' })
    await attach(complete, EVIDENCE_SET)
    const partial = await school.hold({ title: '不齐' })
    await attach(partial, ['notice', 'sign_in', 'sign_in', 'homework'])
    const [trashed] = await attach(partial, ['exhibition'])
    await school.trash('attachment', trashed?.id ?? '')
    const { value, counted, lacking } = await school.measure('session.evidenceComplete')
    expect([value, counted]).toEqual([0.5, [{ kind: 'activity', id: complete }]])
    expect(lacking).toMatchObject([{ id: partial, title: '2025-10-10 不齐' }])
    expect(lacking[0]?.needs.map(({ zh }) => zh)).toEqual(['教案', '作业展示'])
  })
})
