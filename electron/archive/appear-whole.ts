import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { flush, flushFolder } from '../write-whole.ts'
import { databaseOf } from './archive-folder.ts'

/** An archive folder that appears with all its content or not at all: `fill` works in a folder beside it, which then takes the name. */
export async function appearWhole(folder: string, fill: (beside: string) => Promise<void>): Promise<void> {
  const beside = join(dirname(folder), `.liuyou-${randomBytes(6).toString('hex')}.part`)
  await mkdir(beside)
  try {
    await fill(beside)
    await flush(databaseOf(beside))
    await flushFolder(beside)
    await rename(beside, folder)
    await flushFolder(dirname(folder))
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
}
