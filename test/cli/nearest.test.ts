import { describe, expect, it } from 'vitest'
import { nearest } from '../../electron/commands/terminal/nearest.ts'

describe('what a person probably meant', () => {
  it.each([
    ['lst', ['new', 'list', 'show'], 'list'],
    ['actvity', ['activity', 'attendance'], 'activity'],
    ['活动纪录', ['家访记录', '活动记录', '咨询记录'], '活动记录'],
    ['活动', ['家访记录', '活动记录'], '活动记录'],
    ['six-posessions', ['jiangsu-2009', 'six-possessions'], 'six-possessions'],
    ['Sign_In', ['sign-in', 'seal'], 'sign-in'],
    ['隔代', ['新生家长会', '隔代教育'], '隔代教育'],
    ['exprot', ['export'], 'export'],
  ])('%s: %j → %s', (word, candidates, meant) => expect(nearest(word, candidates)).toBe(meant))

  it('suggests nothing when nothing is close', () => {
    expect(nearest('天气', ['活动记录', 'activity'])).toBeUndefined()
    expect(nearest('', ['list'])).toBeUndefined()
    expect(nearest('x', ['list', 'show'])).toBeUndefined()
  })
})
