import { subscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { createSchoolArchive } from '../../electron/archive/new-school.ts'
import { clientOf, enter, serve, type Served } from '../fixtures/local-server.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

/** What nobody ends would be ended by Node after a minute or more: a test that waits so long has failed. */
const LIMIT = 20_000

const sockets: Socket[] = []
afterAll(() => sockets.forEach((socket) => socket.destroy()))

interface Connection {
  readonly socket: Socket
  readonly closed: Promise<unknown>
  /** What was answered so far. */
  answer(): string
}

function connected({ origin }: Served): Connection {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  sockets.push(socket)
  let answer = ''
  socket.on('data', (bytes) => (answer += bytes.toString()))
  socket.on('error', () => undefined) // the server may cut a connection in the middle of a word
  return { socket, closed: once(socket, 'close'), answer: () => answer }
}

it('an upload may take as long as it moves', async () => {
  const served = await serve({ patience: 400 })
  const cookie = await enter(served)
  const { url } = await clientOf(served, cookie).dialogs.basket({ purpose: 'attachment' })
  const { socket, answer } = connected(served)
  const limits: number[] = []
  subscribe('http.server.request.start', (message) =>
    limits.push((message as { server: Server }).server.requestTimeout),
  )
  const { host } = new URL(served.origin)
  socket.write(
    `POST /${url}?path=x HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${served.origin}\r\nCookie: ${cookie}\r\nContent-Length: 20\r\n\r\n`,
  )
  const answered = once(socket, 'data')
  for (let bytes = 0; bytes < 20; bytes++) {
    await setTimeout(50)
    socket.write('x')
  }
  await answered
  expect(answer()).toContain('"size":20')
  expect(limits).toEqual([0])
})

describe('a client that holds the local server up', () => {
  it(
    'is let go when it says nothing',
    async () => {
      await connected(await serve({ patience: 400 })).closed
    },
    LIMIT,
  )

  it(
    'is let go when it sends headers without end, byte by byte',
    async () => {
      const served = await serve({ patience: 400 })
      const { socket, closed } = connected(served)
      socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')
      const dripping = setInterval(() => socket.write('x'), 50)
      await closed
      clearInterval(dripping)
    },
    LIMIT,
  )

  it(
    'is let go when it sends its call byte by byte',
    async () => {
      const served = await serve({ patience: 400 })
      const cookie = await enter(served)
      const { socket, answer } = connected(served)
      const { host } = new URL(served.origin)
      socket.write(
        `POST /rpc/app/status HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${served.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n`,
      )
      const dripping = setInterval(() => socket.write(' '), 50)
      await once(socket, 'data')
      clearInterval(dripping)
      expect(answer()).toContain('REQUEST_TIMEOUT')
      expect((await clientOf(served, cookie).app.status()).mode).toBe('local')
    },
    LIMIT,
  )

  it(
    'is let go when its upload stands still',
    async () => {
      const served = await serve({ patience: 400 })
      const cookie = await enter(served)
      const { url } = await clientOf(served, cookie).dialogs.basket({ purpose: 'import' })
      const { socket, closed } = connected(served)
      const { host } = new URL(served.origin)
      socket.write(
        `POST /${url}?path=x.xlsx HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${served.origin}\r\nCookie: ${cookie}\r\nContent-Length: 1000\r\n\r\nhalf`,
      )
      await closed
    },
    LIMIT,
  )

  it(
    'that is refused sends its body to nobody',
    async () => {
      const served = await serve()
      const { socket, closed, answer } = connected(served)
      const { host } = new URL(served.origin)
      socket.write(`POST /rpc/app/status HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000000000\r\n\r\n`)
      const dripping = setInterval(() => socket.write('x'), 50)
      await closed
      clearInterval(dripping)
      expect(answer()).toMatch(/^HTTP\/1\.1 403 /)
    },
    LIMIT,
  )

  it(
    'is let go when it never reads its answer',
    async () => {
      const size = 64_000_000 // more than the system keeps for a client on its way
      const served = await serve({ patience: 400 })
      await writeFile(join(served.folder, 'renderer', 'assets', 'large-1234.js'), Buffer.alloc(size, ' '))
      const { socket, closed, answer } = connected(served)
      const { host } = new URL(served.origin)
      const cookie = await enter(served)
      socket.pause()
      socket.write(`GET /assets/large-1234.js HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`)
      await setTimeout(1_500)
      socket.resume()
      await closed
      expect(answer()).toMatch(/^HTTP\/1\.1 200 /)
      expect(answer().length).toBeLessThan(size)
    },
    LIMIT,
  )

  it(
    'is let go when it never reads the answer of a call',
    async () => {
      const lecturers = 200
      const bio = '长'.repeat(30_000) // with so many of them more than the system keeps for a client on its way
      const folder = join(await temporaryFolder(), '城西.liuyou')
      const school = { name: '城西小学', stage: 'primary', year: '2025-2026' } as const
      const intent = { label: '建档', who: '测试' }
      const archive = await createSchoolArchive(folder, school, intent)
      await archive.write(intent, (writer) =>
        writer.create(
          'lecturer',
          Array.from({ length: lecturers }, (_, at) => ({ name: `讲师${at}`, kind: 'expert' as const, bio })),
        ),
      )
      await archive.close()
      const served = await serve({ patience: 400, archive: folder })
      const cookie = await enter(served)
      const { socket, closed, answer } = connected(served)
      const { host } = new URL(served.origin)
      const call = JSON.stringify({ json: { kind: 'lecturer', limit: lecturers } })
      socket.pause()
      socket.write(
        `POST /rpc/records/list HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${served.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${call.length}\r\n\r\n${call}`,
      )
      await setTimeout(2_500)
      socket.resume()
      await closed
      expect(answer()).toMatch(/^HTTP\/1\.1 200 /)
      expect(answer().length).toBeLessThan(lecturers * bio.length)
    },
    LIMIT,
  )

  it(
    'is let go when the program ends, also while it listens',
    async () => {
      const served = await serve()
      const cookie = await enter(served)
      const { socket, closed } = connected(served)
      const { host } = new URL(served.origin)
      socket.write(
        `POST /rpc/app/changes HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${served.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
      )
      await once(socket, 'data')
      await served.server.close()
      await closed
    },
    LIMIT,
  )
})
