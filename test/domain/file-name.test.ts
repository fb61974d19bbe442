import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName, uniqueNames } from '../../shared/domain/file-name.ts'

describe('a file name for every system', () => {
  it.each([
    ['签到表.jpg', '签到表.jpg'],
    ['𠮷田㛃 通知.pdf', '𠮷田㛃 通知.pdf'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['NUL .pdf', '_NUL.pdf'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['LPT³.doc', '_LPT³.doc'],
    ['COM10.txt', 'COM10.txt'],
    ['console.log', 'console.log'],
    ['通知:2025/9\\12.docx', '通知_2025_9_12.docx'],
    ['a<b>c"d|e?f*g.txt', 'a_b_c_d_e_f_g.txt'],
    ['第一行\n第二行.txt', '第一行_第二行.txt'],
    ['  报告. . .', '报告'],
    ['照片\u202egpj.exe', '照片gpj.exe'],
    ['.隐藏', '隐藏'],
    ['..', '_'],
    ['', '_'],
    ['　', '_'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['半个\ud842字.png', '半个_字.png'],
    ['Cafe\u0301.txt', 'Caf\u00e9.txt'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('a name too long for Linux or Windows keeps its extension and whole characters', () => {
    expect(safeFileName(`${'a'.repeat(300)}.docx`)).toBe(`${'a'.repeat(115)}.docx`)
    expect(safeFileName(`${'家'.repeat(200)}.jpg`)).toBe(`${'家'.repeat(83)}.jpg`)
    expect(safeFileName(`a${'𠮷'.repeat(200)}`)).toBe(`a${'𠮷'.repeat(59)}`)
  })

  it('whatever the name, the result is safe, short, and stays as it is from then on', () => {
    const nasty = fc.constantFrom(
      ...'.. /\\:*?"<>|~\t\n\0\u202e\u200f\ud842家𠮷é㛃'.split(''),
      'CON',
      'nul',
      'COM1',
      '.jpg',
    )
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.oneof(nasty, fc.string({ maxLength: 3 })), { maxLength: 150 })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(name, (given) => {
        const safe = safeFileName(given)
        expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$|^$/u)
        expect(safe.split('.')[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i)
        expect(safe.length).toBeLessThanOrEqual(120)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255)
        expect(safeFileName(safe)).toBe(safe)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('names side by side in one folder', () => {
  it('the second of one name gets a number, upper and lower case being the same', () => {
    expect(uniqueNames(['照片.jpg', '照片.jpg', 'A.pdf', 'a.PDF', '照片.jpg'])).toEqual([
      '照片.jpg',
      '照片 (2).jpg',
      'A.pdf',
      'a (2).PDF',
      '照片 (3).jpg',
    ])
  })

  it('a number is not given that another file already has', () => {
    expect(uniqueNames(['a.jpg', 'a.jpg', 'a (2).jpg'])).toEqual(['a.jpg', 'a (3).jpg', 'a (2).jpg'])
  })

  it('names that differ only in what is not safe are told apart', () => {
    expect(uniqueNames(['9:30', '9/30', '9_30'])).toEqual(['9_30', '9_30 (2)', '9_30 (3)'])
  })

  it('however alike the names are, no two results clash', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'a.jpg',
        'A.jpg',
        'a (2).jpg',
        'A (2).JPG',
        '',
        'con',
        `${'长'.repeat(130)}.pdf`,
        'e\u0301',
        '\u00e9',
      ),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const unique = uniqueNames(names)
        expect(unique).toHaveLength(names.length)
        expect(new Set(unique.map((each) => each.toUpperCase())).size).toBe(names.length)
        for (const each of unique) expect(safeFileName(each)).toBe(each)
      }),
    )
  })
})
