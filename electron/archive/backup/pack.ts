import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { CodedError } from '../../../shared/contract/errors.ts'
import { systemCode } from '../../faults.ts'
import { filesOf, kindAt } from '../archive-folder.ts'
import {
  type About,
  type BackupWork,
  DATABASE_ENTRY,
  isFileEntry,
  type Manifest,
  MANIFEST_ENTRY,
  MEDIA_TYPE,
  MEDIA_TYPE_ENTRY,
} from './backup-file.ts'

/** A file to be packed: where its bytes lie, the entry that they become, and how many they are. */
interface Source {
  readonly path: string
  readonly entry: string
  readonly size: number
}

/**
 * Packs a database and the stored files of an archive folder into a zip at `target`, hashing each as it is read.
 * `about` is the manifest without its entries. Returns the manifest as it was packed.
 * Throws FILE_VANISHED when a file goes or changes size meanwhile, CANCELLED, and the system's faults.
 */
export async function pack(
  target: string,
  database: string,
  folder: string,
  about: About,
  { signal, onProgress }: BackupWork,
): Promise<Manifest> {
  const sources = [await sourceOf(database, DATABASE_ENTRY), ...(await storedFiles(filesOf(folder)))]
  const total = sources.reduce((sum, { size }) => sum + size, 0)
  const manifest: Manifest = { ...about, entries: {} }
  let done = 0
  const reading = new Set<Readable>()
  const zip = new ZipFile()
  const fail = (error: Error): boolean => zip.outputStream.emit('error', error)
  zip.on('error', fail)
  addAll(zip, manifest, sources, (source) => {
    const stream = hashed(source, manifest, (bytes) => onProgress?.((done += bytes), total, 'packing'))
    stream.on('error', fail)
    stream.on('close', () => reading.delete(stream))
    reading.add(stream)
    return stream
  })
  try {
    await pipeline(zip.outputStream, createWriteStream(target, { flags: 'wx' }), { signal })
    return manifest
  } finally {
    for (const stream of reading) stream.destroy()
  }
}

function addAll(
  zip: ZipFile,
  manifest: Manifest,
  sources: readonly Source[],
  read: (source: Source) => Readable,
): void {
  const plain = { compress: false, mtime: new Date(manifest.made_at) }
  zip.addBuffer(Buffer.from(MEDIA_TYPE), MEDIA_TYPE_ENTRY, plain)
  for (const source of sources)
    zip.addReadStreamLazy(source.entry, { ...plain, size: source.size }, (give) => give(null, read(source)))
  // the last to be asked for, when the hashes of all others are known
  zip.addReadStreamLazy(MANIFEST_ENTRY, plain, (give) =>
    give(null, Readable.from([Buffer.from(JSON.stringify(manifest))])),
  )
  zip.end()
}

/** The bytes of a source; their hash goes into the manifest when they have all passed. */
function hashed(
  { path, entry, size }: Source,
  manifest: Manifest,
  onBytes: (bytes: number) => void,
): Readable {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      bytes += chunk.length
      onBytes(chunk.length)
      next(null, chunk)
    },
    flush(next) {
      manifest.entries[entry] = { size, sha256: hash.digest('hex') }
      next(bytes === size ? null : new CodedError('FILE_VANISHED', { path }))
    },
  })
  const file = createReadStream(path)
  file.on('error', (error) => through.destroy(vanished(error, path)))
  through.on('close', () => file.destroy())
  return file.pipe(through)
}

const vanished = (error: Error, path: string): Error =>
  systemCode(error) === 'ENOENT' ? new CodedError('FILE_VANISHED', { path }, error) : error

async function storedFiles(store: string): Promise<Source[]> {
  if ((await kindAt(store)) !== 'folder') return []
  const names = (await readdir(store, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  const entries = names.map((name) => `files/${name}`).filter(isFileEntry)
  return Promise.all(entries.toSorted().map((entry) => sourceOf(join(store, '..', entry), entry)))
}

const sourceOf = async (path: string, entry: string): Promise<Source> => ({
  path,
  entry,
  size: (await stat(path)).size,
})
