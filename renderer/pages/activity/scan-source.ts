/** A scan that can be drawn: a photo has one page, a PDF has many. */
export interface ScanSource {
  readonly pages: number
  /** One page (from 1) as a picture of so many pixels in width, turned clockwise by quarters. */
  draw(page: number, width: number, quarters: number): Promise<HTMLCanvasElement>
  close(): void
}

/** Whether a file of this media type can be drawn here. */
export const isDrawable = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/')

/** Opens the file at an address. Throws when it is no sound picture or PDF. */
export const openScan = (url: string, mediaType: string): Promise<ScanSource> =>
  mediaType === 'application/pdf' ? openPdf(url) : openPicture(url)

async function openPicture(url: string): Promise<ScanSource> {
  const picture = new Image()
  picture.src = url
  await picture.decode()
  return {
    pages: 1,
    draw: async (_page, width, quarters) => {
      const lying = quarters % 2 === 1
      const { naturalWidth, naturalHeight } = picture
      const scale = width / (lying ? naturalHeight : naturalWidth)
      const [canvas, context] = blank(width, scale * (lying ? naturalWidth : naturalHeight))
      context.translate(canvas.width / 2, canvas.height / 2)
      context.rotate((quarters * Math.PI) / 2)
      context.scale(scale, scale)
      context.drawImage(picture, -naturalWidth / 2, -naturalHeight / 2)
      return canvas
    },
    close: () => undefined,
  }
}

/**
 * Drawn by PDF.js, which is loaded when the first PDF is: the browser's own viewer shows nothing in a sandboxed frame, and the archive's files
 * are sent with a policy that sandboxes them. Scanners write JBIG2 and JPEG 2000, decoded in plain JavaScript since our policy allows no WebAssembly.
 */
async function openPdf(url: string): Promise<ScanSource> {
  const [pdfjs, { default: workerSrc }, answer] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
    fetch(url),
  ])
  pdfjs.GlobalWorkerOptions.workerSrc = workerSrc
  const beside = new URL(`assets/pdf-${pdfjs.version}/`, document.baseURI).href
  const task = pdfjs.getDocument({
    data: await answer.arrayBuffer(),
    cMapUrl: `${beside}cmaps/`,
    standardFontDataUrl: `${beside}standard_fonts/`,
    wasmUrl: `${beside}wasm/`,
    useWasm: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const file = await task.promise
  return {
    pages: file.numPages,
    draw: async (number, width, quarters) => {
      const page = await file.getPage(number)
      const rotation = (page.rotate + quarters * 90) % 360
      const whole = page.getViewport({ scale: 1, rotation })
      const viewport = page.getViewport({ scale: width / whole.width, rotation })
      const [canvas] = blank(viewport.width, viewport.height)
      await page.render({ canvas, viewport }).promise
      return canvas
    },
    close: () => void task.destroy(),
  }
}

function blank(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws on no canvas')
  return [canvas, context]
}
