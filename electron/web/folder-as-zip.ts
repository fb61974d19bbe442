import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A folder as a zip, made while it is read: nothing is put on the disk for it. */
export function folderAsZip(folder: string): Readable {
  const zip = new ZipFile()
  const output = Readable.from(zip.outputStream, { objectMode: false })
  const fail = (error: unknown): void =>
    void output.destroy(error instanceof Error ? error : new Error(String(error)))
  let reading: Readable | undefined
  const read = (path: string): Readable => (reading = createReadStream(path).on('error', fail))
  zip.on('error', fail)
  output.once('close', () => reading?.destroy())
  addFiles(zip, folder, read).catch(fail)
  return output
}

/** One file after the other is opened, when its turn comes. */
async function addFiles(zip: ZipFile, folder: string, read: (path: string) => Readable): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const { mtime } = await stat(path)
    const name = relative(folder, path).split(sep).join('/')
    zip.addReadStreamLazy(name, { mtime }, (give) => give(null, read(path)))
  }
  zip.end()
}
