import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeArchive } from '../fixtures/large-archive.ts'

/** Lets `measure` work on the closed archive of a large school (see `makeLargeArchive`), which is gone afterwards. */
export async function withLargeArchive<T>(measure: (archive: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'liuyou-bench-'))
  try {
    const archive = await makeLargeArchive(join(folder, 'large.liuyou'))
    await archive.close()
    return await measure(archive.folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
