import { describe, expect, it } from 'vitest'
import type { Block } from '../../../electron/documents/models/blocks.ts'
import { findMissing, missingGlyphs } from '../../../electron/documents/writers/pdf/missing-glyphs.ts'
import { documentOf, heading } from './models.ts'

describe('a character that no font has', () => {
  it('is found before printing, each once', () => {
    expect(findMissing('𠮷田☑𠮷，欧阳㛃·★√')).toEqual(['𠮷', '☑'])
  })

  it('is not one that nobody is meant to see', () => {
    expect(findMissing('葛\u{e0100}城\u200b\u00ad\ufeff\t\u2009\r\n\u0007e\u0301')).toEqual([])
  })

  it('is named with its code point and the place where it stands', () => {
    const blocks: Block[] = [
      { type: 'cover', title: '𠮷', lines: [], foot: '' },
      heading(1, '一、组织'),
      heading(2, '（一）成员'),
      {
        type: 'table',
        columns: [{ title: '姓名', width: 1 }],
        rows: [['王芳'], [{ text: ['张', '𠮷'] }], [{ text: '𠮷', bold: true }]],
      },
      heading(2, '（二）活动'),
      { type: 'form', fields: [{ label: '主讲人', value: [{ text: '☑', link: 'https://a.cn' }] }] },
      { type: 'tree', roots: [{ title: '组', children: [{ title: '组', lines: ['𠮷'] }] }] },
    ]
    expect(missingGlyphs(documentOf(blocks))).toEqual([
      { character: '𠮷', codePoint: 'U+20BB7', where: '封面' },
      { character: '𠮷', codePoint: 'U+20BB7', where: '一、组织 › （一）成员 › 表格第 2 行' },
      { character: '𠮷', codePoint: 'U+20BB7', where: '一、组织 › （一）成员 › 表格第 3 行' },
      { character: '☑', codePoint: 'U+2611', where: '一、组织 › （二）活动 › 表单“主讲人”' },
      { character: '𠮷', codePoint: 'U+20BB7', where: '一、组织 › （二）活动 › 结构图' },
    ])
  })

  it('is named in English in an English document', () => {
    const [missing] = missingGlyphs(documentOf([{ type: 'paragraph', text: '𠮷' }], { language: 'en' }))
    expect(missing?.where).toBe('text')
  })
})
