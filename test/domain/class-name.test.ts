import { describe, expect, it } from 'vitest'
import {
  classKey,
  compareClassNames,
  compareGrades,
  findClassName,
  parseClassName,
} from '../../shared/domain/class-name.ts'
import { chineseNumber, smallNumber } from '../../shared/domain/chinese-number.ts'

describe('the name of a class', () => {
  it.each([
    ['小一班', '小班', 1],
    ['小 一 班', '小班', 1],
    ['小（1）班', '小班', 1],
    ['小班一班', '小班', 1],
    ['中(2)', '中班', 2],
    ['大班', '大班', null],
    ['托班', '托班', null],
    ['学前二班', '学前班', 2],
    ['小十二班', '小班', 12],
    ['一年级(1)班', '一年级', 1],
    ['一（1）班', '一年级', 1],
    ['１（２）班', '一年级', 2],
    ['一1班', '一年级', 1],
    ['一.3班', '一年级', 3],
    ['101班', '一年级', 1],
    ['一年级第2班', '一年级', 2],
    ['五年级', '五年级', null],
    ['七年级二班', '七年级', 2],
    ['初二3班', '初二', 3],
    ['初中二年级（13）班', '初二', 13],
    ['高一(2)班', '高一', 2],
    ['高中三年级十二班', '高三', 12],
    ['2023级3班', '2023级', 3],
  ])('%s tells grade %s and number %s', (name, grade, number) => {
    expect(parseClassName(name)).toEqual({ grade, number })
  })

  it.each(['向日葵班', '三班', '12班', '', '教职工', '填表说明'])('%s tells no grade', (name) => {
    expect(parseClassName(name)).toBeNull()
  })

  it('is found inside a title, as it is written there', () => {
    expect(findClassName('城西中心幼儿园 小一班 花名册（2025—2026学年第一学期）')).toBe('小一班')
    expect(findClassName('城西小学一（3）班学生名单')).toBe('一（3）班')
    expect(findClassName('1.大 二 班')).toBe('大二班')
    expect(findClassName('2025年一班')).toBeNull()
    expect(findClassName('城西中心幼儿园花名册')).toBeNull()
  })

  it('is the same class in several spellings, and another one with another number', () => {
    expect(new Set(['一（1）班', '一年级1班', '101班', '一年级 (1) 班'].map(classKey)).size).toBe(1)
    expect(new Set(['小一班', '小1班', '小(1)班', '小班一班'].map(classKey)).size).toBe(1)
    expect(classKey('小一班')).not.toBe(classKey('小二班'))
    expect(classKey('向日葵班')).not.toBe(classKey('苹果班'))
  })

  it('sorts as a school does, numbers as numbers', () => {
    const sorted = [
      '托班', '小二班', '小十班', '中一班', '大一班', '学前班', '一年级2班', '三(2)班', '三（10）班', '初一1班',
      '八年级1班', '高一1班', '向日葵班',
    ] // prettier-ignore
    expect([...sorted].reverse().sort(compareClassNames)).toEqual(sorted)
    expect(['高一', '初三', '大班', '六年级', '小班', '混龄'].sort(compareGrades)).toEqual([
      '小班',
      '大班',
      '六年级',
      '初三',
      '高一',
      '混龄',
    ])
  })
})

describe('a small Chinese number', () => {
  it('reads what it writes, from 1 to 99', () => {
    for (let value = 1; value < 100; value++) expect(smallNumber(chineseNumber(value))).toBe(value)
  })

  it.each(['', '百', '一一', '十十', '123', '1a'])('%s is none', (text) => {
    expect(smallNumber(text)).toBeNull()
  })
})
