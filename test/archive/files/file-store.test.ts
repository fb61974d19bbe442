import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFile,
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { fileStoreIn, sweepTemporary } from '../../../electron/archive/files/file-store.ts'
import { openArchive } from '../../../electron/archive/open-archive.ts'
import { temporaryArchive } from '../../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let folder: string
let root: string

beforeEach(async () => {
  folder = await temporaryFolder()
  root = join(folder, 'files')
})

const given = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
const contents = async () => {
  const names = await readdir(root, { recursive: true, withFileTypes: true })
  return names.filter((entry) => entry.isFile()).map(({ name }) => name)
}

const STORE_PROCESS = join(import.meta.dirname, '..', '..', 'fixtures', 'store-process.ts')

/** How storing ends for a user with no rights of their own: the tests may run as root, whom no permission stops. */
const outcomeForAnybody = async (path: string): Promise<string> => {
  await chmod(folder, 0o755)
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  return (await promisify(execFile)(process.execPath, [STORE_PROCESS, root, path], user)).stdout
}

describe('a file put into the store', () => {
  it('lies under its own hash, byte for byte', async () => {
    const store = fileStoreIn(root)
    const stored = await store.store(await given('签到表 𠮷.txt', '出席'))
    expect(stored).toEqual({ sha256: sha256('出席'), size: 6, mediaType: 'text/plain' })
    expect(store.pathOf(stored.sha256)).toBe(join(root, stored.sha256.slice(0, 2), stored.sha256))
    expect(await readFile(store.pathOf(stored.sha256), 'utf8')).toBe('出席')
    expect(await contents()).toEqual([stored.sha256])
  })

  it('is stored once, whatever its names', async () => {
    const store = fileStoreIn(root)
    const one = await store.store(await given('a.txt', '同样'))
    const { mtimeMs, ino } = await stat(store.pathOf(one.sha256))
    const other = await store.store(await given('b.jpg', '同样'))
    expect(other).toEqual(one)
    expect(await contents()).toHaveLength(1)
    expect(await stat(store.pathOf(one.sha256))).toMatchObject({ mtimeMs, ino })
  })

  it('takes the place of a stored one that was cut off', async () => {
    const store = fileStoreIn(root)
    const path = await given('a.txt', '完好的内容')
    const { sha256: hash } = await store.store(path)
    await truncate(store.pathOf(hash), 3)
    await store.store(path)
    expect(await readFile(store.pathOf(hash), 'utf8')).toBe('完好的内容')
  })

  it('may be empty', async () => {
    const stored = await fileStoreIn(root).store(await given('空.jpg', ''))
    expect(stored).toEqual({ sha256: sha256(''), size: 0, mediaType: 'application/octet-stream' })
  })

  it('may be larger than one chunk, and is hashed as a whole', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'liuyou')
    const stored = await fileStoreIn(root).store(await given('大.bin', bytes))
    expect(stored).toMatchObject({ sha256: sha256(bytes), size: bytes.length })
    expect(sha256(await readFile(fileStoreIn(root).pathOf(stored.sha256)))).toBe(stored.sha256)
  })

  it('can be put in by many at once', async () => {
    const store = fileStoreIn(root)
    const paths = await Promise.all(
      Array.from({ length: 20 }, (_, at) => given(`${at}.txt`, `第${at % 5}个`)),
    )
    await Promise.all(paths.map((path) => store.store(path)))
    expect(await contents()).toHaveLength(5)
  })
})

describe('a file that cannot be stored leaves nothing behind', () => {
  /** Runs `act` once the copying has begun. */
  const whileCopying = async (path: string, act: () => Promise<unknown>, signal?: AbortSignal) => {
    const storing = fileStoreIn(root).store(path, signal)
    const outcome = storing.then(
      () => 'stored',
      (error: unknown) => error,
    )
    while (!(await readdir(root).catch(() => [])).some((name) => name.endsWith('.part'))) await nextTurn()
    await act()
    return outcome
  }
  const large = () => given('视频.mp4', Buffer.alloc(96 * 1024 * 1024, 7))

  it('when it is not there, or is a folder', async () => {
    await mkdir(join(folder, '照片'))
    for (const name of ['没有.jpg', '照片'])
      await expect(fileStoreIn(root).store(join(folder, name))).rejects.toMatchObject({
        code: 'FILE_NOT_FOUND',
        details: { path: join(folder, name) },
      })
    expect(await contents()).toEqual([])
  })

  it('when it is a pipe, without waiting for it', async () => {
    const pipe = join(folder, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    await expect(fileStoreIn(root).store(pipe)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  })

  it('when it must not be read', async () => {
    const path = await given('秘密.txt', '…')
    await chmod(path, 0)
    await mkdir(root)
    await chmod(root, 0o777)
    expect(await outcomeForAnybody(path)).toBe('FILE_UNREADABLE')
    expect(await contents()).toEqual([])
  })

  it('when the store must not be written to', async () => {
    const path = await given('通知.txt', '…')
    await mkdir(root)
    await chmod(root, 0o555)
    expect(await outcomeForAnybody(path)).toBe('NO_PERMISSION')
    expect(await contents()).toEqual([])
  })

  it('when it vanishes while being read', async () => {
    const path = await large()
    expect(await whileCopying(path, () => rm(path))).toMatchObject({
      code: 'FILE_VANISHED',
      details: { path },
    })
    expect(await contents()).toEqual([])
  })

  it('when it grows, shrinks or is replaced while being read', async () => {
    for (const change of [
      (path: string) => appendFile(path, '又一句'),
      (path: string) => truncate(path, 1000),
      async (path: string) => {
        await rm(path)
        await writeFile(path, Buffer.alloc(96 * 1024 * 1024, 7))
      },
    ]) {
      const path = await large()
      expect(await whileCopying(path, () => change(path))).toMatchObject({ code: 'FILE_VANISHED' })
      expect(await contents()).toEqual([])
    }
  })

  it('when it is cancelled before or while being read', async () => {
    const path = await large()
    await expect(fileStoreIn(root).store(path, AbortSignal.abort())).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    const control = new AbortController()
    expect(await whileCopying(path, async () => control.abort(), control.signal)).toMatchObject({
      code: 'CANCELLED',
    })
    expect(await contents()).toEqual([])
  })

  it('when the disk fills up', async () => {
    const path = await large()
    const limited = ['-c', 'ulimit -f 20480; exec "$0" "$@"', process.execPath, STORE_PROCESS, root, path]
    const { stdout } = await promisify(execFile)('sh', limited)
    expect(stdout).toBe('DISK_FULL')
    expect(await contents()).toEqual([])
  })

  it('when the archive is open for reading only', async () => {
    const archive = await temporaryArchive()
    const path = await given('a.txt', 'a')
    const reading = await openArchive(archive.folder, { readOnly: true })
    await expect(reading.files.store(path)).rejects.toMatchObject({ code: 'ARCHIVE_READ_ONLY' })
    await reading.close()
    expect(await readdir(join(archive.folder, 'files'))).toEqual([])
  })
})

describe('what a killed process left half copied', () => {
  it('is gone when the archive is opened again for writing, and nothing else is', async () => {
    const store = fileStoreIn(root)
    const { sha256: hash } = await store.store(await given('a.txt', 'a'))
    await writeFile(join(root, '.liuyou-0123456789ab.part'), '半')
    await writeFile(join(root, '说明.txt'), '不是我们的')
    await sweepTemporary(root)
    expect((await contents()).toSorted()).toEqual([hash, '说明.txt'].toSorted())
  })

  it('is nothing where there is no store yet', async () => {
    await expect(sweepTemporary(join(folder, 'nowhere'))).resolves.toBeUndefined()
  })
})

describe('a file of 256 MB', () => {
  it('is stored with little memory', async () => {
    const path = join(folder, '录像.mp4')
    const file = await open(path, 'w')
    await file.truncate(256 * 1024 ** 2)
    await file.close()
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().arrayBuffers)), 5)
    const before = process.memoryUsage().arrayBuffers
    await fileStoreIn(root).store(path)
    clearInterval(watch)
    expect(peak).toBeGreaterThan(0)
    expect(peak - before).toBeLessThan(32 * 1024 * 1024)
  })
})
