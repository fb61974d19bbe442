import { describe, expect, it } from 'vitest'
import { windowWithArchive } from '../fixtures/session.ts'
import { refusal } from '../fixtures/refusal.ts'

const lecturer = (name: string, more = {}) => ({
  kind: 'lecturer' as const,
  values: { name, kind: 'staff', ...more },
})

describe('records', () => {
  it('takes a record that is named twice once', async () => {
    const { api } = await windowWithArchive()
    const { record } = await api.records.create(lecturer('王'))
    const { id, version } = record
    const many = {
      kind: 'lecturer' as const,
      of: [
        { id, version },
        { id, version },
      ],
    }
    expect((await api.records.updateMany({ ...many, values: { employer: '本园' } })).count).toBe(1)
    const twice = { kind: 'lecturer' as const, ids: [id, id] }
    await api.records.trash(twice)
    await api.records.restore(twice)
    expect((await api.records.list({ kind: 'lecturer', text: '王' })).total).toBe(1)
  })

  it('adds a lecturer, finds it by pinyin initials, and opens it with what refers to it', async () => {
    const { api } = await windowWithArchive()
    const { record } = await api.records.create(lecturer('欧阳㛃', { employer: '区教师发展中心' }))
    const found = await api.records.list({ kind: 'lecturer', text: 'oy' })
    expect(found.records.map(({ id }) => id)).toEqual([record.id])
    await api.records.create({
      kind: 'training',
      values: { date: '2025-10-08', topic: '家庭教育指导', lecturers: [record.id] },
    })
    const whole = await api.records.get({ kind: 'lecturer', id: record.id })
    expect(whole.title).toBe('欧阳㛃 · 区教师发展中心')
    expect(whole.referrers).toMatchObject([{ kind: 'training', field: 'lecturers', count: 1 }])
  })

  it('shows titles of what a list refers to, in the trash too, and finds by them', async () => {
    const { api } = await windowWithArchive()
    const { record: student } = await api.records.create({ kind: 'student', values: { name: '𠮷田花' } })
    const visit = {
      date: '2025-10-08',
      student: student.id,
      visitors: '王老师',
      year: '2025-2026',
      term: 'first',
    }
    await api.records.create({ kind: 'home_visit', values: visit })
    const list = await api.records.list({ kind: 'home_visit', text: '吉田'.replace('吉', '𠮷') })
    expect(list.total).toBe(1)
    expect(list.titles[student.id]).toBe('𠮷田花')
    expect((await api.records.list({ kind: 'home_visit', text: '没有这个人' })).total).toBe(0)
  })

  it('gives parts of a long list in order, with the number of all', async () => {
    const { api } = await windowWithArchive()
    for (const no of [3, 1, 2])
      await api.records.create(lecturer(`讲师${no}`, { appointed_on: `2025-09-0${no}` }))
    const sort = [{ field: 'appointed_on', descending: true }]
    const page = await api.records.list({ kind: 'lecturer', sort, offset: 1, limit: 1 })
    expect(page.total).toBe(3)
    expect(page.records.map(({ name }) => name)).toEqual(['讲师2'])
  })

  it('shows those of a school year, by their own year, by their day, or by what they belong to', async () => {
    const { api } = await windowWithArchive()
    for (const [year, date] of [
      ['2024-2025', '2025-08-31'],
      ['2025-2026', '2025-09-01'],
    ] as const) {
      const body = { name: `家委会 ${year}`, kind: 'parents_committee', year }
      const { record } = await api.records.create({ kind: 'body', values: body })
      await api.records.create({ kind: 'member', values: { body: record.id, name: year, role: '委员' } })
      await api.records.create({ kind: 'training', values: { date, topic: year } })
      await api.records.create(lecturer(year))
    }
    const year = '2025-2026'
    const shown = async (kind: 'body' | 'member' | 'training' | 'lecturer') =>
      (await api.records.list({ kind, year, sort: [{ field: 'created_at' }] })).records.map((record) =>
        String(record['topic'] ?? record['name']),
      )
    expect(await shown('body')).toEqual(['家委会 2025-2026'])
    expect(await shown('member')).toEqual(['2025-2026'])
    expect(await shown('training')).toEqual(['2025-2026'])
    expect(await shown('lecturer')).toEqual(['2024-2025', '2025-2026'])
    expect(await api.records.select({ kind: 'member', year })).toHaveLength(1)
  })

  it('narrows by choices, by empty fields, by days and by lists of references', async () => {
    const { api } = await windowWithArchive()
    const { record } = await api.records.create(lecturer('甲', { appointed_on: '2025-09-01', sex: 'male' }))
    await api.records.create(lecturer('乙', { kind: 'expert', appointed_on: '2025-11-01' }))
    await api.records.create({
      kind: 'training',
      values: { date: '2025-10-08', topic: '有人', lecturers: [record.id] },
    })
    await api.records.create({ kind: 'training', values: { date: '2025-10-09', topic: '无人' } })
    const names = async (kind: 'lecturer' | 'training', where: object[]) =>
      (await api.records.list({ kind, where: where as never })).records.map(
        (each) => each['name'] ?? each['topic'],
      )
    expect(await names('lecturer', [{ field: 'kind', is: ['expert', 'parent'] }])).toEqual(['乙'])
    expect(await names('lecturer', [{ field: 'sex', is: [null] }])).toEqual(['乙'])
    expect(
      await names('lecturer', [{ field: 'appointed_on', from: '2025-09-01', to: '2025-09-30' }]),
    ).toEqual(['甲'])
    expect(await names('training', [{ field: 'lecturers', is: [record.id] }])).toEqual(['有人'])
    expect(await names('training', [{ field: 'lecturers', is: [null] }])).toEqual(['无人'])
    expect(await refusal(names('lecturer', [{ field: 'nothing', is: ['x'] }]))).toMatchObject({
      code: 'INVALID',
    })
  })

  it('keeps what was typed when a field is not right, and says which one', async () => {
    const { api } = await windowWithArchive()
    const wrong = api.records.create({
      kind: 'lecturer',
      values: { name: '王', kind: 'staff', appointed_on: '2025-02-30' },
    })
    expect(await refusal(wrong)).toEqual({
      code: 'INVALID',
      details: { kind: 'lecturer', field: 'appointed_on', problem: 'not_a_date' },
    })
    expect((await api.records.list({ kind: 'lecturer' })).total).toBe(0)
  })

  it('refuses a change of a record that another window changed meanwhile', async () => {
    const { api } = await windowWithArchive()
    const { record } = await api.records.create(lecturer('王'))
    const { id, version } = record
    await api.records.update({ kind: 'lecturer', id, version, values: { phone: '13800000001' } })
    const late = api.records.update({ kind: 'lecturer', id, version, values: { phone: '13800000002' } })
    expect(await refusal(late)).toMatchObject({ code: 'CONFLICT' })
  })

  it('changes many at once, all or none', async () => {
    const { api } = await windowWithArchive()
    await api.records.create(lecturer('甲'))
    await api.records.create(lecturer('乙'))
    const of = (await api.records.select({ kind: 'lecturer' })).map(({ id, version }) => ({ id, version }))
    const stale = of.map((each, at) => ({ ...each, version: at === 1 ? 7 : each.version }))
    const employer = async () =>
      (await api.records.list({ kind: 'lecturer' })).records.map((each) => each['employer'])
    expect(
      await refusal(api.records.updateMany({ kind: 'lecturer', of: stale, values: { employer: '本园' } })),
    ).toMatchObject({
      code: 'CONFLICT',
    })
    expect(await employer()).toEqual([null, null])
    expect((await api.records.updateMany({ kind: 'lecturer', of, values: { employer: '本园' } })).count).toBe(
      2,
    )
    expect(await employer()).toEqual(['本园', '本园'])
  })

  it('takes deleted records out of the trash with what went along', async () => {
    const { api } = await windowWithArchive()
    const { record: body } = await api.records.create({
      kind: 'body',
      values: { name: '家长委员会', kind: 'parents_committee', year: '2025-2026' },
    })
    await api.records.create({ kind: 'member', values: { body: body.id, name: '李', role: '主任' } })
    await api.records.trash({ kind: 'body', ids: [body.id] })
    const trash = await api.maintenance.trash({})
    expect(trash.records.map(({ kind, title }) => [kind, title])).toEqual([
      ['body', '家长委员会 · 2025-2026'],
    ])
    await api.records.restore({ kind: 'body', ids: [body.id] })
    expect((await api.records.list({ kind: 'member' })).total).toBe(1)
    expect((await api.maintenance.trash({})).total).toBe(0)
  })

  it('does not let a form make files or standards out of nothing', async () => {
    const { api } = await windowWithArchive()
    const { record: owner } = await api.records.create({ kind: 'student', values: { name: '王' } })
    const file = {
      owner_kind: 'student',
      owner: owner.id,
      role: 'other',
      name: 'x',
      media_type: 'text/plain',
      size: 1,
    }
    const forged = { kind: 'attachment' as 'student', values: { ...file, sha256: '../../../../etc/passwd' } }
    expect(await refusal(api.records.create(forged))).toMatchObject({ code: 'INVALID' })
    const standard = { code: 'x', edition: 1, title: 'x', definition: '{}' }
    const made = api.records.create({ kind: 'standard' as 'student', values: standard })
    expect(await refusal(made)).toMatchObject({ code: 'INVALID' })
    expect((await api.assessment.standards()).length).toBeGreaterThan(0)
  })

  it('offers records to choose from, the best first, telling two of one name apart', async () => {
    const { api } = await windowWithArchive()
    for (const [name, student_no] of [
      ['张伟强', '3'],
      ['张伟', '1'],
      ['张伟', '2'],
    ])
      await api.records.create({
        kind: 'student',
        values: { name: name ?? '', student_no: student_no ?? '' },
      })
    const options = await api.records.options({ kind: 'student', text: '张伟' })
    expect(options.map(({ title, hint }) => `${title} ${hint}`)).toEqual(['张伟 2', '张伟 1', '张伟强 3'])
  })
})
