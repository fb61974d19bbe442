import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const DIFFERENT = 6
const SIZE = { width: 4000, height: 3000 } as const

export const photoPath = (folder: string, number: number): string => join(folder, `${number}.jpg`)

/** Writes `count` photos of 12 megapixels, as large as a telephone's (4 to 5 MB), with the mark “turn me” on every other one. */
export async function makePhotos(folder: string, count: number): Promise<void> {
  for (let number = 0; number < Math.min(DIFFERENT, count); number++) {
    const noise = { type: 'gaussian', mean: 90 + 15 * number, sigma: 18 } as const
    await sharp({ create: { ...SIZE, channels: 3, background: '#888', noise } })
      .withMetadata({ orientation: number % 2 === 0 ? 1 : 6 })
      .jpeg({ quality: 80 })
      .toFile(photoPath(folder, number))
  }
  for (let number = DIFFERENT; number < count; number++)
    await copyFile(photoPath(folder, number % DIFFERENT), photoPath(folder, number))
}
