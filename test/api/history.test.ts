import { describe, expect, it } from 'vitest'
import { windowWithArchive } from '../fixtures/session.ts'
import { refusal } from '../fixtures/refusal.ts'

describe('history', () => {
  it('names every act and its doer, and shows field by field what one changed', async () => {
    const { api } = await windowWithArchive()
    await api.app.change({ who: '陈主任' })
    const { record: plan } = await api.records.create({
      kind: 'plan',
      values: { title: '年度计划', kind: 'annual', year: '2025-2026' },
    })
    const { record: item } = await api.records.create({
      kind: 'plan_item',
      values: { plan: plan.id, month: '2026-03', title: '家长开放日' },
    })
    await api.records.update({
      kind: 'plan_item',
      id: item.id,
      version: 1,
      values: { month: '2026-04', responsible: '周' },
    })
    const { total, entries } = await api.history.list({ record: item.id })
    expect(total).toBe(2)
    expect(entries[0]).toMatchObject({ label: '修改月度安排', who: '陈主任', changes: 1, undone: false })
    const { changes, titles } = await api.history.changes({ batch: entries[0]?.batch ?? '' })
    expect(changes).toMatchObject([
      {
        what: 'changed',
        title: '家长开放日 · 2026-04',
        fields: [
          { field: 'month', before: '2026-03', after: '2026-04' },
          { field: 'responsible', before: null, after: '周' },
        ],
      },
    ])
    const whole = await api.history.changes({ record: item.id })
    expect(whole.changes.map(({ what }) => what)).toEqual(['changed', 'created'])
    expect({ ...titles, ...whole.titles }[plan.id]).toBe('年度计划 · 2025-2026')
  })

  it('undoes and does again, the latest first, and names what', async () => {
    const { api } = await windowWithArchive()
    await api.app.change({ language: 'en' })
    await api.records.create({ kind: 'student', values: { name: '王' } })
    expect(await api.history.undo()).toEqual({ label: 'Add: Student', kinds: ['student'] })
    expect((await api.records.list({ kind: 'student' })).total).toBe(0)
    expect(await api.history.redo()).toMatchObject({ label: 'Add: Student' })
    expect((await api.records.list({ kind: 'student' })).total).toBe(1)
    expect(await refusal(api.history.redo())).toMatchObject({ code: 'NOTHING_TO_UNDO' })
  })

  it('undoes an act that lies further back, unless something hangs on it', async () => {
    const { api } = await windowWithArchive()
    const { batch, record } = await api.records.create({ kind: 'student', values: { name: '王' } })
    const visit = { date: '2025-10-08', student: record.id, visitors: '周', year: '2025-2026', term: 'first' }
    const { batch: later } = await api.records.create({ kind: 'home_visit', values: visit })
    expect((await refusal(api.history.undo({ batch: batch ?? '' }))).code).toBe('STILL_REFERRED_TO')
    await api.history.undo({ batch: later ?? '' })
    await api.history.undo({ batch: batch ?? '' })
    expect((await api.records.list({ kind: 'student' })).total).toBe(0)
  })
})
