import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { CodedError, isCoded } from '../../../shared/contract/errors.ts'
import { codedFault, problemIn, systemCode } from '../../faults.ts'
import {
  DATABASE_ENTRY,
  isFileEntry,
  type Manifest,
  MANIFEST_ENTRY,
  manifestSchema,
  MEDIA_TYPE,
  MEDIA_TYPE_ENTRY,
} from './backup-file.ts'

/** The bytes of a manifest of 100,000 files are 12 million; more is none of ours. */
const LARGEST_MANIFEST = 256 * 1024 * 1024

/** The manifest of a backup. Throws FILE_NOT_FOUND, NOT_A_BACKUP, FILE_DAMAGED. */
export const readManifest = (backup: string): Promise<Manifest> =>
  openBackup(backup, backup, async (_zip, _entries, manifest) => manifest)

/** Opens a backup and checks what is in it. `place` is where a fault of the system would be: where is read or written. */
export async function openBackup<T>(
  backup: string,
  place: string,
  work: (zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest) => Promise<T>,
): Promise<T> {
  await refuseForeign(backup)
  try {
    const zip = await openPromise(backup, { autoClose: false })
    try {
      const entries = await entriesOf(zip)
      return await work(zip, entries, await manifestOf(zip, entries))
    } finally {
      zip.close()
    }
  } catch (error) {
    const fault = codedFault(error, place)
    throw isCoded(fault)
      ? fault
      : new CodedError('FILE_DAMAGED', { path: backup, problem: problemIn(error) }, error)
  }
}

/** A zip begins with its first entry: 30 bytes of header, the name, and here the bytes as they are. */
async function refuseForeign(backup: string): Promise<void> {
  const beginning = await headOf(backup).catch((error: unknown) => {
    if (systemCode(error) === 'EISDIR') return ''
    throw codedFault(error, backup)
  })
  if (!beginning.includes(MEDIA_TYPE_ENTRY + MEDIA_TYPE))
    throw new CodedError('NOT_A_BACKUP', { file: backup })
}

async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer: bytes, bytesRead } = await file.read(Buffer.alloc(100), 0, 100, 0)
    return bytes.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The entries by name. What is thrown here says in a word which entry is not as we made it. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    const known = [MEDIA_TYPE_ENTRY, MANIFEST_ENTRY, DATABASE_ENTRY].includes(entry.fileName)
    const plain = entry.compressionMethod === 0 && !entry.isEncrypted()
    bytes += entry.uncompressedSize
    if (
      !(known || isFileEntry(entry.fileName)) ||
      !plain ||
      entries.has(entry.fileName) ||
      bytes > zip.fileSize
    )
      throw new Error(JSON.stringify(entry.fileName.slice(0, 100)))
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function manifestOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const entry = entryNamed(entries, MANIFEST_ENTRY)
  if (entry.uncompressedSize > LARGEST_MANIFEST) throw new Error(MANIFEST_ENTRY)
  const parsed = manifestSchema.safeParse(
    JSON.parse(String(await buffer(await zip.openReadStreamPromise(entry)))),
  )
  if (!parsed.success) throw new Error(MANIFEST_ENTRY)
  const listed = new Set([...Object.keys(parsed.data.entries), MEDIA_TYPE_ENTRY, MANIFEST_ENTRY])
  const stray =
    [...listed].find((name) => !entries.has(name)) ?? [...entries.keys()].find((name) => !listed.has(name))
  if (stray !== undefined || !listed.has(DATABASE_ENTRY)) throw new Error(stray ?? DATABASE_ENTRY)
  return parsed.data
}

export function entryNamed(entries: ReadonlyMap<string, Entry>, name: string): Entry {
  const entry = entries.get(name)
  if (!entry) throw new Error(name)
  return entry
}
