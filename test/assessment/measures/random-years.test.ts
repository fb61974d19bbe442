import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Writer } from '../../../electron/archive/archive.ts'
import { loadYear } from '../../../electron/assessment/facts.ts'
import { measure } from '../../../electron/assessment/measures/measure.ts'
import type { MeasureId } from '../../../shared/standards/measures.ts'
import { type AssessedSchool, assessedSchool } from '../../fixtures/assessed-school.ts'

const CHILDREN = 6
const STATES = ['planned', 'held', 'cancelled', null] as const
const KINDS = ['lecture', 'class_session', 'open_day'] as const

/** One activity as it is entered, with who came: by child, the state on the list, or null when not listed. */
const activity = fc.record({
  kind: fc.constantFrom(...KINDS),
  status: fc.constantFrom(...STATES, 'held' as const, 'held' as const),
  second: fc.boolean(),
  day: fc.integer({ min: 1, max: 28 }),
  hours: fc.option(fc.constantFrom(1, 1.5, 2, 3)),
  expected: fc.option(fc.nat(9)),
  attended: fc.option(fc.nat(9)),
  trashed: fc.boolean(),
  list: fc.array(fc.option(fc.constantFrom('present', 'late', 'leave', 'absent')), {
    minLength: CHILDREN,
    maxLength: CHILDREN,
  }),
})
const visit = fc.record({
  child: fc.nat(CHILDREN - 1),
  month: fc.integer({ min: 1, max: 12 }),
  trashed: fc.boolean(),
})
const yearOfWork = fc.record({
  activities: fc.array(activity, { maxLength: 8 }),
  visits: fc.array(visit, { maxLength: 12 }),
})
type YearOfWork = typeof yearOfWork extends fc.Arbitrary<infer T> ? T : never

let school: AssessedSchool
beforeAll(async () => {
  school = await assessedSchool()
})

let years = 0
/** Each case is a school year of its own in one archive: years must not see one another. */
const nextYear = () => {
  years += 1
  return 1900 + years
}

const dateIn = (first: number, month: number, day: number) =>
  `${month >= 9 ? first : first + 1}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Enters a year in one transaction: a hundred years of work must not take a hundred seconds. */
const enter = (first: number, work: YearOfWork) =>
  school.archive.write({ label: '一年', who: '沈玉兰' }, (writer) => enterYear(writer, first, work))

async function enterYear(writer: Writer, first: number, { activities, visits }: YearOfWork): Promise<void> {
  const year = `${first}-${first + 1}`
  const [home] = await writer.create('class', [{ year, grade: '小班', name: '小一班' }])
  const children = await writer.create('student', named)
  const homes = children.map(({ id }) => ({ student: id, class: home?.id ?? '' }))
  await writer.create('enrollment', homes)
  const held = await writer.create(
    'activity',
    activities.map(({ second, day, kind, status, hours, expected, attended }) => ({
      ...{ title: '活动', kind, status, hours, expected, attended, year },
      term: second ? ('second' as const) : ('first' as const),
      date: dateIn(first, second ? 3 : 10, day),
    })),
  )
  const rows = activities.flatMap(({ list }, at) =>
    list.flatMap((status, child) =>
      status ? [{ activity: held[at]?.id ?? '', student: children[child]?.id ?? '', status }] : [],
    ),
  )
  await writer.create('attendance', rows)
  const visited = await writer.create(
    'home_visit',
    visits.map(({ child, month }) => ({
      ...{ student: children[child]?.id ?? '', date: dateIn(first, month, 5), visitors: '周敏', year },
      term: month >= 9 || month === 1 ? ('first' as const) : ('second' as const),
    })),
  )
  await writer.trash('activity', trashedIds(held, activities))
  await writer.trash('home_visit', trashedIds(visited, visits))
}

const named = Array.from({ length: CHILDREN }, (_, at) => ({ name: `学生${at}` }))

const trashedIds = (
  records: readonly { readonly id: string }[],
  entered: readonly { readonly trashed: boolean }[],
): readonly string[] => records.flatMap(({ id }, at) => (entered[at]?.trashed ? [id] : []))

/** The same numbers, worked out from what was entered in the plainest way. */
function recomputed({ activities, visits }: YearOfWork): Partial<Record<MeasureId, number | null>> {
  const held = activities.filter(({ status, trashed }) => status === 'held' && !trashed)
  const sessions = held.filter(({ kind }) => kind !== 'open_day')
  const isThere = (state: string | null) => state === 'present' || state === 'late'
  let [expected, attended] = [0, 0]
  for (const { list, ...figures } of held) {
    const listed = list.filter((state) => state !== null)
    if (listed.length === 0 && (figures.expected === null || figures.attended === null)) continue
    expected += figures.expected ?? listed.length
    attended += figures.attended ?? listed.filter(isThere).length
  }
  let trained = 0
  for (let child = 0; child < CHILDREN; child += 1)
    if (sessions.filter(({ list }) => isThere(list[child] ?? null)).length >= 2) trained += 1
  const lists = sessions.some(({ list }) => list.some((state) => state !== null))
  const live = visits.filter(({ trashed }) => !trashed)
  const inMonth = (month: number) => live.filter((one) => one.month === month).length
  return {
    'session.hours': sessions.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
    'session.count': Math.min(
      sessions.filter(({ second }) => second).length,
      sessions.filter(({ second }) => !second).length,
    ),
    'session.longEnough':
      sessions.length === 0
        ? null
        : sessions.filter(({ hours }) => (hours ?? 0) >= 2).length / sessions.length,
    'attendance.rate': expected === 0 ? null : Math.min(1, attended / expected),
    'guardian.trainedShare': lists ? trained / CHILDREN : null,
    'activity.count': held.length,
    'visit.perMonth': Math.min(...[9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7].map(inMonth)),
    'visit.coverage': new Set(live.map(({ child }) => child)).size / CHILDREN,
  }
}

const PARAMS: Partial<Record<MeasureId, unknown>> = {
  'session.longEnough': { hours: 2 },
  'guardian.trainedShare': { sessions: 2 },
}

async function measured(first: number, ids: readonly MeasureId[]) {
  const facts = await loadYear(school.archive.tables, `${first}-${first + 1}`, `${first + 1}-06-30`)
  return Object.fromEntries(ids.map((id) => [id, measure(facts, id, PARAMS[id]).value]))
}

describe('over random years', () => {
  test('the measures are what a plain recount gives', async () => {
    await fc.assert(
      fc.asyncProperty(yearOfWork, async (work) => {
        const first = nextYear()
        await enter(first, work)
        const expected = recomputed(work)
        expect(await measured(first, Object.keys(expected) as MeasureId[])).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('more work never lowers a number that counts it', async () => {
    const counting: readonly MeasureId[] = [
      'session.hours', 'session.count', 'activity.count', 'visit.perMonth', 'visit.count', 'visit.coverage',
    ] // prettier-ignore
    await fc.assert(
      fc.asyncProperty(yearOfWork, yearOfWork, async (work, more) => {
        const [before, after] = [nextYear(), nextYear()]
        await enter(before, work)
        await enter(after, {
          activities: [...work.activities, ...more.activities],
          visits: [...work.visits, ...more.visits],
        })
        const [few, many] = [await measured(before, counting), await measured(after, counting)]
        for (const id of counting) expect(many[id], id).toBeGreaterThanOrEqual(few[id] ?? 0)
      }),
      { numRuns: 20 },
    )
  })
})
