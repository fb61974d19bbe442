import { extname } from 'node:path'
import { kindAt } from './archive-folder.ts'

/** This path, or one beside it where nothing is yet: `签到表 (2).pdf`. Throws as `kindAt`. */
export async function freePath(wanted: string): Promise<string> {
  const ending = extname(wanted)
  const stem = wanted.slice(0, wanted.length - ending.length)
  for (let turn = 1; ; turn++) {
    const path = turn === 1 ? wanted : `${stem} (${turn})${ending}`
    if ((await kindAt(path)) === 'nothing') return path
  }
}
