import { describe, expect, test } from 'vitest'
import { countedBy } from '../../shared/standards/counted-by.ts'

const TIERS = [{ atLeast: 1, points: 1 }] as const

describe('what a measure counts', () => {
  test.each([
    ['session.hours', {}, [['kind', ['lecture', 'class_session']]]],
    ['issue.perTerm', { per: 'term' }, [['kind', ['special_issue']]]],
    ['body.meets', { kind: 'leading_group' }, [['kind', ['group_meeting']]]],
    ['body.exists', { kinds: ['leading_group'], levels: ['school'] }, [['kind', ['leading_group']], ['level', ['school']]]],
    ['activity.count', { kinds: ['open_day', 'half_day'] }, [['kind', ['open_day', 'half_day']]]],
    ['essay.count', {}, []],
  ] as const)('%s %o is told by %o', (measure, params, fields) => {
    expect(countedBy({ measure, params, tiers: TIERS })).toEqual(fields)
  }) // prettier-ignore
})
