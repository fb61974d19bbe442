import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { isContractProcedure } from '@orpc/contract'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { servePort } from '../../electron/api/calls.ts'
import { router } from '../../electron/api/router.ts'
import { databaseOf } from '../../electron/archive/archive-folder.ts'
import { type Connection, openForReading } from '../../electron/archive/sqlite.ts'
import { type ApiClient, contract } from '../../shared/contract/contract.ts'
import { ERROR_CODES } from '../../shared/contract/errors.ts'
import { arbitraryInput } from '../fixtures/arbitrary-input.ts'
import { windowWithArchive, type Window } from '../fixtures/session.ts'

/** In all; those that start long work or make archives are called less often. */
const CALLS = 10_000
const HEAVY = 25
const HEAVY_ONES =
  /^(archives\.(create|openSample)|maintenance\.(verify|backup|restore|seal)|documents\.|imports\.(tryOut|apply|inspect|correct))/

interface Procedure {
  readonly name: string
  readonly input: z.ZodType
}

const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([area, ofArea]) =>
  Object.entries(ofArea).flatMap(([name, each]) =>
    isContractProcedure(each)
      ? [{ name: `${area}.${name}`, input: each['~orpc'].inputSchema as z.ZodType }]
      : [],
  ),
)
/** What the program answers: none may be left out above. */
const inRouter = Object.entries(router)
  .flatMap(([area, ofArea]) => Object.keys(ofArea).map((name) => `${area}.${name}`))
  .toSorted()
const light = procedures.filter(({ name }) => !HEAVY_ONES.test(name))
const callsOf = ({ name }: Procedure): number =>
  HEAVY_ONES.test(name)
    ? HEAVY
    : Math.ceil((CALLS - HEAVY * (procedures.length - light.length)) / light.length)

const channels: MessageChannel[] = []
afterAll(() => channels.forEach(({ port1 }) => port1.close()))

/** A window whose calls go through a real port. */
async function windowBehindPort() {
  const window = await windowWithArchive()
  const channel = new MessageChannel()
  channels.push(channel)
  servePort(channel.port2, window.session)
  const client: ApiClient = createORPCClient(new RPCLink({ port: channel.port1 }))
  return { ...window, client, port: channel.port1 }
}

type Call = (input: unknown) => Promise<unknown>
const callOf = (client: ApiClient, name: string): Call => {
  const [area = '', procedure = ''] = name.split('.')
  return (client as unknown as Record<string, Record<string, Call>>)[area]?.[procedure] as Call
}

const watching = new Map<string, Connection>()
afterAll(() => watching.forEach((connection) => connection.close()))

/** Changes with every commit of another connection, whatever was written (sqlite.org/pragma.html#pragma_data_version). */
function commitsIn(archive: string): unknown {
  const connection = watching.get(archive) ?? openForReading(databaseOf(archive))
  watching.set(archive, connection)
  return connection.pragma('data_version', { simple: true })
}

/** Everything a call could have written: the archive itself, files of any kind, settings. SQLite's own files beside the database come and go. */
async function written({ session, program, folder }: Window): Promise<string> {
  const archive = session.held?.archive.folder
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => !/-(?:wal|shm|journal)$/.test(name)).toSorted()
  const commits = archive === undefined ? null : commitsIn(archive)
  return JSON.stringify([archive, commits, files, program.settings.current])
}

/** Calls, waits for what it starts, and gives the code with which it was refused, if it was. */
async function outcome(client: ApiClient, name: string, input: unknown): Promise<string | null> {
  try {
    const result = await callOf(client, name)(input)
    if (isIterator(result)) await result.return?.(undefined)
    if (isStarted(result)) for await (const _ of await client.jobs.watch({ job: result.job })) continue
    return null
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return String(error.code)
  }
}

const isIterator = (value: unknown): value is AsyncIterator<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value
const isStarted = (value: unknown): value is { job: string } =>
  typeof value === 'object' && value !== null && 'job' in value && typeof value.job === 'string'

async function knownIn({ api, session, folder }: Window): Promise<string[]> {
  const { record: student } = await api.records.create({ kind: 'student', values: { name: '王' } })
  const { record: lecturer, batch } = await api.records.create({
    kind: 'lecturer',
    values: { name: '李', kind: 'staff' },
  })
  const { record: activity } = await api.records.create({
    kind: 'activity',
    values: { title: '讲座', kind: 'lecture', year: '2025-2026', term: 'first', date: '2025-10-12' },
  })
  const file = session.tokens.give({ what: 'file', purpose: 'import', path: folder, name: 'x' })
  const paper = join(folder, '通知.txt')
  await writeFile(paper, '通知')
  const attachment = session.tokens.give({ what: 'file', purpose: 'attachment', path: paper, name: 'x' })
  const export_ = session.tokens.give({ what: 'folder', purpose: 'export', path: folder })
  return [
    student.id,
    lecturer.id,
    activity.id,
    batch ?? '',
    file,
    attachment,
    export_,
    '00000000-0000-7000-8000-000000000000',
  ]
}

describe('whatever the window sends', () => {
  it(`every procedure refuses with a code of ours, and what is refused has written nothing (${CALLS} calls through the port)`, async () => {
    const window = await windowBehindPort()
    const { client, api } = window
    let calls = 0
    let refused = 0
    const called = new Set<string>()
    for (const procedure of procedures) {
      const known = await knownIn(window)
      const input = arbitraryInput(procedure.input, known)
      await fc.assert(
        fc.asyncProperty(input, async (given) => {
          calls++
          called.add(procedure.name)
          const before = await written(window)
          const code = await outcome(client, procedure.name, given)
          if (code === null) return
          refused++
          expect([procedure.name, code]).toEqual([procedure.name, expect.toBeOneOf([...ERROR_CODES])])
          expect([procedure.name, code]).not.toEqual([procedure.name, 'INTERNAL'])
          expect(await written(window)).toBe(before)
        }),
        { numRuns: callsOf(procedure), seed: 20_261_122, endOnFailure: true },
      )
      if (!window.session.held)
        await api.archives.open({ recent: (await api.app.status()).recent[0]?.recent ?? '' })
    }
    expect([...called].toSorted()).toEqual(inRouter)
    expect(calls).toBeGreaterThanOrEqual(CALLS)
    expect(refused).toBeGreaterThan(CALLS / 4)
    expect((await client.app.status()).archive).not.toBeNull()
  }, 600_000)

  it('what is no call at all is passed over, and the next call is answered', async () => {
    const { client, port } = await windowBehindPort()
    const call = JSON.stringify({ i: 'x1', p: { u: '/app/status', b: { json: null } } })
    const messages = fc.oneof(
      fc.string(),
      fc.json(),
      fc.nat(call.length).map((length) => call.slice(0, length)),
      fc.uint8Array(),
      fc.constantFrom(
        null,
        undefined,
        0,
        {},
        [],
        new ArrayBuffer(8),
        new Map(),
        { i: 1 },
        { i: 'x1', p: null },
      ),
      fc.constantFrom(
        call,
        JSON.stringify({ i: 'x1', t: 4 }),
        JSON.stringify({ i: 'x2', t: 3, p: { e: 'message' } }),
        JSON.stringify({ i: 'x3', p: { u: 'http://evil.example/app/status' } }),
        JSON.stringify({
          i: 'x4',
          p: { u: '/app/status', h: { 'content-type': 'multipart/form-data' }, b: 'x' },
        }),
        JSON.stringify({ i: 'x5', p: { u: '/app/nothing' } }),
        JSON.stringify({ i: 'x6', p: { u: '/__proto__/constructor' } }),
        JSON.stringify({ i: 'x7', p: { u: '/%', b: { json: { __proto__: 1 }, meta: [[99, 'x']] } } }),
        JSON.stringify({
          i: 'x8',
          p: { u: '/app/status', b: { json: 1, meta: [[1, '__proto__', 'polluted']] } },
        }),
        `{"i":"x9","p":{"u":"/app/status","b":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      ),
    )
    await fc.assert(
      fc.asyncProperty(messages, async (message) => {
        port.postMessage(message)
      }),
      { numRuns: 2_000, seed: 20_261_122 },
    )
    expect((await client.app.status()).mode).toBe('local')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('an unknown procedure is refused with a code of ours', async () => {
    const { client } = await windowBehindPort()
    for (const name of ['app.nothing', 'nothing.at', 'app.~orpc', 'constructor.constructor', 'app.'])
      expect(await outcome(client, name, {})).toBe('USAGE')
  })
})
