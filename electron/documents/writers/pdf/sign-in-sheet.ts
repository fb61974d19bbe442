import type { FileHandle } from 'node:fs/promises'
import { CodedError } from '../../../../shared/contract/errors.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import type { SignInModel } from '../../models/sign-in-sheet.ts'
import { writeWhole } from '../../../write-whole.ts'
import { Canvas } from './drawing/canvas.ts'
import { type MissingGlyph, missingIn } from './missing-glyphs.ts'
import { drain, fillFile, finish, openPdf } from './pdf-file.ts'
import { drawSheet } from './sign-in/draw-sheet.ts'
import { SheetCanvas } from './sign-in/sheet-canvas.ts'
import { sheetWords } from './sign-in/sheet-words.ts'
import type { WriteOptions, Written } from './written.ts'

/**
 * Writes sign-in sheets as one PDF to `target` (absolute path; the folder must exist, an older file is replaced), with a bookmark
 * for each class. The same model gives the same bytes. Throws CANCELLED, DISK_FULL, NO_PERMISSION, FILE_NOT_FOUND (no such
 * folder); then nothing is left behind.
 */
export async function writeSignInSheets(
  model: SignInModel,
  target: string,
  options: WriteOptions = {},
): Promise<Written> {
  await writeWhole(target, (beside) => fillFile(beside, (file) => drawSheets(model, file, options)))
  const warnings = missingInSheets(model).map((missing) => ({ code: 'MISSING_GLYPH', ...missing }) as const)
  return { pages: model.pages.length, warnings }
}

async function drawSheets(model: SignInModel, file: FileHandle, options: WriteOptions): Promise<void> {
  const document = openPdf(model)
  const canvas = new Canvas(document)
  const sheet = new SheetCanvas(canvas, model.language)
  const words = sheetWords(model.language)
  for (const [index, page] of model.pages.entries()) {
    if (options.signal?.aborted === true) throw new CodedError('CANCELLED')
    document.addPage()
    canvas.startPage()
    drawSheet(sheet, page, words)
    canvas.endPage()
    if (page.code.page === 1 && page.class !== '') document.outline.addItem(page.class)
    await drain(document, file)
    options.onProgress?.({ done: index + 1, total: model.pages.length })
  }
  await finish(document, file)
}

/** Every character of the sheets that would be printed as 〓, once for each row it stands in. */
function missingInSheets(model: SignInModel): MissingGlyph[] {
  const texts = textsOf(model.language)
  const found = new Map<string, MissingGlyph>()
  const look = (text: string, where: () => string): void => {
    for (const missing of missingIn(text, where)) found.set(`${missing.character} ${missing.where}`, missing)
  }
  for (const page of model.pages) {
    const facts = [page.heading, page.topic, page.when, page.where, page.class, page.headTeacher]
    look(facts.join('\n'), () => texts('signIn:whereFacts', { class: page.class }))
    for (const row of page.rows)
      look([row.student, ...row.guardians.map(({ name }) => name)].join('\n'), () =>
        texts('signIn:whereRow', { class: page.class, row: row.number }),
      )
  }
  return [...found.values()]
}
