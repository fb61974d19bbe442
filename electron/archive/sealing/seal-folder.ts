import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '../file-store.ts'
import { flush, flushFolder } from '../../write-whole.ts'

/** The documents of a seal, as people find them in `seals/<year>/` of the archive folder. */
export const MANIFEST_NAME = '清单.sha256'
export const RECORDS_NAME = '记录.jsonl'
export const README_NAME = '说明.txt'

export const SEALS_NAME = 'seals'
export const sealFolderOf = (folder: string, year: string): string => join(folder, SEALS_NAME, year)

/** What a seal covers, by SHA-256. */
export interface Sealed {
  readonly records: string
  readonly readme: string
  /** The attached files. */
  readonly files: readonly string[]
}

/** The manifest in the format of `sha256sum`, which checks it when called in the seal's folder. */
export function manifestText({ records, readme, files }: Sealed): string {
  const entries = [
    { sha256: records, path: RECORDS_NAME },
    { sha256: readme, path: README_NAME },
    ...[...new Set(files)].toSorted().map((sha256) => ({ sha256, path: pathFromFolder(sha256) })),
  ]
  return entries.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')
}

/** Reads a manifest; null when it is none of ours. */
export function parseManifest(text: string): Sealed | null {
  const documents = new Map<string, string>()
  const files: string[] = []
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (sha256 === undefined || path === undefined) return null
    if (path === pathFromFolder(sha256)) files.push(sha256)
    else documents.set(path, sha256)
  }
  const records = documents.get(RECORDS_NAME)
  const readme = documents.get(README_NAME)
  return records !== undefined && readme !== undefined ? { records, readme, files } : null
}

const pathFromFolder = (sha256: string): string => `../../files/${sha256.slice(0, 2)}/${sha256}`

/**
 * Lays a seal's documents, which the store holds, where people look for them: whole or not at all, in place of what was
 * there. The store's are what counts and what backups hold.
 */
export async function writeSealFolder(
  folder: string,
  files: FileStore,
  year: string,
  manifest: string,
): Promise<void> {
  const target = sealFolderOf(folder, year)
  const sealed = parseManifest(await readFile(files.pathOf(manifest), 'utf8'))
  if (!sealed) throw new Error(`The store's ${manifest} is no manifest`)
  const beside = `${dirname(target)}/.liuyou-${randomBytes(6).toString('hex')}.part`
  await mkdir(beside, { recursive: true })
  try {
    for (const [name, sha256] of documentsOf(manifest, sealed)) {
      await copyFile(files.pathOf(sha256), join(beside, name))
      await flush(join(beside, name))
    }
    await flushFolder(beside)
    await rm(target, { recursive: true, force: true })
    await rename(beside, target)
    await flushFolder(dirname(target))
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

/** A seal's documents: name in its folder and SHA-256. */
export const documentsOf = (
  manifest: string,
  { records, readme }: Sealed,
): readonly (readonly [string, string])[] => [
  [MANIFEST_NAME, manifest],
  [RECORDS_NAME, records],
  [README_NAME, readme],
]
