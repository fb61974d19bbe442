import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disposition } from '../../electron/web/session-files.ts'

const nameIn = (header: string): string =>
  decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)?.[1] ?? '')

describe('the name under which a file comes down', () => {
  it('is the Chinese one for every browser of today, with a plain one for the others', () => {
    expect(disposition('attachment', '签到表 1.pdf')).toBe(
      `attachment; filename="___ 1.pdf"; filename*=UTF-8''%E7%AD%BE%E5%88%B0%E8%A1%A8%201.pdf`,
    )
  })

  it('comes back as it was, and no name can end the header or start another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = disposition('inline', name)
        expect(nameIn(header)).toBe(name.toWellFormed())
        expect(header).toMatch(/^inline; filename="[^"\\]*"; filename\*=UTF-8''[\w.~!$&+%-]*$/)
        expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
      }),
    )
  })
})
