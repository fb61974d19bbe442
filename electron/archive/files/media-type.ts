import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

/**
 * What a file is, from its content: its name may say anything. Old Office files are told apart, texts are `text/plain`,
 * and what nobody knows (as an empty file) is `application/octet-stream`. `path` must not change meanwhile.
 */
export async function mediaTypeOf(path: string): Promise<string> {
  const found = await fileTypeFromFile(path)
  if (found && found.mime !== COMPOUND_FILE) return found.mime
  const file = await open(path)
  try {
    return found ? await oldOfficeType(file) : (await isText(file)) ? 'text/plain' : UNKNOWN
  } finally {
    await file.close()
  }
}

const UNKNOWN = 'application/octet-stream'
const COMPOUND_FILE = 'application/x-cfb'
const BEGINNING = 64 * 1024

/** The name of the stream that holds the document, in a compound file's directory (MS-CFB 2.6; names are UTF-16). */
const OLD_OFFICE: readonly (readonly [string, string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
]

/** The directory's first sector stands in the header, sectors are counted behind it (MS-CFB 2.2). */
async function oldOfficeType(file: FileHandle): Promise<string> {
  const header = await bytesAt(file, 0, 512)
  if (header.length < 512) return COMPOUND_FILE
  const sectorSize = 2 ** header.readUInt16LE(0x1e)
  const directory = await bytesAt(file, (header.readUInt32LE(0x30) + 1) * sectorSize, BEGINNING)
  const found = OLD_OFFICE.find(([name]) => directory.includes(`${name}\0`, 0, 'utf16le'))
  return found?.[1] ?? COMPOUND_FILE
}

/** Text is UTF-8, or GB 18030 as older Chinese programs write it, without the control characters that no text has. */
async function isText(file: FileHandle): Promise<boolean> {
  const bytes = await bytesAt(file, 0, BEGINNING)
  return bytes.length > 0 && ['utf-8', 'gb18030'].some((encoding) => isTextIn(bytes, encoding))
}

function isTextIn(bytes: Buffer, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return !/[^\P{Cc}\t\n\f\r]/u.test(text)
  } catch {
    return false
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
