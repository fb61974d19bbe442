import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

type Hear = (words: readonly string[], folder: string) => void
interface SecondStart {
  readonly words: readonly string[]
  readonly folder: string
}

/** The folder of the user's data: one program of a user holds it. */
const PLACE = join(homedir(), '.config', 'liuyou')
const LOCK = join(PLACE, 'SingletonLock')
const CALLS = join(PLACE, 'second-starts')

/** Takes the lock of this user. Whoever comes second leaves its words to the first and is refused; one who was killed holds it no more. */
export function takeInstanceLock(hear: Hear): boolean {
  mkdirSync(CALLS, { recursive: true })
  if (!isHeld()) rmSync(LOCK, { force: true })
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
  } catch {
    const call: SecondStart = { words: process.argv, folder: process.cwd() }
    const path = join(CALLS, String(process.pid))
    writeFileSync(`${path}.part`, JSON.stringify(call))
    renameSync(`${path}.part`, `${path}.json`)
    return false
  }
  process.once('exit', () => rmSync(LOCK, { force: true }))
  watch(CALLS, () => hearAll(hear)).unref()
  return true
}

function isHeld(): boolean {
  try {
    return process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
  } catch {
    return false
  }
}

function hearAll(hear: Hear): void {
  for (const name of readdirSync(CALLS).filter((each) => each.endsWith('.json'))) {
    const path = join(CALLS, name)
    const { words, folder } = JSON.parse(readFileSync(path, 'utf8')) as SecondStart
    rmSync(path)
    hear(words, folder)
  }
}
