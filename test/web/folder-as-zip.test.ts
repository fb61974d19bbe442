import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderAsZip } from '../../electron/web/folder-as-zip.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

/** The files in a folder that this process has open. */
async function openIn(folder: string): Promise<string[]> {
  const all = await readdir('/proc/self/fd')
  const paths = await Promise.all(all.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => '')))
  return paths.filter((path) => path.startsWith(folder))
}

it.runIf(process.platform === 'linux')('a download that is broken off leaves no file open', async () => {
  const folder = await temporaryFolder()
  for (const name of ['a.jpg', 'b.jpg']) await writeFile(join(folder, name), randomBytes(8_000_000))
  const zip = folderAsZip(folder)
  await once(zip, 'readable')
  zip.destroy()
  await expect.poll(() => openIn(folder)).toEqual([])
})
