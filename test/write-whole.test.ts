import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isUnfinished, writeWhole } from '../electron/write-whole.ts'
import { temporaryFolder } from './fixtures/temporary-folder.ts'

describe('a file written whole', () => {
  it('appears, or takes the place of the one before, with nothing left beside it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, '申报书 𠮷.pdf')
    for (const text of ['一', '二']) {
      await writeWhole(path, (beside) => writeFile(beside, text))
      expect(readFileSync(path, 'utf8')).toBe(text)
      expect(readdirSync(folder)).toEqual(['申报书 𠮷.pdf'])
    }
  })

  it('is not seen under its name until it is complete', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a')
    await writeWhole(path, async (beside) => {
      await writeFile(beside, 'x')
      expect(readdirSync(folder).filter((name) => !isUnfinished(name))).toEqual([])
    })
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('stands as it was when writing fails, and nothing is left', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a')
    writeFileSync(path, 'before')
    const failing = writeWhole(path, async (beside) => {
      await writeFile(beside, 'half')
      throw new Error('half done')
    })
    await expect(failing).rejects.toThrow('half done')
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('says what is in the way', async () => {
    const folder = await temporaryFolder()
    const write = (path: string) => writeWhole(path, (beside) => writeFile(beside, 'x'))
    await expect(write(join(folder, 'no such folder', 'a'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
    await expect(write(join(folder, '长'.repeat(100)))).rejects.toMatchObject({ code: 'NAME_TOO_LONG' })
    expect(readdirSync(folder)).toEqual([])
  })
})
