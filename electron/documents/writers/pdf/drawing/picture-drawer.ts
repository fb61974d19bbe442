import type { Picture } from '../../../models/blocks.ts'
import type { Language, Texts } from '../../../../../shared/i18n/texts.ts'
import type { Area } from '../layout/mark.ts'
import type { Canvas } from './canvas.ts'
import { drawNote } from './note.ts'
import { openImage } from './pdfkit-inside.ts'
import { type ReadyPicture, readyPicture } from './pictures.ts'

const NOTES = {
  unreadable: 'print:pictureUnreadable',
  missing: 'print:pictureMissing',
  pdf: 'print:pictureIsPdf',
} as const

/** Draws pictures one after another; the bytes of one are let go before the next is read. */
export class PictureDrawer {
  /** The pictures that could not be drawn, by name and page. */
  readonly notDrawn: { readonly name: string; readonly where: string }[] = []
  private readonly embedded = new Map<string, PDFKit.Mixins.ImageSrc>()
  private readonly document: PDFKit.PDFDocument
  private readonly canvas: Canvas
  private readonly texts: Texts
  private readonly language: Language

  constructor(document: PDFKit.PDFDocument, canvas: Canvas, texts: Texts, language: Language) {
    this.document = document
    this.canvas = canvas
    this.texts = texts
    this.language = language
  }

  /** Draws a picture into the middle of an area of page `page`, or a framed note with its name. */
  async draw(picture: Picture, area: Area, page: number): Promise<void> {
    const key = `${picture.path} ${area.width} ${area.height}`
    const known = this.embedded.get(key)
    if (known !== undefined) return this.place(known, area)
    const ready = await readyPicture(picture.path, area.width, area.height)
    if (ready.kind === 'jpeg') {
      const image = openImage(this.document, ready.data)
      this.embedded.set(key, image)
      return this.place(image, area)
    }
    this.note(picture, ready.kind, area, page)
  }

  private place(image: PDFKit.Mixins.ImageSrc, area: Area): void {
    this.canvas.flush()
    const fit: [number, number] = [area.width, area.height]
    this.document.image(image, area.x, area.y, { fit, align: 'center', valign: 'center' })
  }

  private note(picture: Picture, why: Exclude<ReadyPicture['kind'], 'jpeg'>, area: Area, page: number): void {
    const name = picture.name ?? picture.caption
    this.notDrawn.push({ name, where: this.texts('print:wherePage', { page }) })
    drawNote(this.canvas, this.texts(NOTES[why], { name }), this.language, area)
  }
}
