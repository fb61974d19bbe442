import { describe, expect, test } from 'vitest'
import { starsText } from '../../../electron/documents/models/dossier/stars.ts'
import { wordsIn } from '../../../electron/documents/models/dossier/words.ts'
import { ATTACHMENT_ROLES } from '../../../shared/domain/attachment-role.ts'

const zh = wordsIn('zh-CN', true)
const en = wordsIn('en', true)

describe('the words of an application', () => {
  test('write dates, months and lists as each language does', () => {
    expect([zh.day('2025-09-02'), en.day('2025-09-02')]).toEqual(['2025年9月2日', '2 September 2025'])
    expect([zh.month('2026-02'), en.month('2026-02')]).toEqual(['2026年2月', 'February 2026'])
    expect([zh.monthName('2026-02'), en.monthName('2026-02')]).toEqual(['2月', 'Feb'])
    expect([zh.list(['甲', '乙']), en.list(['甲', '乙'])]).toEqual(['甲、乙', '甲, 乙'])
    expect([zh.day(null), en.day(null)]).toEqual(['', ''])
  })

  test('write what was not recorded as a dash, never as a zero', () => {
    expect([zh.share(null), zh.number(null), zh.hours(null)]).toEqual(['—', '—', '—'])
    expect(zh.text('figures_of', { expected: 10, attended: null, onLeave: 0, rate: '—' })).toBe(
      '应到 10 人，实到 — 人，请假 0 人，出席率 —',
    )
  })

  test('round shares to a tenth of a percent and class hours to a hundredth', () => {
    expect([zh.share(0.9044), zh.share(1), zh.share(0)]).toEqual(['90.4%', '100.0%', '0.0%'])
    expect([zh.hours(40 / 60), zh.hours(2)]).toEqual(['0.67', '2'])
  })

  test('name stars as schools do', () => {
    expect([starsText(5, zh), starsText(5, en), starsText(null, zh), starsText(0, zh)]).toEqual([
      '五星级',
      '5-star',
      '',
      '',
    ])
  })

  test('mask phone numbers unless asked not to', () => {
    expect(zh.phone('13800010001')).toBe('138****0001')
    expect(wordsIn('zh-CN', false).phone('13800010001')).toBe('13800010001')
    expect(zh.phone(null)).toBe('')
  })

  test('call a choice by its label, and nothing by nothing', () => {
    expect([zh.choice(ATTACHMENT_ROLES, 'sign_in'), en.choice(ATTACHMENT_ROLES, null)]).toEqual([
      '签到表',
      '',
    ])
  })
})
