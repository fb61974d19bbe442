import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, overhang, widthOf } from '../../../electron/documents/writers/pdf/text/line-break.ts'
import { shape } from '../../../electron/documents/writers/pdf/text/shape.ts'
import type { Language } from '../../../shared/i18n/texts.ts'

/** The lines of a text set `characters` Chinese characters wide. */
const linesOf = (text: string, characters: number, language: Language = 'zh-CN', indent = 0): string[] => {
  const glyphs = shape(text, 'serif', language)
  return breakLines(glyphs, characters * 1000, indent * 1000).map(({ from, to }) =>
    glyphs
      .slice(from, to)
      .map((glyph) => glyph.char)
      .join(''),
  )
}

describe('a Chinese line', () => {
  it('never begins with closing punctuation: the word before it moves along', () => {
    expect(linesOf('家长学校每学期授课。请按时参加', 8)).toEqual(['家长学校每学期授', '课。请按时参加'])
  })

  it('may let the blank half of its last mark stand outside the margin', () => {
    expect(linesOf('家长学校每学期，授课', 7.5)).toEqual(['家长学校每学期，', '授课'])
  })

  it('never ends with opening punctuation', () => {
    expect(linesOf('请各位家长阅读《家长必读》', 8)).toEqual(['请各位家长阅读', '《家长必读》'])
  })

  it('never tears a dash or an ellipsis in two', () => {
    expect(linesOf('主题讲座——入园', 5)).toEqual(['主题讲', '座——入园'])
    expect(linesOf('沟通的方法……反响', 6)).toEqual(['沟通的方', '法……反响'])
  })

  it('keeps numbers with their signs, and Latin words, whole', () => {
    expect(linesOf('出席率达到了96.5%以上', 7)).toEqual(['出席率达到了', '96.5%以上'])
    expect(linesOf('请看网站example上的通知', 7)).toEqual(['请看网站', 'example上的', '通知'])
  })

  it('breaks a word that is longer than the line rather than let it run out', () => {
    const lines = linesOf('见 abcdefghijklmnopqrstuvwxyz', 5)
    expect(lines.join('')).toBe('见abcdefghijklmnopqrstuvwxyz')
    expect(lines.length).toBeGreaterThan(2)
  })

  it('is indented at the start of each paragraph, whatever spaces were typed there', () => {
    expect(linesOf('　　第一段的文字\n第二段', 6, 'zh-CN', 2)).toEqual(['第一段的', '文字', '第二段'])
  })

  it('ends where the text has a line break, once for a break between spaces', () => {
    expect(linesOf('甲 \r\n 乙\n\n丙', 9)).toEqual(['甲', ' 乙', '', '丙'])
  })
})

describe('an English line', () => {
  it('breaks at spaces and after hyphens and slashes between letters', () => {
    expect(linesOf('a well-known and/or useful thing', 6, 'en')).toEqual([
      'a well-',
      'known and/',
      'or useful',
      'thing',
    ])
  })

  it('keeps dates, addresses and brackets whole', () => {
    expect(linesOf('on 2025-09-12 (Fri)', 6, 'en')).toEqual(['on', '2025-09-12', '(Fri)'])
  })
})

describe('any text', () => {
  const word = fc.constantFrom(
    '家',
    '长',
    '学校',
    '，',
    '。',
    '《书》',
    '（注）',
    'word',
    '12.5%',
    '——',
    '……',
    ' ',
    '“好”',
    '：“是',
    '”，',
  )
  const sentence = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join('字'))

  it('is broken without losing or doubling a character', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 6, max: 30 }), (text, width) => {
        expect(linesOf(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('has no line that is wider than its measure, begins with closing or ends with opening punctuation', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 6, max: 30 }), (text, width) => {
        const glyphs = shape(text, 'serif', 'zh-CN')
        for (const { from, to } of breakLines(glyphs, width * 1000)) {
          expect(widthOf(glyphs, from, to) - overhang(glyphs[to - 1])).toBeLessThanOrEqual(width * 1000 + 1)
          if (from > 0) expect(glyphs[from]?.kind).not.toBe('close')
          expect(glyphs[to - 1]?.kind).not.toBe('open')
        }
      }),
    )
  })
})
