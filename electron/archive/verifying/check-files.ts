import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { systemCode } from '../../faults.ts'
import type { Archive } from '../archive.ts'
import { filesOf } from '../archive-folder.ts'
import { flawedFiles } from '../files/flawed-files.ts'
import type { Findings } from './findings.ts'

export interface CheckedFiles {
  /** SHA-256 of the files that are as they were stored. */
  readonly sound: ReadonlySet<string>
  readonly count: number
  readonly bytes: number
}

/**
 * Reads every stored file, and looks for attachments without a file and for files without an entry. Progress is counted
 * in bytes.
 */
export async function checkFiles(
  { tables, files, folder }: Archive,
  findings: Findings,
  work: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<CheckedFiles> {
  const rows = await tables.selectFrom('file').select(['sha256', 'size']).orderBy('sha256').execute()
  const listed = new Map(rows.map(({ sha256, size }) => [sha256, size]))
  const sound = new Set(listed.keys())
  for (const { sha256, flaw } of await flawedFiles(files, listed, work)) {
    sound.delete(sha256)
    findings.add(flaw === 'missing' ? 'file_missing' : 'file_damaged', {}, sha256)
  }
  const attachments = await tables.selectFrom('attachment').select(['id', 'sha256', 'size']).execute()
  for (const { id, sha256, size } of attachments)
    if (listed.get(sha256) !== size) findings.add('attachment_without_file', {}, id)
  await findOrphans(filesOf(folder), listed, findings)
  return { sound, count: listed.size, bytes: rows.reduce((sum, { size }) => sum + size, 0) }
}

/**
 * Files in the store that no entry names: of an act that was killed before it was written down, or of a copy that was.
 */
async function findOrphans(
  root: string,
  listed: ReadonlyMap<string, number>,
  findings: Findings,
): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  })
  const orphans = entries.filter((entry) => entry.isFile() && !isListed(entry, listed))
  if (orphans.length === 0) return
  const sizes = await Promise.all(
    orphans.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  for (const { name } of orphans) findings.add('orphans', { bytes }, name)
}

const isListed = (
  { name, parentPath }: { readonly name: string; readonly parentPath: string },
  listed: ReadonlyMap<string, number>,
): boolean => listed.has(name) && basename(parentPath) === name.slice(0, 2)
