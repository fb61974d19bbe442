import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { figuresOf } from './child.ts'
import { makePhotos } from './photos.ts'
import type { Row } from './row.ts'

const PHOTOS = 120
const PAGES = { few: 30, many: 300 } as const
/** Megabytes, from the issue. */
const MOST_MEMORY = 400
/** “Flat”: a page of a long document may cost a tenth more than a page of a short one. */
const FLAT = 1.1

/**
 * A dossier of 300 pages with 120 photos of 12 megapixels in a process of its own: its peak memory, and what a page takes beside a page of one
 * tenth of it; and the same without photos, where the layout shows.
 */
export async function benchDossier(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'liuyou-photos-'))
  try {
    await makePhotos(folder, PHOTOS)
    const short = await figuresOf('dossier-run.ts', folder, String(PAGES.few), String(PHOTOS / 10))
    const long = await figuresOf('dossier-run.ts', folder, String(PAGES.many), String(PHOTOS))
    const shortText = await figuresOf('dossier-run.ts', folder, String(PAGES.few), '0')
    const longText = await figuresOf('dossier-run.ts', folder, String(PAGES.many), '0')
    const subject = `dossier of ${long['pages']} pages, ${PHOTOS} photos of 12 megapixels`
    return [
      memory(subject, long['megabytes'] ?? NaN),
      flat(subject, long, short),
      flat(`dossier of ${longText['pages']} pages of text and tables`, longText, shortText),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const memory = (subject: string, ours: number): Row => ({
  subject: `${subject}: peak memory`,
  unit: 'MB',
  ours,
  other: 'limit',
  theirs: MOST_MEMORY,
  atMost: 1,
})

const flat = (subject: string, long: Record<string, number>, short: Record<string, number>): Row => ({
  subject,
  unit: 'ms a page',
  ours: long['msPerPage'] ?? NaN,
  other: `${short['pages']} pages`,
  theirs: short['msPerPage'] ?? NaN,
  atMost: FLAT,
})
