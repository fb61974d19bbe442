import { readdir, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CodedError } from '../../../shared/contract/errors.ts'
import { codedFault } from '../../faults.ts'
import type { EvidenceFile, EvidenceFolder, EvidenceInput } from '../inputs.ts'
import { readDay } from '../values/day.ts'
import { cleanLine } from '../values/text.ts'

/** What systems and programs leave behind: thumbnails, locks of open documents, unfinished downloads. */
const LITTER = /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$|.+\.(?:tmp|part|crdownload|lnk)$)/i

const DATED = /^(\d{4}\s*[-–—./年]\s*\d{1,2}\s*[-–—./月]\s*\d{1,2}\s*日?|\d{8})[\s_\-–—.、:：]*(.*)$/

/**
 * The folders `<date> <title>` in a folder, at any depth, with all files below them; a folder that is one itself is the only one.
 * What lies beside them is a stray. Links are not followed. Throws FILE_NOT_FOUND, NO_PERMISSION, CANCELLED.
 */
export async function readEvidence(path: string, signal?: AbortSignal): Promise<EvidenceInput> {
  const found: Found = { folders: [], strays: [] }
  try {
    if (!(await collect(path, await realpath(path), found, signal))) found.strays.push(path)
  } catch (error) {
    throw codedFault(error, path)
  }
  return { as: 'evidence', path, ...found }
}

/** Reads `2025-09-12 新生家长会` as a day and a title; null for a name without a real date. */
export function parseFolderName(name: string): { readonly day: string; readonly title: string } | null {
  const match = DATED.exec(cleanLine(name).replace(/[０-９]/g, (digit) => digit.normalize('NFKC')))
  if (!match) return null
  const day = readDay({ type: 'text', text: (match[1] ?? '').replace(/[–—]/g, '-') }, null)
  return day.value ? { day: day.value, title: (match[2] ?? '').trim() } : null
}

interface Found {
  readonly folders: EvidenceFolder[]
  readonly strays: string[]
}

/** Returns whether there was a dated folder in it. */
async function collect(
  path: string,
  real: string,
  found: Found,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (signal?.aborted) throw new CodedError('CANCELLED')
  const dated = parseFolderName(basename(real))
  if (dated) {
    found.folders.push({ path, name: basename(real), ...dated, files: await filesBelow(path, '', signal) })
    return true
  }
  const { folders, files } = await entriesOf(path)
  const before = found.strays.length
  let any = false
  for (const name of folders) {
    const child = join(path, name)
    if (await collect(child, child, found, signal)) any = true
    else found.strays.push(child)
  }
  // Of a folder without any dated one below, the folder itself is the stray, not all that is in it.
  if (any) found.strays.push(...files.map((name) => join(path, name)))
  else found.strays.splice(before)
  return any
}

async function filesBelow(
  path: string,
  within: string,
  signal: AbortSignal | undefined,
): Promise<EvidenceFile[]> {
  if (signal?.aborted) throw new CodedError('CANCELLED')
  const { folders, files } = await entriesOf(path)
  const below = files.map((name): EvidenceFile => ({ path: join(path, name), name, within }))
  for (const name of folders) below.push(...(await filesBelow(join(path, name), name, signal)))
  return below
}

/** Names in the order of a file manager: 签到表2 before 签到表10. */
const byName = new Intl.Collator('zh', { numeric: true })

async function entriesOf(path: string): Promise<{ folders: string[]; files: string[] }> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !LITTER.test(name))
  const names = (wanted: 'isDirectory' | 'isFile') =>
    entries
      .filter((entry) => entry[wanted]())
      .map(({ name }) => name)
      .sort((one, other) => byName.compare(one, other))
  return { folders: names('isDirectory'), files: names('isFile') }
}
