import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { CodedError } from '../shared/contract/errors.ts'
import { writeFolderWhole } from '../electron/write-folder-whole.ts'
import { temporaryFolder } from './fixtures/temporary-folder.ts'

let home: string
beforeEach(async () => {
  home = await temporaryFolder()
})

const fillWith = (text: string) => async (beside: string) => {
  await mkdir(join(beside, '内'))
  await writeFile(join(beside, '内', '一.txt'), text)
  return text
}
const failing = async (beside: string): Promise<never> => {
  await fillWith('半')(beside)
  throw new CodedError('CANCELLED')
}

describe('a folder that is written whole', () => {
  test('is there with all its content, in folders that were made for it', async () => {
    const folder = join(home, '上报', '2026', '申报')
    expect(await writeFolderWhole(folder, { overwrite: false }, fillWith('新'))).toBe('新')
    expect(await readFile(join(folder, '内', '一.txt'), 'utf8')).toBe('新')
    expect(await readdir(join(home, '上报', '2026'))).toEqual(['申报'])
  })

  test('or not at all: neither it nor the folders made for it', async () => {
    const work = writeFolderWhole(join(home, '上报', '2026', '申报'), { overwrite: false }, failing)
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await readdir(home)).toEqual([])
  })

  test('leaves a folder on the way in which something else was put meanwhile', async () => {
    const work = writeFolderWhole(join(home, '上报', '申报'), { overwrite: false }, async () => {
      await writeFile(join(home, '上报', '别的.txt'), '')
      throw new CodedError('CANCELLED')
    })
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await readdir(join(home, '上报'))).toEqual(['别的.txt'])
  })

  test('does not touch what stands there, unless told to', async () => {
    const folder = join(home, '申报')
    await writeFolderWhole(folder, { overwrite: false }, fillWith('旧'))
    let asked = false
    const work = writeFolderWhole(folder, { overwrite: false }, async () => {
      asked = true
    })
    await expect(work).rejects.toMatchObject({ code: 'TARGET_EXISTS', details: { path: folder } })
    expect(asked).toBe(false)
    await writeFolderWhole(folder, { overwrite: true }, fillWith('新'))
    expect(await readFile(join(folder, '内', '一.txt'), 'utf8')).toBe('新')
    expect(await readdir(home)).toEqual(['申报'])
  })

  test('refuses a folder that appeared while it was filled', async () => {
    const folder = join(home, '申报')
    const work = writeFolderWhole(folder, { overwrite: false }, async () => {
      await mkdir(folder)
      await writeFile(join(folder, '别人的.txt'), '')
    })
    await expect(work).rejects.toMatchObject({ code: 'TARGET_EXISTS' })
    expect(await readdir(folder)).toEqual(['别人的.txt'])
    expect(await readdir(home)).toEqual(['申报'])
  })

  test('keeps the old one when the new one fails, also one that is a file', async () => {
    const folder = join(home, '申报')
    await writeFile(folder, '一个文件')
    await expect(writeFolderWhole(folder, { overwrite: true }, failing)).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(await readFile(folder, 'utf8')).toBe('一个文件')
    expect(await readdir(home)).toEqual(['申报'])
  })

  test('says when it cannot be made because a file stands in the way', async () => {
    await writeFile(join(home, '文件'), '')
    const work = writeFolderWhole(join(home, '文件', '申报'), { overwrite: false }, fillWith('新'))
    await expect(work).rejects.toMatchObject({ code: 'TARGET_EXISTS' })
  })
})
