import { describe, expect, it } from 'vitest'
import type { ImportPlan } from '../../electron/importing/plan-import.ts'
import { reportOf } from '../../electron/importing/report.ts'
import type { ImportNotice } from '../../shared/contract/import-notice.ts'
import { noticeText } from '../../shared/i18n/notice-text.ts'
import { importing } from '../../shared/i18n/zh-CN/importing.ts'

const notice = (code: ImportNotice['code'], details: ImportNotice['details']): ImportNotice => ({
  severity: 'warning',
  code,
  file: '花名册.xlsx',
  sheet: '小一班',
  row: 3,
  column: 'C',
  details,
})
const planOf = (...notices: ImportNotice[]): ImportPlan => ({
  creations: [],
  changes: [],
  files: [],
  folders: [],
  skipped: 0,
  notices,
})

describe('what an import says', () => {
  it('is said in the language asked for, with fields, kinds and choices by their labels', () => {
    const contradiction = notice('CONTRADICTS_EARLIER_ROW', {
      kind: 'student',
      name: 'sex',
      value: 'male',
      earlier: 'female',
    })
    expect(reportOf(planOf(contradiction), null, 'en').warnings).toEqual([
      {
        file: '花名册.xlsx',
        sheet: '小一班',
        row: 3,
        column: 'C',
        code: 'CONTRADICTS_EARLIER_ROW',
        message: '“Sex” says “Male”, but “Female” above; the first counts',
      },
    ])
    const unknown = notice('REFERENCE_UNKNOWN', {
      field: '主讲人',
      kind: 'lecturer',
      value: '林静',
      count: 0,
    })
    expect(noticeText('zh-CN', unknown)).toBe('“主讲人”的“林静”在讲师里没有登记。请先登记，或改正名称')
  })

  it('leaves no blank of a text unfilled that a person would see', () => {
    const details = Object.fromEntries(
      ['field', 'value', 'count', 'read', 'error', 'said', 'found', 'sheet', 'row', 'year', 'columns', 'class', 'guardian', 'earlier', 'from', 'to', 'day', 'title']
        .map((name) => [name, name === 'count' ? 2 : `<${name}>`]),
    ) // prettier-ignore
    for (const code of Object.keys(importing) as (keyof typeof importing)[])
      for (const language of ['zh-CN', 'en'] as const) {
        const text = noticeText(language, { code, details: { ...details, kind: 'student', name: 'sex' } })
        expect([code, text]).not.toEqual([code, code])
        expect([code, text]).toEqual([code, expect.not.stringMatching(/\{\{|undefined/)])
      }
  })
})
