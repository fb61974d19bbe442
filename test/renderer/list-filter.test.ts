import { describe, expect, it } from 'vitest'
import {
  filtersOf,
  givenBy,
  narrowingsIn,
  narrowingText,
  withNarrowing,
} from '../../renderer/components/list-filter.ts'

const TEXT = 'kind:special_issue|reading;issued_on:2025-09-01..2025-12-31;term:'

describe('how a list is narrowed', () => {
  it('is carried by an address, there and back', () => {
    const narrowings = narrowingsIn('material', TEXT)
    expect(narrowings).toEqual([
      { field: 'kind', values: ['special_issue', 'reading'] },
      { field: 'issued_on', from: '2025-09-01', to: '2025-12-31' },
      { field: 'term', values: [''] },
    ])
    expect(narrowingText(narrowings)).toBe(TEXT)
    expect(narrowingText([])).toBeUndefined()
  })

  it.each(['', 'nonsense', 'toString:1', ':', 'no_such_field:1', undefined])('passes over %j', (text) => {
    expect(narrowingsIn('material', text)).toEqual([])
  })

  it('is asked of the archive: what is not entered, spans open at one end, boxes that are not ticked', () => {
    expect(filtersOf('material', narrowingsIn('material', TEXT))).toEqual([
      { field: 'kind', is: ['special_issue', 'reading'] },
      { field: 'issued_on', from: '2025-09-01', to: '2025-12-31' },
      { field: 'term', is: [null] },
    ])
    expect(filtersOf('training', narrowingsIn('training', 'date:2025-09-01..'))).toEqual([
      { field: 'date', from: '2025-09-01' },
    ])
    expect(filtersOf('guardianship', narrowingsIn('guardianship', 'primary:false'))).toEqual([
      { field: 'primary', is: [false] },
    ])
  })

  it('changes one field at a time', () => {
    const narrowings = narrowingsIn('material', TEXT)
    const less = withNarrowing(narrowings, 'issued_on', null)
    expect(narrowingText(less)).toBe('kind:special_issue|reading;term:')
    expect(narrowingText(withNarrowing(less, 'kind', { field: 'kind', values: ['handout'] }))).toBe(
      'term:;kind:handout',
    )
  })

  it('is what a new record begins with, where it leaves one value only', () => {
    expect(givenBy(narrowingsIn('material', TEXT))).toEqual({})
    expect(givenBy(narrowingsIn('material', 'kind:handout;term:first'))).toEqual({
      kind: 'handout',
      term: 'first',
    })
  })
})
