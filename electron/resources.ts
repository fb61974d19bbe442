import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The path of something that ships with the program, in `resources/`. The folder lies above the source as above the bundle. */
export const resource = (...parts: readonly string[]): string => join(FOLDER, ...parts)

const FOLDER = above(import.meta.dirname)

function above(folder: string): string {
  const resources = join(folder, 'resources')
  if (existsSync(join(resources, 'standards'))) return resources
  const parent = dirname(folder)
  if (parent === folder) throw new Error('resources/ is missing from the program')
  return above(parent)
}
