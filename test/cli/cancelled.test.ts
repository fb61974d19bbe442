import { createWriteStream, existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf, type Ended, liuyou, type Running, start, untilHolds } from '../fixtures/command-line.ts'
import { schoolFiles } from '../fixtures/school-files.ts'
import { type SmallSchool, smallSchool } from '../fixtures/small-school.ts'

let school: SmallSchool
beforeEach(async () => {
  school = await smallSchool()
})

/** Work that is over before the signal comes was not cancelled; it is tried again, at most so often. */
const ATTEMPTS = 5

/** Starts a command until it could be cancelled at a moment; what it did otherwise is taken back by `undone`. */
async function cancelled(
  command: () => Running,
  at: () => boolean,
  signal: NodeJS.Signals,
  undone: () => Promise<unknown>,
): Promise<Ended> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = command()
    await untilHolds(running, at)
    running.kill(signal)
    const ended = await running.ended
    if (ended.code !== 0) return ended
    await undone()
  }
  throw new Error(`over before it could be cancelled, ${ATTEMPTS} times`)
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const totalOf = async (kind: string) =>
  (await answerOf<{ total: number }>(['list', school.archive, kind, '--limit', '1'], school)).total

/** What is wrong with the archive; files that were stored before the wish to stop was heard belong to no record and do no harm. */
async function flaws(): Promise<string[]> {
  const { problems } = await answerOf<{ problems: { code: string }[] }>(['verify', school.archive], school)
  return problems.map(({ code }) => code).filter((code) => code !== 'orphans')
}

/** Names in the school's home that were not there before a command and are no log or cache. */
const leavings = async () =>
  (await readdir(school.home)).filter(
    (name) => !['测试.liuyou', 'state', 'files', 'out', 'backups', '大文件.bin'].includes(name),
  )

async function bigFile(megabytes: number): Promise<string> {
  const path = join(school.home, '大文件.bin')
  const block = Buffer.alloc(1 << 20, 'liuyou')
  await pipeline(Readable.from(Array.from({ length: megabytes }, () => block)), createWriteStream(path))
  return path
}

describe('Ctrl-C', () => {
  it.each([
    ['SIGINT', 'once the archive is open', 'lock.json'],
    ['SIGTERM', 'once the archive is open', 'lock.json'],
    ['SIGINT', 'while records are being written', 'archive.sqlite-wal'],
  ] as const)(
    '(%s) %s stops an import, which leaves the archive as it was',
    async (signal, _moment, begun) => {
      const files = await schoolFiles(join(school.home, 'files'), 4_000)
      const { code, stderr, stdout } = await cancelled(
        () => start(['import', school.archive, ...files, '--apply'], school),
        () => sizeOf(join(school.archive, begun)) > 0,
        signal,
        () => liuyou(['undo', school.archive], school),
      )
      expect([code, stdout]).toEqual([130, ''])
      expect(stderr).toMatch(/正在取消[\s\S]*已取消，没有写入任何内容。/)
      expect(await totalOf('student')).toBe(2)
      expect(await flaws()).toEqual([])
      expect(await leavings()).toEqual([])
      expect((await liuyou(['trash', school.archive, '朱子涵'], school)).code).toBe(0)
    },
  )

  it('pressed twice ends at once, and still nothing is half done', async () => {
    const files = await schoolFiles(join(school.home, 'files'), 4_000)
    const { code } = await cancelled(
      () => start(['import', school.archive, ...files, '--apply'], school),
      () => existsSync(join(school.archive, 'lock.json')),
      'SIGINT',
      () => liuyou(['undo', school.archive], school),
    )
    expect(code).toBe(130)
    const running = start(['import', school.archive, ...files, '--apply'], school)
    await untilHolds(running, () => existsSync(join(school.archive, 'lock.json')))
    running.kill('SIGINT')
    running.kill('SIGINT')
    await running.ended
    expect([2, 4_002]).toContain(await totalOf('student'))
    expect(await flaws()).toEqual([])
  })

  it('stops a backup, which leaves no file and no temporary folder', async () => {
    await answerOf(['attach', school.archive, '新生家长会', await bigFile(96)], school)
    await mkdir(join(school.home, 'backups'))
    const { code } = await cancelled(
      () => start(['backup', school.archive, '--into', 'backups'], school),
      () => readdirSync(join(school.home, 'backups')).length > 0,
      'SIGINT',
      async () => undefined,
    )
    expect(code).toBe(130)
    expect(await readdir(join(school.home, 'backups'))).toEqual([])
    expect(await leavings()).toEqual([])
  })

  it('stops an application, which leaves no folder', async () => {
    await answerOf(['attach', school.archive, '新生家长会', await bigFile(96)], school)
    await mkdir(join(school.home, 'out'))
    const { code } = await cancelled(
      () => start(['application', school.archive, '--into', 'out', '--overwrite'], school),
      () => readdirSync(join(school.home, 'out')).length > 0,
      'SIGINT',
      async () => undefined,
    )
    expect(code).toBe(130)
    expect(await readdir(join(school.home, 'out'))).toEqual([])
    expect(await leavings()).toEqual([])
  })

  it('says so as JSON when JSON was asked for', async () => {
    const files = await schoolFiles(join(school.home, 'files'), 4_000)
    const { stdout, stderr } = await cancelled(
      () => start(['import', school.archive, ...files, '--apply', '--json'], school),
      () => existsSync(join(school.archive, 'lock.json')),
      'SIGINT',
      () => liuyou(['undo', school.archive], school),
    )
    expect(stdout).toBe('')
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'CANCELLED' } })
  })
})
