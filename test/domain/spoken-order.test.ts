import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import type { KindId } from '../../shared/domain/kinds.ts'
import { SURNAMES, textOrder } from '../../shared/domain/spoken-order.ts'

/** The texts as a list of this kind shows them; given here in the order of their code points. */
function sorted(kind: KindId, field: string, texts: readonly string[]): string[] {
  const { keyOf, compare } = textOrder(kind, field)
  return texts.toSorted().toSorted((one, other) => compare(keyOf(one), keyOf(other)))
}

describe('the order of texts', () => {
  it.each<[string, KindId, string, readonly string[]]>([
    ['names by pinyin, one surname together', 'student', 'name', ['陈晨', '黎明', '李白', '李子', '王一诺', '赵四']],
    ['surnames as they are spoken', 'guardian', 'name', ['欧阳雪', '单小芳', '解海', '尉迟恭', '曾明', '查理', '张三']],
    ['only of people: 曾 is usually céng', 'activity', 'title', ['曾经的我们', '查漏补缺', '单元会', '张三分享']],
    ['digits before Chinese, Latin letters after it', 'resource', 'name', ['12345热线', '阿姨', '图书馆', 'Anna', 'Zoe']],
    ['numbers by their size', 'material', 'title', ['专刊第2期', '专刊第10期', '专刊第100期']],
    ['Chinese numbers too', 'material', 'title', ['专刊第二期', '专刊第十期', '专刊第十二期']],
    ['but no number in a name', 'student', 'name', ['王安', '王二丫', '王一诺']],
    ['classes as a school counts them', 'class', 'name', ['小二班', '小十班', '中一班', '大班', '一年级(2)班', '一年级(10)班', '二年级(1)班']],
    ['grades too', 'class', 'grade', ['托班', '小班', '中班', '大班', '一年级', '九年级', '高一']],
    ['what a class does', 'body', 'name', ['小二班家委会', '小十班家委会']],
  ])('%s', (_, kind, field, texts) => expect(sorted(kind, field, texts)).toEqual(texts)) // prettier-ignore

  it.each(Object.entries(SURNAMES))('hears the surname %s as the search does: like %s', (surname, like) => {
    const sound = (text: string, mode: 'surname' | 'normal') => pinyin(text, { mode, toneType: 'none' })
    expect(sound(like, 'normal')).toBe(sound(surname, 'surname'))
    expect(sound(surname, 'normal')).not.toBe('')
  })
})
