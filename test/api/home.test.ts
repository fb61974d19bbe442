import { describe, expect, it } from 'vitest'
import { today } from '../../electron/today.ts'
import { windowWithArchive } from '../fixtures/session.ts'

const YEAR = '2025-2026'

describe('home', () => {
  it('shows six possessions, empty at first, with what is missing and where it is mended', async () => {
    const { api } = await windowWithArchive()
    const home = await api.home.read({ year: YEAR })
    expect(home.cards.map(({ possession, state }) => [possession, state])).toEqual(
      ['organization', 'materials', 'plans', 'lecturers', 'records', 'summaries'].map((each) => [
        each,
        'empty',
      ]),
    )
    expect(home.cards[0]?.missing[0]?.where.kind).toBeTypeOf('string')
    expect(home.gaps).toHaveLength(5)
    expect(home.forecast?.stars).toBe(0)
  })

  it('sees the forecast move when a lecturer is appointed', async () => {
    const { api } = await windowWithArchive()
    const before = await api.home.read({ year: YEAR })
    for (const name of ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'])
      await api.records.create({
        kind: 'lecturer',
        values: { name, kind: 'expert', appointed_on: '2020-09-01', appointed_until: '2099-08-31' },
      })
    const after = await api.home.read({ year: YEAR })
    expect(after.points.self).toBeGreaterThan(before.points.self)
    const card = after.cards.find(({ possession }) => possession === 'lecturers')
    expect(card).toMatchObject({
      state: 'short',
      counts: [
        { kind: 'lecturer', count: 10 },
        { kind: 'training', count: 0 },
      ],
    })
  })

  it('counts what belongs to the year, also through what it hangs on', async () => {
    const { api } = await windowWithArchive()
    const make = async (kind: 'body' | 'member' | 'training', values: object) =>
      (await api.records.create({ kind, values: values as never })).record.id
    for (const year of [YEAR, '2024-2025']) {
      const body = await make('body', { name: '家长委员会', kind: 'parents_committee', year })
      await make('member', { body, name: '李', role: '主任' })
    }
    await make('training', { date: '2026-01-10', topic: '今年' })
    await make('training', { date: '2024-01-10', topic: '前年' })
    const { cards } = await api.home.read({ year: YEAR })
    const counts = Object.fromEntries(
      cards.flatMap((card) => card.counts.map(({ kind, count }) => [kind, count])),
    )
    expect(counts).toMatchObject({ body: 1, member: 1, training: 1 })
  })

  it('lists what is to do this month and what is overdue, but nothing that is done', async () => {
    const { api } = await windowWithArchive()
    const month = today().slice(0, 7)
    const { record: plan } = await api.records.create({
      kind: 'plan',
      values: { title: '年度计划', kind: 'annual', year: YEAR },
    })
    const item = (title: string, values: object) =>
      api.records.create({ kind: 'plan_item', values: { plan: plan.id, title, month, ...values } })
    await item('本月', { status: 'planned' })
    await item('逾期', { month: '2025-01', due_on: '2025-01-15' })
    await item('整月逾期', { month: '2025-02' })
    await item('做完了', { month: '2025-01', due_on: '2025-01-15', status: 'done' })
    const home = await api.home.read({ year: YEAR })
    expect(home.thisMonth.map(({ title }) => title)).toEqual(['本月'])
    expect(home.overdue.map(({ title }) => title)).toEqual(['逾期', '整月逾期'])
  })

  it('counts all that is overdue, lists twenty, and none of them again under this month', async () => {
    const { api } = await windowWithArchive()
    const { record: plan } = await api.records.create({
      kind: 'plan',
      values: { title: '年度计划', kind: 'annual', year: YEAR },
    })
    const month = today().slice(0, 7)
    const item = (title: string, values: object) =>
      api.records.create({ kind: 'plan_item', values: { plan: plan.id, title, month, ...values } })
    for (let at = 0; at < 20; at++) await item(`逾期 ${at}`, { month: '2025-01' })
    await item('本月已逾期', { due_on: '2025-01-15' })
    await item('本月', {})
    const home = await api.home.read({ year: YEAR })
    expect(home.overdueCount).toBe(21)
    expect(home.overdue).toHaveLength(20)
    expect(home.thisMonth.map(({ title }) => title)).toEqual(['本月'])
  })

  it('shows the latest activities with the papers they have, and none that lie far ahead', async () => {
    const { api } = await windowWithArchive()
    const activity = (title: string, date: string) =>
      api.records.create({
        kind: 'activity',
        values: { title, kind: 'lecture', year: YEAR, term: 'first', date, status: 'held' },
      })
    await activity('早', '2025-09-12')
    await activity('晚', '2025-10-12')
    await activity('还早', '2199-01-01')
    const { activities } = await api.home.read({ year: YEAR })
    expect(activities.map(({ title, roles }) => [title, roles])).toEqual([
      ['晚', []],
      ['早', []],
    ])
  })
})
