import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { callThroughPort } from './calls.ts'
import { startDesktop } from './desktop.ts'
import { until } from './running-desktop.ts'

it('a window is where it was last, never smaller than its pages bear, and is shown when it is painted', async () => {
  const home = await temporaryFolder()
  const state = join(home, 'state', 'liuyou')
  const last = { x: 40, y: 30, width: 1000, height: 700, maximized: true }
  await mkdir(state, { recursive: true })
  await writeFile(join(state, 'window.json'), JSON.stringify(last))
  const desktop = await startDesktop({ home })
  await callThroughPort(await desktop.page(), '/app/status')
  const place = await until('a shown window', async () =>
    ((await desktop.ask({ what: 'places' })) as { shown: boolean }[]).find(({ shown }) => shown),
  )
  expect(place).toMatchObject({ ...last, minWidth: 640, minHeight: 480 })
  await writeFile(join(state, 'window.json'), '')
  await desktop.ask({ what: 'quit' })
  expect(await desktop.ended).toBe(0)
  expect(JSON.parse(await readFile(join(state, 'window.json'), 'utf8'))).toEqual(last)
})
