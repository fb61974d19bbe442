import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { flushFolder } from '../../write-whole.ts'
import type { BackupWork, Manifest } from './backup-file.ts'
import { entryNamed, openBackup } from './open-backup.ts'

/**
 * Unpacks a backup into a folder that is there and empty, checking every entry's bytes against the manifest. Names are
 * checked before anything is written; nothing in a backup is compressed, so that it cannot grow.
 * Throws FILE_NOT_FOUND, NOT_A_BACKUP, FILE_DAMAGED (truncated or changed), DISK_FULL, CANCELLED.
 */
export const unpack = (
  backup: string,
  into: string,
  { signal, onProgress, lasting }: Unpacking,
): Promise<Manifest> =>
  openBackup(backup, into, async (zip, entries, manifest) => {
    const total = Object.values(manifest.entries).reduce((sum, { size }) => sum + size, 0)
    const folders = new Set<string>()
    let done = 0
    const onBytes = (bytes: number) => onProgress?.((done += bytes), total, 'restoring')
    for (const [name, item] of Object.entries(manifest.entries)) {
      const target = join(into, name)
      await mkdir(dirname(target), { recursive: true })
      const entry = await zip.openReadStreamPromise(entryNamed(entries, name))
      const file = createWriteStream(target, { flags: 'wx', flush: lasting })
      const found = await extract(entry, file, onBytes, signal)
      if (found !== item.sha256) throw new Error(name)
      folders.add(dirname(target))
    }
    if (lasting) for (const folder of folders) await flushFolder(folder)
    return manifest
  })

interface Unpacking extends BackupWork {
  /** Whether it is to survive a power cut: a copy that is only looked at and removed need not wait for the disk. */
  readonly lasting: boolean
}

/** Writes the bytes of an entry to a file and gives their SHA-256. */
async function extract(
  bytes: Readable,
  file: Writable,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<string> {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      onBytes(chunk.length)
      next(null, chunk)
    },
  })
  await pipeline(bytes, through, file, { signal })
  return hash.digest('hex')
}
