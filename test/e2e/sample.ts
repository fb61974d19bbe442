import { cp } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Puts a copy of the sample archive into the folder of a test. */
export async function sampleIn(folder: string): Promise<string> {
  const sample = process.env['LIUYOU_E2E_SAMPLE'] ?? ''
  const copy = join(folder, 'archives', basename(sample))
  await cp(sample, copy, { recursive: true })
  return copy
}
