import { EventEmitter } from 'node:events'
import { onMessagePortMessage } from '@orpc/client/message-port'
import { describe, expect, it } from 'vitest'
import { guardedPort } from '../../electron/api/guarded-port.ts'

const CALL = { i: 'x1', p: { u: '/app/status', b: { json: null } } }

/** What a page sends, and what of it reaches the API. */
function passedOn(...sent: readonly unknown[]): unknown[] {
  const port = Object.assign(new EventEmitter(), { postMessage: () => undefined })
  const passed: unknown[] = []
  onMessagePortMessage(guardedPort(port), (data: unknown) => passed.push(data))
  for (const data of sent) port.emit('message', { data })
  return passed
}

describe('a guarded port', () => {
  it('passes on a call, and that its answer is not wanted any more', () => {
    const messages = [CALL, { i: 'x1', t: 1, p: CALL.p }, { i: 'x1', t: 4 }].map((each) =>
      JSON.stringify(each),
    )
    expect(passedOn(...messages)).toEqual(messages)
  })

  it('passes on nothing of a call but where it goes and what it asks', () => {
    const more = { ...CALL, x: 1, p: { ...CALL.p, h: { 'content-type': 'multipart/form-data' }, m: 'GET' } }
    expect(passedOn(JSON.stringify(more))).toEqual([JSON.stringify(CALL)])
  })

  it.each([
    ['that is nothing', null],
    ['that is no text', CALL],
    ['that is a text in a list', [JSON.stringify(CALL)]],
    ['that is no JSON', '{'],
    ['that is longer than any form', JSON.stringify({ ...CALL, p: { ...CALL.p, b: 'x'.repeat(8_000_000) } })],
    ['without what it asks', JSON.stringify({ i: 'x1' })],
    ['of another sort', JSON.stringify({ ...CALL, t: 3 })],
    ['that goes to another site', JSON.stringify({ ...CALL, p: { ...CALL.p, u: 'http://evil.example/' } })],
    ['with a path without end', JSON.stringify({ ...CALL, p: { ...CALL.p, u: `/${'x'.repeat(200)}` } })],
    ['whose number is none', JSON.stringify({ ...CALL, i: 1 })],
    ['whose number is without end', JSON.stringify({ ...CALL, i: 'x'.repeat(65) })],
    ['that takes back what is without end', JSON.stringify({ i: 'x'.repeat(65), t: 4 })],
  ])('passes over a message %s', (_which, data) => {
    expect(passedOn(data)).toEqual([])
  })
})
