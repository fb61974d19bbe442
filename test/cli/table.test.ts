import { describe, expect, it } from 'vitest'
import { clipped, displayWidth, folded, padded } from '../../electron/commands/terminal/display-width.ts'
import { tableLines } from '../../electron/commands/terminal/table.ts'

describe('how wide a text is on a terminal', () => {
  it.each([
    ['abc', 3],
    ['小一班', 6],
    ['小1班', 5],
    ['欧阳㛃', 6],
    ['𠮷田', 4],
    ['，。（）', 8],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['👨‍👩‍👧', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width))

  it('fills up to a width, and leaves what is longer as it is', () => {
    expect(padded('小一班', 8)).toBe('小一班  ')
    expect(padded('小一班', 4)).toBe('小一班')
  })

  it('cuts between characters, never within one, and shows that it cut', () => {
    expect(clipped('帮助孩子顺利入园', 7)).toBe('帮助孩…')
    expect(clipped('𠮷田𠮷田', 4)).toBe('𠮷…')
    expect(clipped('短', 2)).toBe('短')
  })

  it('folds Chinese anywhere but before a closing mark, and Latin only between words', () => {
    expect(folded('花名册、活动和佐证', 7)).toEqual(['花名', '册、活', '动和佐', '证'])
    expect(folded('liuyou list archive', 12)).toEqual(['liuyou list', 'archive'])
    expect(folded('one\ntwo', 80)).toEqual(['one', 'two'])
  })
})

describe('a table on the terminal', () => {
  const header = ['姓名', '班级']
  const rows = [
    ['朱子涵', '小一班'],
    ['Li', '中一班'],
  ]

  it('lines up Chinese and Latin entries', () => {
    expect(tableLines(header, rows)).toEqual([
      '姓名    班级',
      '──────  ──────',
      '朱子涵  小一班',
      'Li      中一班',
    ])
  })

  it('has its header also when there is nothing to list', () => {
    expect(tableLines(header, [])).toEqual(['姓名  班级', '────  ────'])
  })

  it('cuts the widest column when the screen is too narrow, not the others', () => {
    const lines = tableLines(['题', '班级'], [['帮助孩子顺利入园帮助孩子顺利入园', '小一班']], 22)
    expect(lines[2]).toBe('帮助孩子顺利…   小一班')
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(22)
  })

  it('shows an entry of several lines in one', () => {
    expect(tableLines(['内容'], [['第一行\n第二行']])[2]).toBe('第一行 第二行')
  })
})
