import { describe, expect, it } from 'vitest'
import { newToken, type Thing, Tokens } from '../../electron/session/tokens.ts'

const THINGS: readonly Thing[] = [
  { what: 'file', purpose: 'import', path: '/a/x.xlsx', name: 'x.xlsx' },
  { what: 'folder', purpose: 'export', path: '/a' },
  { what: 'basket', purpose: 'import', path: '/b' },
  { what: 'stored', path: '/c', name: 'c.pdf', mediaType: 'application/pdf' },
  { what: 'import', input: { files: [], year: '2025-2026' } as never },
  { what: 'output', path: '/d.pdf', name: 'd.pdf', folder: false },
]
const KINDS = THINGS.map(({ what }) => what)
const EXPIRED = expect.objectContaining({ code: 'TOKEN_EXPIRED' }) as Error

describe('a token', () => {
  it('is a number that nobody guesses: 192 bits, never the same', () => {
    const tokens = Array.from({ length: 1_000 }, newToken)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/)
    expect(new Set(tokens).size).toBe(tokens.length)
    // nothing in it is counted up or stands still: of 64 characters every place has seen most
    for (let at = 0; at < 32; at++) expect(new Set(tokens.map((token) => token[at])).size).toBeGreaterThan(50)
  })

  it.each(THINGS)('for one thing ($what) is good for that and refused for every other', (thing) => {
    const tokens = new Tokens()
    const token = tokens.give(thing)
    expect(tokens.take(token, ...KINDS)).toEqual(thing)
    expect(tokens.take(token, thing.what)).toEqual(thing)
    for (const other of KINDS.filter((what) => what !== thing.what))
      expect(() => tokens.take(token, other)).toThrow(EXPIRED)
  })

  it('is the same for the same thing, and worth nothing in another window', () => {
    const [one, other] = [new Tokens(), new Tokens()]
    for (const thing of THINGS) {
      const token = one.give(thing)
      expect(one.give({ ...thing })).toBe(token)
      expect(() => other.take(token, thing.what)).toThrow(EXPIRED)
      expect(other.give(thing)).not.toBe(token)
    }
  })

  it.each(['import', 'attachment', 'standard', 'backup'] as const)(
    'for a file chosen for one purpose (%s) is refused for every other',
    (purpose) => {
      const tokens = new Tokens()
      const file = tokens.give({ what: 'file', purpose, path: '/x', name: 'x' })
      for (const asked of ['import', 'attachment', 'standard', 'backup'] as const)
        if (asked === purpose) expect(tokens.file(file, asked).path).toBe('/x')
        else expect(() => tokens.file(file, asked)).toThrow(EXPIRED)
    },
  )

  it.each(['archive', 'new-archive', 'import', 'export', 'backup'] as const)(
    'for a folder chosen for one purpose (%s) is refused for every other',
    (purpose) => {
      const tokens = new Tokens()
      const folder = tokens.give({ what: 'folder', purpose, path: '/x' })
      for (const asked of ['archive', 'new-archive', 'import', 'export', 'backup'] as const)
        if (asked === purpose) expect(tokens.folder(folder, asked)).toBe('/x')
        else expect(() => tokens.folder(folder, asked)).toThrow(EXPIRED)
    },
  )

  it('for what was uploaded or a folder that was chosen is refused for another purpose, too', () => {
    const tokens = new Tokens()
    const basket = tokens.give({ what: 'basket', purpose: 'import', path: '/x' })
    const folder = tokens.give({ what: 'folder', purpose: 'import', path: '/y' })
    expect([tokens.place(basket, 'import'), tokens.place(folder, 'import')]).toEqual(['/x', '/y'])
    for (const token of [basket, folder]) expect(() => tokens.place(token, 'backup')).toThrow(EXPIRED)
  })

  it('for something of an archive ends when the archive is closed; what a person chose does not', () => {
    const tokens = new Tokens()
    const given = THINGS.map((thing) => ({ ...thing, token: tokens.give(thing) }))
    tokens.forgetArchive()
    for (const { what, token } of given)
      if (what === 'stored' || what === 'import') expect(() => tokens.take(token, what)).toThrow(EXPIRED)
      else expect(tokens.take(token, what)).toMatchObject({ what })
    for (const thing of THINGS) expect(tokens.take(tokens.give(thing), thing.what)).toEqual(thing)
  })
})
