import { type FileHandle, open } from 'node:fs/promises'
import PDFDocument from 'pdfkit'
import { PAGE } from './paper.ts'

/** What a PDF says about itself. `date` is a day (`2026-06-30`): the only date in the file, so that the same content gives the same bytes. */
export interface PdfProperties {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly date: string
}

/** A new document of A4 pages without margins or fonts of its own. */
export const openPdf = ({ title, author, language, date }: PdfProperties): PDFKit.PDFDocument =>
  new PDFDocument({
    autoFirstPage: false,
    size: [PAGE.width, PAGE.height],
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Creator: 'Liuyou',
      Producer: 'Liuyou (PDFKit)',
      CreationDate: new Date(`${date}T00:00:00Z`),
    },
  })

/** Opens a new file for as long as `write` takes. */
export async function fillFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await write(file)
  } finally {
    await file.close()
  }
}

/** Bytes that may wait in memory before they are written. */
const WAITING = 512 * 1024

/** Writes to the file what the document holds ready, once it is much: a long document never stands whole in memory. */
export async function drain(document: PDFKit.PDFDocument, file: FileHandle): Promise<void> {
  if (document.readableLength > WAITING) await writeReady(document, file)
}

async function writeReady(document: PDFKit.PDFDocument, file: FileHandle): Promise<void> {
  for (;;) {
    const chunk: unknown = document.read()
    if (chunk instanceof Uint8Array) await file.writeFile(chunk)
    else return
  }
}

/** Ends the document: fonts, bookmarks and the table of contents of the file itself come last. */
export async function finish(document: PDFKit.PDFDocument, file: FileHandle): Promise<void> {
  document.end()
  await writeReady(document, file)
}
