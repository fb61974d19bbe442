import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Session } from '../session/session.ts'
import { writeWhole } from '../write-whole.ts'

/** Twice the width of a card, for sharp screens. */
const WIDTH = 480
/** Photos of phones have 12 to 200 million pixels; more is no photo. */
const MOST_PIXELS = 300_000_000

/**
 * The path of a small upright copy of a picture, made the first time it is asked for; null for what cannot be read as a picture or
 * is not there. It lives as long as the session.
 */
export async function thumbnailOf(session: Session, path: string): Promise<string | null> {
  const folder = await session.folder('thumbnails')
  const small = join(folder, `${createHash('sha256').update(path).digest('hex')}.webp`)
  if (await isThere(small)) return small
  try {
    await writeWhole(small, async (beside) => {
      await sharp(path, { limitInputPixels: MOST_PIXELS })
        .rotate()
        .resize({ width: WIDTH, withoutEnlargement: true })
        .webp({ quality: 75 })
        .toFile(beside)
    })
    return small
  } catch {
    return null
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
