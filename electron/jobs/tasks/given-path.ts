import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { kindAt } from '../../archive/archive-folder.ts'
import { codedFault } from '../../faults.ts'

/** A file or a folder; of a basket, what lies in it was given. */
export interface GivenPath {
  readonly path: string
  readonly basket: boolean
}

/** The files and folders that were given, each basket in the order of names. */
export async function pathsIn(given: readonly GivenPath[]): Promise<string[]> {
  return (await Promise.all(given.map(pathsOf))).flat()
}

async function pathsOf({ path, basket }: GivenPath): Promise<string[]> {
  if (!basket || (await kindAt(path)) !== 'folder') return [path]
  try {
    return (await readdir(path)).sort().map((name) => join(path, name))
  } catch (error) {
    throw codedFault(error, path)
  }
}
