import { describe, expect, it } from 'vitest'
import { undo } from '../../electron/archive/history.ts'
import { remembered } from '../../electron/archive/remembered.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'

const intent = { label: '新增', who: '测试' }

describe('what was worked out of an archive', () => {
  it('is kept until something is written or undone', async () => {
    const archive = await temporaryArchive()
    let worked = 0
    const count = () => remembered(archive.tables, 'count', async () => ++worked)
    expect([await count(), await count()]).toEqual([1, 1])
    await archive.write(intent, (writer) => writer.create('student', [{ name: '王' }]))
    expect([await count(), await count()]).toEqual([2, 2])
    await undo(archive, '测试')
    expect(await count()).toBe(3)
  })

  it('is kept by what was asked, and of each archive', async () => {
    const [one, other] = [await temporaryArchive(), await temporaryArchive()]
    expect(await remembered(one.tables, 'a', async () => 1)).toBe(1)
    expect(await remembered(one.tables, 'b', async () => 2)).toBe(2)
    expect(await remembered(other.tables, 'a', async () => 3)).toBe(3)
  })

  it('is forgotten when it was not asked for while many other things were, and only then', async () => {
    const { tables } = await temporaryArchive()
    let worked = 0
    const asked = () => remembered(tables, 'asked', async () => ++worked)
    await asked()
    for (let round = 0; round < 3; round++) {
      for (let other = 0; other < 90; other++)
        await remembered(tables, `${round} ${other}`, async () => other)
      expect(await asked()).toBe(1)
    }
    for (let other = 0; other < 100; other++) await remembered(tables, `last ${other}`, async () => other)
    expect(await asked()).toBe(2)
  })

  it('is worked out again when it failed', async () => {
    const { tables } = await temporaryArchive()
    await expect(remembered(tables, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await remembered(tables, 'a', async () => 1)).toBe(1)
  })
})
