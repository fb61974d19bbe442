import type { FileHandle } from 'node:fs/promises'
import { CodedError } from '../../../../shared/contract/errors.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import type { DocumentModel } from '../../models/blocks.ts'
import { writeWhole } from '../../../write-whole.ts'
import { Canvas } from './drawing/canvas.ts'
import { addBookmarks } from './drawing/bookmarks.ts'
import { type Drawing, drawPage } from './drawing/draw-page.ts'
import { PictureDrawer } from './drawing/picture-drawer.ts'
import { layoutDocument } from './layout/layout.ts'
import { missingGlyphs } from './missing-glyphs.ts'
import { drain, fillFile, finish, openPdf } from './pdf-file.ts'
import type { PrintWarning, WriteOptions, WrittenDocument } from './written.ts'

/**
 * Writes a document as PDF to `target` (absolute path; the folder must exist, an older file is replaced): A4 portrait, contents,
 * bookmarks, links. The same model and pictures give the same bytes. What could not be printed as it should is told in
 * `warnings`. Throws CANCELLED, DISK_FULL, NO_PERMISSION, FILE_NOT_FOUND (no such folder); then nothing is left behind.
 */
export async function writePdf(
  model: DocumentModel,
  target: string,
  options: WriteOptions = {},
): Promise<WrittenDocument> {
  const drawing = openDrawing(model)
  await writeWhole(target, (beside) => fillFile(beside, (file) => drawAll(drawing, file, options)))
  const { pages, anchors } = drawing.layout
  return { pages: pages.length, anchors, warnings: warningsOf(drawing) }
}

function openDrawing(model: DocumentModel): Drawing {
  const texts = textsOf(model.language)
  const layout = layoutDocument(model, texts)
  const document = openPdf(model)
  const canvas = new Canvas(document)
  const pictures = new PictureDrawer(document, canvas, texts, model.language)
  const destinations = new Map([...layout.anchors.keys()].map((anchor, index) => [anchor, nameOf(index)]))
  return { document, canvas, model, layout, texts, pictures, destinations }
}

/** pdfkit sorts names as words, PDF readers as bytes: digits of equal length are in order for both. */
const nameOf = (index: number): string => `p${String(index).padStart(6, '0')}`

async function drawAll(drawing: Drawing, file: FileHandle, options: WriteOptions): Promise<void> {
  const { document, layout } = drawing
  for (const [index, page] of layout.pages.entries()) {
    if (options.signal?.aborted === true) throw new CodedError('CANCELLED')
    await drawPage(drawing, page, index + 1)
    await drain(document, file)
    options.onProgress?.({ done: index + 1, total: layout.pages.length })
  }
  addBookmarks(document, layout)
  await finish(document, file)
}

const warningsOf = ({ model, pictures }: Drawing): PrintWarning[] => [
  ...missingGlyphs(model).map((missing) => ({ code: 'MISSING_GLYPH', ...missing }) as const),
  ...pictures.notDrawn.map((picture) => ({ code: 'PICTURE_NOT_DRAWN', ...picture }) as const),
]
