import { open } from 'node:fs/promises'
import sharp from 'sharp'

/** A picture made ready to be embedded (a JPEG, upright, no larger than drawn), or why it cannot be. */
export type ReadyPicture =
  | { readonly kind: 'jpeg'; readonly data: Buffer; readonly width: number; readonly height: number }
  | { readonly kind: 'unreadable' | 'missing' | 'pdf' }

/** Dots per inch that a picture keeps: what an office printer shows. */
const RESOLUTION = 170
const QUALITY = 78
/** A picture of 20,000 × 20,000 points is a mistake or an attack; decoding it would take gigabytes. */
const MOST_PIXELS = 120_000_000

// sharp keeps decoded pictures for reuse, and a dossier never uses one twice; two threads would hold two pictures.
sharp.cache(false)

/**
 * Reads a picture and scales it to the room it is drawn in (points). Never throws for a bad file: the page then says what is wrong.
 */
export async function readyPicture(path: string, width: number, height: number): Promise<ReadyPicture> {
  const start = await firstBytes(path)
  if (start === null) return { kind: 'missing' }
  if (start.startsWith('%PDF-')) return { kind: 'pdf' }
  try {
    const { data, info } = await sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ ...pixels(width, height), fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    return { kind: 'jpeg', data, width: info.width, height: info.height }
  } catch {
    return { kind: 'unreadable' }
  }
}

const pixels = (width: number, height: number): { width: number; height: number } => ({
  width: Math.round((width / 72) * RESOLUTION),
  height: Math.round((height / 72) * RESOLUTION),
})

/** The beginning of a file, or null when it cannot be opened. */
async function firstBytes(path: string): Promise<string | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
