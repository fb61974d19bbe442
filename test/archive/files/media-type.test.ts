import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { mediaTypeOf } from '../../../electron/archive/files/media-type.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder()
})

const typeOf = async (content: string | Uint8Array) => {
  const path = join(folder, '错的名字.exe')
  await writeFile(path, content)
  return mediaTypeOf(path)
}

const zipped = async (entries: Readonly<Record<string, string>>): Promise<string> => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const path = join(folder, '压缩.zip')
  await pipeline(Readable.from(zip.outputStream, { objectMode: false }), createWriteStream(path))
  return path
}

/** As little of a compound file (MS-CFB) as tells one document from another: header, and a directory with one stream. */
const compoundFile = (stream: string): Buffer => {
  const file = Buffer.alloc(512 * 4)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 0x1e)
  file.writeUInt32LE(1, 0x30)
  file.write('Root Entry', 512 * 2, 'utf16le')
  file.write(stream, 512 * 2 + 128, 'utf16le')
  return file
}

describe('what a file is, whatever its name says', () => {
  it('a picture', async () => {
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    expect(await typeOf(await picture.clone().jpeg().toBuffer())).toBe('image/jpeg')
    expect(await typeOf(await picture.clone().png().toBuffer())).toBe('image/png')
  })

  it('a PDF', async () => {
    expect(await typeOf('%PDF-1.7\n%âãÏÓ\n')).toBe('application/pdf')
  })

  it('a workbook', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('学生').addRow(['姓名'])
    expect(await typeOf(new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
  })

  it('a Word document, and a zip that is none', async () => {
    const types = `<Types><Override PartName="/word/document.xml"
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
    expect(
      await mediaTypeOf(await zipped({ '[Content_Types].xml': types, 'word/document.xml': '<w/>' })),
    ).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    expect(await mediaTypeOf(await zipped({ '照片.txt': '…' }))).toBe('application/zip')
  })

  it.each([
    ['WordDocument', 'application/msword'],
    ['Workbook', 'application/vnd.ms-excel'],
    ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
    ['别的东西', 'application/x-cfb'],
  ])('an old Office file that holds a stream called %s', async (stream, type) => {
    expect(await typeOf(compoundFile(stream))).toBe(type)
  })

  it('a text in UTF-8 or as older Chinese programs write it', async () => {
    expect(await typeOf('姓名,电话\n朱子涵,138')).toBe('text/plain')
    expect(await typeOf(Buffer.from('d0d5c3fb2cb5e7bbb00a', 'hex'))).toBe('text/plain')
    expect(await typeOf('家'.repeat(64 * 1024))).toBe('text/plain')
  })

  it('nothing known', async () => {
    expect(await typeOf(Uint8Array.of(0, 1, 2, 3, 255, 254))).toBe('application/octet-stream')
    expect(await typeOf('')).toBe('application/octet-stream')
  })

  it('never an error, whatever the bytes', async () => {
    const starts = [
      '504b0304',
      'd0cf11e0a1b11ae1',
      '25504446',
      'ffd8ff',
      '89504e470d0a1a0a',
      '1f8b08',
      '494433',
      '',
    ]
    const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 700 }))
    await fc.assert(
      fc.asyncProperty(bytes, async ([start, rest]) => {
        expect(await typeOf(Buffer.concat([Buffer.from(start, 'hex'), rest]))).toMatch(/^[\w.+-]+\/[\w.+-]+$/)
      }),
      { numRuns: 300 },
    )
  })
})
