import { describe, expect, it } from 'vitest'
import type { Archive } from '../../../electron/archive/archive.ts'
import { recordPage, type Selection } from '../../../electron/archive/listing/record-page.ts'
import type { Draft, KindId } from '../../../shared/domain/kinds.ts'
import { temporaryArchive } from '../../fixtures/temporary-archive.ts'

const intent = { label: '测试', who: '测试' }

async function add<K extends KindId>(
  archive: Archive,
  kind: K,
  drafts: readonly Draft<K>[],
): Promise<string[]> {
  const { result } = await archive.write(intent, (writer) => writer.create(kind, drafts))
  return result.map(({ id }) => id)
}

/** A field of all records of a list, read in parts of so many. */
async function column(
  { tables }: Archive,
  selection: Selection,
  sort: readonly string[],
  field: string,
  part = 1_000,
): Promise<unknown[]> {
  const order = sort.map((word) => ({ field: word.replace('-', ''), descending: word.startsWith('-') }))
  const found: unknown[] = []
  for (;;) {
    const page = await recordPage(tables, selection, { sort: order, offset: found.length, limit: part })
    found.push(...page.records.map((record) => record[field]))
    if (page.records.length === 0) {
      expect(found).toHaveLength(page.total)
      return found
    }
  }
}

const employers = ['李记', null, '王记', '', '李记', '陈记', '李记', '王记'] as const

async function lecturers(): Promise<Archive> {
  const archive = await temporaryArchive()
  await add(
    archive,
    'lecturer',
    employers.map((employer, at) => ({
      name: `第${at + 1}位`,
      kind: at % 2 === 0 ? 'veteran' : 'staff',
      employer,
    })),
  )
  return archive
}

describe('a sorted list', () => {
  it('is by pinyin, what is not entered last, and those alike in the order of their making', async () => {
    const archive = await lecturers()
    const list = { kind: 'lecturer' } as const
    expect(await column(archive, list, ['employer'], 'name')).toEqual(
      [6, 1, 5, 7, 3, 8, 2, 4].map((at) => `第${at}位`),
    )
    expect(await column(archive, list, ['-employer'], 'name')).toEqual(
      [3, 8, 1, 5, 7, 6, 2, 4].map((at) => `第${at}位`),
    )
  })

  it.each([1, 2, 3, 5, 7])('is the same read in parts of %i', async (part) => {
    const archive = await lecturers()
    for (const sort of [['employer'], ['-employer'], ['kind', '-employer'], ['name'], ['employer', '-name']])
      expect(await column(archive, { kind: 'lecturer' }, sort, 'name', part), sort.join()).toEqual(
        await column(archive, { kind: 'lecturer' }, sort, 'name'),
      )
  })

  it('takes choices as they are defined, and a second field where the first is alike', async () => {
    const archive = await lecturers()
    expect(await column(archive, { kind: 'lecturer' }, ['kind', '-name'], 'name')).toEqual(
      [8, 6, 4, 2, 7, 5, 3, 1].map((at) => `第${at}位`),
    )
  })

  it('takes a reference by the name of what it refers to, also of what is in the trash', async () => {
    const archive = await temporaryArchive()
    const guardians = await add(archive, 'guardian', [{ name: '曾丽' }, { name: '陈勇' }, { name: '王芳' }])
    const [student = ''] = await add(archive, 'student', [{ name: '王小明' }])
    const activities = await add(
      archive,
      'activity',
      ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04'].map((date) => ({
        title: '讲座', kind: 'lecture' as const, year: '2025-2026', term: 'first' as const, date,
      })),
    ) // prettier-ignore
    await add(
      archive,
      'attendance',
      activities.map((activity, at) => ({
        activity,
        student,
        guardian: guardians[at] ?? null,
        status: 'present',
      })),
    )
    await archive.write(intent, (writer) => writer.trash('guardian', guardians.slice(1, 2)))
    const [zeng, chen, wang] = guardians
    expect(await column(archive, { kind: 'attendance' }, ['guardian'], 'guardian')).toEqual([
      chen,
      wang,
      zeng,
      null,
    ])
    expect(await column(archive, { kind: 'attendance' }, ['-guardian'], 'guardian', 1)).toEqual([
      zeng,
      wang,
      chen,
      null,
    ])
  })

  it('follows every change, also of the name of what it refers to', async () => {
    const archive = await temporaryArchive()
    const bodies = await add(archive, 'body', [
      { name: '安全组', kind: 'other', year: '2025-2026' },
      { name: '卫生组', kind: 'other', year: '2025-2026' },
    ])
    await add(archive, 'member', bodies.map((body, at) => ({ body, name: `成员${at}`, role: '委员' }))) // prettier-ignore
    const names = () => column(archive, { kind: 'member' }, ['body'], 'name')
    expect(await names()).toEqual(['成员0', '成员1'])
    await archive.write(intent, (writer) =>
      writer.update('body', [{ id: bodies[0] ?? '', version: 1, values: { name: '资料组' } }]),
    )
    expect(await names()).toEqual(['成员1', '成员0'])
    await add(archive, 'member', [{ body: bodies[1] ?? '', name: '新人', role: '委员' }])
    expect(await names()).toEqual(['成员1', '新人', '成员0'])
  })

  it('is narrowed by words, fields and the trash before it is sorted', async () => {
    const archive = await lecturers()
    const kind = 'lecturer' as const
    expect(await column(archive, { kind, text: '李记' }, ['name'], 'name')).toEqual([
      '第1位',
      '第5位',
      '第7位',
    ])
    const where = [{ field: 'kind', is: ['staff'] }]
    expect(await column(archive, { kind, where }, ['employer'], 'name', 3)).toEqual(
      [6, 8, 2, 4].map((at) => `第${at}位`),
    )
    const { records } = await recordPage(archive.tables, { kind }, { offset: 1, limit: 2 })
    await archive.write(intent, (writer) => writer.trash(kind, records.map(({ id }) => id))) // prettier-ignore
    expect(await column(archive, { kind, trash: true }, ['employer'], 'name')).toEqual(['第3位', '第2位'])
    expect(await column(archive, { kind }, ['employer'], 'name')).toHaveLength(6)
  })

  it('of more groups than a statement can name is read whole', async () => {
    const archive = await temporaryArchive()
    const count = 1_200
    await add(archive, 'resource', Array.from({ length: count }, (_, at) => ({ name: `资源${count - at}`, kind: 'social', offers: '场地' }))) // prettier-ignore
    const { records } = await recordPage(
      archive.tables,
      { kind: 'resource' },
      { sort: [{ field: 'name' }], offset: 0, limit: -1 },
    )
    expect(records.map(({ name }) => name)).toEqual(Array.from({ length: count }, (_, at) => `资源${at + 1}`))
  })
})
