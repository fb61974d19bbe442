import type { BigIntStats } from 'node:fs'
import { createHash } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { CodedError } from '../../../shared/contract/errors.ts'
import { codedFault, systemCode } from '../../faults.ts'
import type { OnBytes } from '../file-store.ts'

/** Bytes held in memory, however large the file. */
const CHUNK = 1024 * 1024

export interface Copied {
  /** Lower-case hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/**
 * Copies a file to a new one and flushes it to the disk, hashing on the way. What was copied is what stood there at one
 * moment: a source that changes or goes meanwhile is refused. The caller removes `target` when this throws.
 * Throws FILE_NOT_FOUND (also for a folder or a device), FILE_UNREADABLE, FILE_VANISHED, DISK_FULL, NO_PERMISSION,
 * CANCELLED.
 */
export async function copyHashed(
  path: string,
  target: string,
  signal?: AbortSignal,
  onBytes?: OnBytes,
): Promise<Copied> {
  const source = await openSource(path)
  try {
    const before = await source.stat({ bigint: true })
    const copied = await copyChunks(source, path, target, signal, onBytes)
    if (!(await isUnchanged(source, path, before)) || BigInt(copied.size) !== before.size)
      throw new CodedError('FILE_VANISHED', { path })
    return copied
  } finally {
    await source.close()
  }
}

/**
 * The hash and size of a file, read as `copyHashed` reads it. Throws FILE_NOT_FOUND, FILE_UNREADABLE, FILE_VANISHED,
 * CANCELLED.
 */
export async function hashOf(path: string, signal?: AbortSignal): Promise<Copied> {
  const source = await openSource(path)
  try {
    return await hashChunks(source, path, async () => undefined, signal)
  } finally {
    await source.close()
  }
}

/** Opening a pipe would wait for ever, so what is not a file is refused before. */
async function openSource(path: string): Promise<FileHandle> {
  try {
    if (!(await stat(path)).isFile()) throw new CodedError('FILE_NOT_FOUND', { path })
    return await open(path, 'r')
  } catch (error) {
    throw readingFault(error, path, 'FILE_NOT_FOUND')
  }
}

async function copyChunks(
  source: FileHandle,
  path: string,
  target: string,
  signal: AbortSignal | undefined,
  onBytes: OnBytes | undefined,
): Promise<Copied> {
  const copy = await open(target, 'wx').catch((error: unknown) => {
    throw codedFault(error, target)
  })
  const written = async (bytes: Uint8Array): Promise<void> => {
    try {
      await copy.writeFile(bytes)
      onBytes?.(bytes.length)
    } catch (error) {
      throw codedFault(error, target)
    }
  }
  try {
    const copied = await hashChunks(source, path, written, signal)
    await copy.sync()
    return copied
  } finally {
    await copy.close()
  }
}

async function hashChunks(
  source: FileHandle,
  path: string,
  use: (bytes: Uint8Array) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<Copied> {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK)
  let size = 0
  for (;;) {
    if (signal?.aborted) throw new CodedError('CANCELLED')
    const bytes = await nextBytes(source, chunk, path)
    if (bytes.length === 0) return { sha256: hash.digest('hex'), size }
    hash.update(bytes)
    await use(bytes)
    size += bytes.length
  }
}

async function nextBytes(source: FileHandle, chunk: Buffer, path: string): Promise<Buffer> {
  try {
    const { bytesRead } = await source.read(chunk, 0, chunk.length, null)
    return chunk.subarray(0, bytesRead)
  } catch (error) {
    throw readingFault(error, path, 'FILE_VANISHED')
  }
}

/** Whether the open file still is what the path names, and as it was before. */
async function isUnchanged(source: FileHandle, path: string, before: BigIntStats): Promise<boolean> {
  try {
    const states = [await source.stat({ bigint: true }), await stat(path, { bigint: true })]
    return states.every(
      ({ ino, size, mtimeNs }) => ino === before.ino && size === before.size && mtimeNs === before.mtimeNs,
    )
  } catch (error) {
    throw readingFault(error, path, 'FILE_VANISHED')
  }
}

const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EBUSY'])

/**
 * A fault while reading: not allowed to, or `otherwise`, as when a memory stick is pulled out (EIO, ENODEV, ENOENT …).
 */
function readingFault(
  error: unknown,
  path: string,
  otherwise: 'FILE_NOT_FOUND' | 'FILE_VANISHED',
): CodedError {
  if (error instanceof CodedError) return error
  return new CodedError(NOT_ALLOWED.has(systemCode(error)) ? 'FILE_UNREADABLE' : otherwise, { path }, error)
}
