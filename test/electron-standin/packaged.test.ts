import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { beginningOfApplication, openSample } from './application.ts'
import { startDesktop } from './desktop.ts'
import { fusesOf, type Packaged, packaged } from './packaging.ts'

describe.runIf(process.platform === 'linux')('the packaged program', () => {
  let made: Packaged
  beforeAll(async () => {
    made = await packaged()
  })

  it('has its fuses set: no Node from outside, cookies encrypted, nothing but its own whole archive file', async () => {
    expect(await fusesOf(made.binary)).toBe('01001100')
  })

  it('holds what it runs and nothing of what it is made with', () => {
    const of = (start: string) => made.inArchive.filter((path) => path.startsWith(start))
    expect(of('/dist/electron/')).toEqual(
      expect.arrayContaining([
        '/dist/electron/main.js',
        '/dist/electron/worker.js',
        '/dist/electron/preload.cjs',
      ]),
    )
    expect(made.inArchive.filter((path) => /^\/[^/]+$/.test(path)).sort()).toEqual([
      '/dist',
      '/node_modules',
      '/package.json',
    ])
    for (const tool of [
      'vite',
      'vitest',
      'typescript',
      'electron',
      'electron-builder',
      '@playwright',
      'antd',
      'react',
    ])
      expect([tool, of(`/node_modules/${tool}/`)]).toEqual([tool, []])
    expect(
      made.inArchive.filter((path) => path.endsWith('.node')).map((path) => path.split('/').at(-1)),
    ).toHaveLength(2)
  })

  it('starts from those files alone, opens the sample and writes the application', async () => {
    const desktop = await startDesktop({ main: made.main })
    const page = await desktop.page()
    expect(await openSample(page)).toBe('示例幼儿园')
    expect(await beginningOfApplication(desktop, page)).toBe('%PDF-')
  })

  it('keeps the papers of the sample beside its archive file, where they have a state that stays', () => {
    const resources = join(made.main, '..', '..', '..', '..', 'resources')
    expect(existsSync(join(resources, 'samples', 'kindergarten'))).toBe(true)
    expect(made.inArchive.filter((path) => path.includes('kindergarten'))).toEqual([])
  })
})
