import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundsOf } from '../../../electron/archive/search/pinyin.ts'
import { tokensOf, wholeOf } from '../../../electron/archive/search/tokens.ts'

const inWords = (tokens: readonly string[]) => tokens.join(' ')

describe('the tokens of a text', () => {
  it.each([
    ['家', '家 ¦ 家'],
    ['家长会', '家长 长会 ¦ 家 长 会'],
    ['王　芳', '王芳 ¦ 王 芳'],
    ['古丽·阿依', '古丽 丽阿 阿依 ¦ 古 丽 阿 依'],
    ['𠮷田㛃', '𠮷田 田㛃 ¦ 𠮷 田 㛃'],
    ['家长，会', '家长 会 ¦ 家 长 会'],
    ['2025届', '›2025 5届 ¦ 2 0 5 2025 025 25 届'],
    ['小12班', '小1 ›12 2班 ¦ 小 1 2 12 班'],
    ['ＡＢＣ', '›abc ¦ a b c abc bc'],
    ['Müller', '›muller ¦ m u l e r muller uller ller ler er'],
    ['葛\u{e0100}飾', '葛飾 ¦ 葛 飾'],
    ['①', '›1 ¦ 1'],
    ['😀 ()"*', '¦'],
    ['', '¦'],
  ])('of %j are %j', (text, tokens) => {
    expect(inWords(tokensOf(text))).toBe(tokens)
  })

  it('hold nothing that the index or a query would take for more than a token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokensOf(text)) expect(token).toMatch(/^(?:[a-z0-9]|[^\s\p{ASCII}])+$/u)
      }),
      { numRuns: 1_000 },
    )
  })

  it('stay few for a word that is no word', () => {
    expect(tokensOf('x'.repeat(30_000)).length).toBeLessThan(40)
  })

  it('a whole title leaves out what stands between its words', () => {
    expect(wholeOf('家庭教育 (第2期)：做“不焦虑”的父母')).toBe('家庭教育第2期做不焦虑的父母')
  })
})

describe('the sounds of a title', () => {
  it.each([
    ['朱子涵', ['›zzh', '›zhuzihan', 'zihan', 'han', 'zh']],
    ['单雄信', ['›sxx', '›shanxiongxin', '›dxx', '›danxiongxin']],
    ['仇和', ['›qh', '›qiuhe']],
    ['尉迟恭', ['›ycg', '›yuchigong']],
    ['吕芳', ['›lf', '›lvfang', '›lufang']],
    ['长孙', ['›zs', '›zhangsun']],
    ['新生家长会', ['›xsjzh', '›xinshengjiazhanghui', 'jzh', 'jiazhanghui']],
    ['欧阳㛃', ['›oyj', '›ouyangjie']],
  ])('%s is found as %j', (title, sounds) => {
    expect(soundsOf(title)).toEqual(expect.arrayContaining(sounds))
  })

  it('a character whose sound nobody knows is passed over', () => {
    expect(soundsOf('𠮷田')).toEqual(expect.arrayContaining(['›t', '›tian']))
    expect(soundsOf('𪚥')).toEqual([])
    expect(soundsOf('Anna 3')).toEqual([])
  })

  it('stay few for names of many readings and for long titles', () => {
    expect(soundsOf('和单曾解').length).toBeLessThan(130)
    expect(soundsOf('长'.repeat(120)).length).toBeLessThan(130)
  })
})
