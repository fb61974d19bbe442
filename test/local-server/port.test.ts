import { mkdir } from 'node:fs/promises'
import { Server } from 'node:net'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { startLocalServer } from '../../electron/local-server.ts'
import { SettingsStore } from '../../electron/session/settings.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

/** Starts and ends the local server with these settings, and gives where it was and what is remembered of it. */
async function portIn(settingsFolder: string) {
  const server = await startLocalServer({ settingsFolder })
  await server.close()
  const { current } = await SettingsStore.read(join(settingsFolder, 'settings.json'))
  return { port: Number(new URL(server.url).port), remembered: current.port }
}

/** The next to listen is refused as Windows does it where a port was reserved after it had been ours. */
function refuseOnce(): void {
  vi.spyOn(Server.prototype, 'listen').mockImplementationOnce(function (this: Server) {
    const fault = Object.assign(new Error('listen EACCES: permission denied'), { code: 'EACCES' })
    queueMicrotask(() => this.emit('error', fault))
    return this
  })
}

it('the local server is where it was last time, or from then on elsewhere when that is not allowed any more', async () => {
  const folder = await temporaryFolder()
  const first = await portIn(folder)
  expect(await portIn(folder)).toEqual({ port: first.port, remembered: first.port })
  refuseOnce()
  const second = await portIn(folder)
  expect(second.port).not.toBe(first.port)
  expect(second.remembered).toBe(second.port)
})

it('the local server starts although where it is cannot be remembered', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'settings.json', 'in the way'), { recursive: true })
  expect((await portIn(folder)).remembered).toBeNull()
})
