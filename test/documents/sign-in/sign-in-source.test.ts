import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../../electron/archive/archive.ts'
import { readSignInSheets } from '../../../electron/documents/models/sign-in-source.ts'
import type { Draft } from '../../../shared/domain/kinds.ts'
import { temporaryArchive } from '../../fixtures/temporary-archive.ts'

let archive: Archive
const ids: Record<string, string> = {}

const intent = { label: '登记', who: '测试' }
const lecture = (title: string, more: Partial<Draft<'activity'>> = {}): Draft<'activity'> => ({
  title,
  kind: 'lecture',
  year: '2025-2026',
  term: 'first',
  date: '2025-09-12',
  ...more,
})

beforeAll(async () => {
  archive = await temporaryArchive()
  await archive.write(intent, async (writer) => {
    await writer.create('school', [
      {
        name: '测试幼儿园',
        stage: 'kindergarten',
        principal: '王芳',
        parent_school_name: '测试幼儿园家长学校',
      },
    ])
    const year = '2025-2026'
    const [east, west] = await writer.create('campus', [{ name: '东区' }, { name: '西区' }])
    const classes = await writer.create('class', [
      { year, grade: '中班', name: '中一班', campus: east?.id ?? null },
      { year, grade: '小班', name: '小二班', campus: west?.id ?? null },
      { year, grade: '小班', name: '小一班', head_teacher: '李老师' },
      { year: '2024-2025', grade: '小班', name: '小一班' },
    ])
    const students = await writer.create(
      'student',
      ['欧阳㛃', '朱子涵', '后来的', '走了的', '删掉的'].map((name) => ({ name })),
    )
    const at = (index: number): string => students[index]?.id ?? ''
    const small = classes[2]?.id ?? ''
    await writer.create('enrollment', [
      { student: at(0), class: small },
      { student: at(1), class: small, joined_on: '2025-09-01' },
      { student: at(2), class: small, joined_on: '2025-10-01' },
      { student: at(3), class: small, left_on: '2025-09-05' },
      { student: at(4), class: small },
    ])
    await writer.trash('student', [at(4)])
    const [father, grandmother] = await writer.create('guardian', [
      { name: '欧阳锋', phone: '13800000001' },
      { name: '外婆', phone: '13900000002' },
    ])
    await writer.create('guardianship', [
      { student: at(0), guardian: father?.id ?? '', relation: 'father' },
      { student: at(0), guardian: grandmother?.id ?? '', relation: 'grandmother', primary: true },
    ])
    const activities = await writer.create('activity', [
      lecture('入园讲座', { classes: [small], start: '18:30', end: '20:00', venue: '多功能厅' }),
      lecture('全园讲座'),
      lecture('东区讲座', { campus: east?.id ?? null }),
      lecture('家委会会议', { kind: 'committee_meeting', audience: '家委会委员' }),
      lecture('作废的'),
    ])
    await writer.trash('activity', [activities[4]?.id ?? ''])
    for (const { id, title } of activities) ids[title] = id
    ids['小一班'] = small
    ids['朱子涵'] = at(1)
  })
})

const sheets = (activity: string, more: { masked?: boolean; language?: 'zh-CN' | 'en' } = {}) =>
  readSignInSheets(archive.tables, { activity: ids[activity] ?? '', language: 'zh-CN', ...more })

const studentsOf = (page: Awaited<ReturnType<typeof sheets>>['pages'][number] | undefined): string[] =>
  page?.rows.map(({ student }) => student).filter((name) => name !== '') ?? []

describe('sheets read from the archive', () => {
  it('carry the facts of the activity and the children who are in the class on that day', async () => {
    const { pages, title, date } = await sheets('入园讲座')
    expect([title, date]).toEqual(['签到表 入园讲座', '2025-09-12'])
    expect(pages).toHaveLength(1)
    expect(pages[0]).toMatchObject({
      heading: '测试幼儿园家长学校签到表',
      topic: '入园讲座',
      where: '多功能厅',
      class: '小一班',
      headTeacher: '班主任：李老师',
      expected: 2,
      code: { activity: ids['入园讲座'], class: ids['小一班'] },
    })
    expect(studentsOf(pages[0])).toEqual(['欧阳㛃', '朱子涵'])
  })

  it('put the primary contact first, with the relation in the language of the sheet', async () => {
    const { pages } = await sheets('入园讲座')
    expect(pages[0]?.rows[0]?.guardians).toEqual([
      { name: '外婆', relation: '祖母/外祖母', phone: null },
      { name: '欧阳锋', relation: '父亲', phone: null },
    ])
    const english = await sheets('入园讲座', { language: 'en' })
    expect(english.pages[0]?.rows[0]?.guardians.map(({ relation }) => relation)).toEqual([
      'Grandmother',
      'Father',
    ])
  })

  it('bring a telephone number only when they are asked for it', async () => {
    const { pages } = await sheets('入园讲座', { masked: false })
    expect(pages[0]?.rows[0]?.guardians).toEqual([
      { name: '外婆', relation: '祖母/外祖母', phone: '13900000002' },
    ])
  })

  it('of an activity that names no class are for every class of its year, the youngest first', async () => {
    const { pages } = await sheets('全园讲座')
    expect(pages.map((page) => page.class)).toEqual(['小一班', '小二班', '中一班'])
  })

  it('of an activity at one campus leave the other campus out', async () => {
    const { pages } = await sheets('东区讲座')
    expect(pages.map((page) => page.class)).toEqual(['小一班', '中一班'])
  })

  it('of a committee meeting are one sheet with empty rows, not one for each class', async () => {
    const { pages } = await sheets('家委会会议')
    expect(pages.map((page) => page.class)).toEqual(['家委会委员'])
    expect(studentsOf(pages[0])).toEqual([])
  })

  it('of a class alone leave the activity open, with the roster of the day asked for', async () => {
    const later = {
      activity: null,
      class: ids['小一班'] ?? '',
      date: '2025-10-08',
      language: 'zh-CN',
    } as const
    const { pages, date } = await readSignInSheets(archive.tables, later)
    expect([date, pages[0]?.topic, pages[0]?.when, pages[0]?.code.activity]).toEqual([
      '2025-10-08',
      '',
      '',
      null,
    ])
    expect(studentsOf(pages[0])).toEqual(['欧阳㛃', '朱子涵', '后来的'])
  })

  it('of what is not there or in the trash are refused', async () => {
    await expect(sheets('作废的')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(sheets('没有的')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
