import { beforeEach, describe, expect, test } from 'vitest'
import { findDocuments } from '../../electron/assessment/documents.ts'
import type { DocumentNeed } from '../../shared/standards/standard.ts'
import { type AssessedSchool, assessedSchool, YEAR } from '../fixtures/assessed-school.ts'

let school: AssessedSchool
beforeEach(async () => {
  school = await assessedSchool()
})

const count = async (need: Omit<DocumentNeed, 'atLeast'>) =>
  (await findDocuments(school.archive.tables, YEAR, { ...need, atLeast: 1 })).count

const attach = (owner: string, role: 'minutes' | 'photo', name: string) =>
  school.add('attachment', {
    owner_kind: 'activity',
    owner,
    role,
    name,
    sha256: 'b'.repeat(64),
    media_type: 'image/jpeg',
    size: 1,
  })

describe('a paper asked for', () => {
  test('is a record with the values asked for, of the year and not in the trash', async () => {
    const visit = { kind: 'visit', title: '家访制度' } as const
    await school.create('regulation', visit, { ...visit, title: '章程', kind: 'charter' })
    await school.trash('regulation', await school.add('regulation', { ...visit, title: '旧家访制度' }))
    expect(await count({ kind: 'regulation', filter: { kind: 'visit' } })).toBe(1)

    await school.create(
      'plan',
      { title: '今年', kind: 'annual', year: YEAR },
      { title: '去年', kind: 'annual', year: '2024-2025' },
    )
    expect(await count({ kind: 'plan', filter: { kind: 'annual' } })).toBe(1)
  })

  test('is of the year by its date, or by what it belongs to', async () => {
    await school.create(
      'training',
      { date: '2025-10-16', topic: '提升' },
      { date: '2024-10-16', topic: '去年' },
    )
    expect(await count({ kind: 'training' })).toBe(1)
    const plans = await school.create(
      'plan',
      { title: '今年', kind: 'annual', year: YEAR },
      { title: '去年', kind: 'annual', year: '2024-2025' },
    )
    for (const { id } of plans)
      await school.create('plan_item', { plan: id, month: '2025-09', title: '家访' })
    expect(await count({ kind: 'plan_item' })).toBe(1)
  })

  test('must have an entry where any entry is asked for', async () => {
    const survey = { date: '2025-12-18', year: YEAR, term: 'first' } as const
    await school.create(
      'survey',
      { ...survey, title: '一', findings: '满意', actions: '增设阅读' },
      { ...survey, title: '二', findings: '满意' },
      { ...survey, title: '三', findings: '  ', actions: '' },
    )
    expect(await count({ kind: 'survey', filter: { findings: '*', actions: '*' } })).toBe(1)
  })

  test('is a held activity, never one that is planned or cancelled', async () => {
    await school.hold({ kind: 'consultation_day' })
    await school.hold({ kind: 'consultation_day', status: 'planned' })
    expect(await count({ kind: 'activity', filter: { kind: 'consultation_day' } })).toBe(1)
  })

  test('with a file of a role counts the record once and cites its files', async () => {
    const need = {
      kind: 'activity',
      filter: { kind: 'committee_meeting' },
      role: 'minutes',
      atLeast: 1,
    } as const
    const meeting = await school.hold({ kind: 'committee_meeting' })
    await school.hold({ kind: 'committee_meeting' })
    await attach(meeting, 'photo', '照片.jpg')
    const pages = [
      await attach(meeting, 'minutes', '记录1.jpg'),
      await attach(meeting, 'minutes', '记录2.jpg'),
    ]
    await school.trash('attachment', await attach(meeting, 'minutes', '记录3.jpg'))
    expect(await findDocuments(school.archive.tables, YEAR, need)).toEqual({
      need,
      count: 1,
      found: pages.map((id) => ({ kind: 'attachment', id })),
    })
  })
})
