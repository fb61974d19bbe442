import { statSync } from 'node:fs'
import { databaseOf } from './archive-folder.ts'

/**
 * Remembers which database stands in a folder now, and gives whether it still does. On Linux and macOS SQLite would go on writing
 * into a file that was deleted or moved away, and tell of success; a disk that was pulled out has nothing in the place.
 */
export function placeOf(folder: string): () => boolean {
  const before = statSync(databaseOf(folder), { bigint: true })
  return () => {
    try {
      const now = statSync(databaseOf(folder), { bigint: true })
      return now.ino === before.ino && now.dev === before.dev
    } catch {
      return false // gone, or on a disk that answers no more
    }
  }
}
