import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive, Writer } from '../../electron/archive/archive.ts'
import { listHistory, redo, undo } from '../../electron/archive/history.ts'
import { countRecords, listRecords } from '../../electron/archive/records.ts'
import { search } from '../../electron/archive/search/search.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'

const WHO = '沈玉兰'
let archive: Archive
beforeEach(async () => {
  archive = await temporaryArchive()
})

const act = async <T>(label: string, work: (writer: Writer) => Promise<T>) =>
  archive.write({ label, who: WHO }, work)
const names = async () =>
  (await listRecords(archive.tables, 'student', { orderBy: ['name'] })).map(({ name }) => name)

describe('undo', () => {
  it('takes back acts one by one, the latest first, and redo does them again', async () => {
    await act('新增甲', (writer) => writer.create('student', [{ name: '甲' }]))
    const { result } = await act('新增乙', (writer) => writer.create('student', [{ name: '乙' }]))
    await act('改名', (writer) =>
      writer.update('student', [{ id: result[0]?.id ?? '', version: 1, values: { name: '丙' } }]),
    )
    expect((await undo(archive, WHO)).label).toBe('改名')
    expect(await names()).toEqual(['乙', '甲'])
    expect((await undo(archive, WHO)).label).toBe('新增乙')
    expect(await names()).toEqual(['甲'])
    await redo(archive, WHO)
    await redo(archive, WHO)
    expect(await names()).toEqual(['丙', '甲'])
    await expect(redo(archive, WHO)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
    expect((await undo(archive, WHO)).label).toBe('改名')
  })

  it('asked for twice at once takes back two acts', async () => {
    for (const name of ['甲', '乙', '丙'])
      await act(`新增${name}`, (writer) => writer.create('student', [{ name }]))
    const undone = await Promise.all([undo(archive, WHO), undo(archive, WHO)])
    expect(undone.map(({ label }) => label)).toEqual(['新增丙', '新增乙'])
    expect(await names()).toEqual(['甲'])
  })

  it('of a whole import leaves nothing of it, and says when there is nothing left', async () => {
    await act('导入', async (writer) => {
      const classes = await writer.create('class', [{ year: '2025-2026', grade: '小班', name: '小一班' }])
      const students = await writer.create('student', [{ name: '欧阳㛃' }, { name: '𠮷田' }])
      await writer.create(
        'enrollment',
        students.map((student) => ({ student: student.id, class: classes[0]?.id ?? '' })),
      )
    })
    await undo(archive, WHO)
    for (const kind of ['class', 'student', 'enrollment'] as const)
      expect(await countRecords(archive.tables, kind)).toBe(0)
    expect((await search(archive.tables, '欧阳')).length).toBe(0)
    await expect(undo(archive, WHO)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
  })

  it('of an older act is refused when one of its records was changed since', async () => {
    const { result, batch } = await act('新增', (writer) =>
      writer.create('student', [{ name: '甲' }, { name: '乙' }]),
    )
    await act('改名', (writer) =>
      writer.update('student', [{ id: result[0]?.id ?? '', version: 1, values: { note: '新' } }]),
    )
    await expect(undo(archive, WHO, batch ?? '')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await names()).toEqual(['乙', '甲'])
  })

  it('is refused when a later record refers to what would go', async () => {
    const { result, batch } = await act('新增', (writer) =>
      writer.create('body', [{ name: '讲师团', kind: 'lecturer_group', year: '2025-2026' }]),
    )
    await act('新增成员', (writer) =>
      writer.create('member', [{ body: result[0]?.id ?? '', name: '林静', role: '团长' }]),
    )
    await expect(undo(archive, WHO, batch ?? '')).rejects.toMatchObject({ code: 'STILL_REFERRED_TO' })
    expect(await countRecords(archive.tables, 'body')).toBe(1)
  })

  it('brings back what was moved to the trash, findable again', async () => {
    const { result } = await act('新增', (writer) => writer.create('student', [{ name: '欧阳㛃' }]))
    await act('删除', (writer) => writer.trash('student', [result[0]?.id ?? '']))
    expect(await search(archive.tables, '欧阳')).toEqual([])
    await undo(archive, WHO)
    expect(await search(archive.tables, '欧阳')).toHaveLength(1)
  })

  it('of any acts, in any number, brings the archive back to what it was', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('create' as const), name: fc.constantFrom('甲', '乙', '𠮷', '欧阳㛃') }),
      fc.record({ do: fc.constant('rename' as const), at: fc.nat(9), name: fc.constantFrom('丙', '丁') }),
      fc.record({ do: fc.constant('trash' as const), at: fc.nat(9) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const states = [await content()]
        for (const todo of steps) {
          const live = await listRecords(archive.tables, 'student')
          const { batch } = await act(todo.do, async (writer) => {
            const one = 'at' in todo ? live[todo.at % Math.max(live.length, 1)] : undefined
            if (todo.do === 'create') await writer.create('student', [{ name: todo.name }])
            else if (one && todo.do === 'trash') await writer.trash('student', [one.id])
            else if (one && todo.do === 'rename')
              await writer.update('student', [
                { id: one.id, version: one.version, values: { name: todo.name } },
              ])
          })
          if (batch !== null) states.push(await content())
        }
        for (const state of states.slice(0, -1).reverse()) {
          await undo(archive, WHO)
          expect(await content()).toEqual(state)
        }
        for (const state of states.slice(1)) {
          await redo(archive, WHO)
          expect(await content()).toEqual(state)
        }
      }),
      { numRuns: 40 },
    )
  })
})

const content = async () =>
  [
    ...(await listRecords(archive.tables, 'student')),
    ...(await listRecords(archive.tables, 'student', { trash: true })),
  ]
    .map(({ id, name, deleted_at }) => ({ id, name, deleted_at }))
    .sort((one, other) => one.id.localeCompare(other.id))

describe('the history', () => {
  it('says who did what when, and how much', async () => {
    await act('导入花名册', (writer) => writer.create('student', [{ name: '甲' }, { name: '乙' }]))
    await undo(archive, WHO)
    const [latest, first] = await listHistory(archive.tables)
    expect(first).toMatchObject({ label: '导入花名册', who: WHO, changes: 2, undone: true })
    expect(latest).toMatchObject({ undoes: first?.id, changes: 2, undone: false })
  })

  it('of one record holds only what touched it', async () => {
    const { result } = await act('甲', (writer) => writer.create('student', [{ name: '甲' }]))
    await act('乙', (writer) => writer.create('student', [{ name: '乙' }]))
    const entries = await listHistory(archive.tables, { record: result[0]?.id ?? '' })
    expect(entries.map(({ label }) => label)).toEqual(['甲'])
  })
})
