import { describe, expect, test } from 'vitest'
import type { PlacedFile } from '../../../electron/documents/models/dossier/catalogue.ts'
import { numbersText } from '../../../electron/documents/models/dossier/evidence-text.ts'
import { evidenceIndex } from '../../../electron/documents/models/dossier/evidence-index.ts'
import { folderLists } from '../../../electron/documents/models/dossier/folder-list.ts'
import { folderOf } from '../../../electron/documents/models/dossier/names.ts'
import { selfAssessment } from '../../../electron/documents/models/dossier/self-assessment.ts'
import { wordsIn } from '../../../electron/documents/models/dossier/words.ts'
import { safeFileName } from '../../../shared/domain/file-name.ts'
import { recordOf } from '../../fixtures/records.ts'
import { documented, found, judged, measured, scoring, standardOf } from '../../fixtures/standards.ts'
import type { Assessment, Evidence } from '../../../shared/standards/assessment.ts'
import { scoreStandard } from '../../../shared/standards/score.ts'
import { dossierOf, said, sourceOf } from './dossiers.ts'

const held = (title: string, date = '2025-09-19') =>
  recordOf('activity', { title, kind: 'lecture', year: '2025-2026', term: 'first', date, status: 'held' })
const attached = (owner: string, name: string, sha256 = name) =>
  recordOf('attachment', {
    owner_kind: 'activity',
    owner,
    role: 'sign_in',
    name,
    sha256,
    media_type: 'application/pdf',
    size: 1,
  })
const activities = (...ids: readonly string[]): Evidence[] => ids.map((id) => ({ kind: 'activity', id }))

/** Two indicators: class hours and attendance in the first, a judged line in the second. */
const standard = standardOf([
  [measured('hours', 'session.hours', [[8, 5]]), measured('rate', 'attendance.rate', [[0.9, 5]])],
  [judged('feature', 10)],
])

const assessed = (
  hours: readonly Evidence[],
  rate: readonly Evidence[],
  picked: readonly (Evidence & { readonly note: string })[] = [],
): Assessment =>
  scoreStandard(
    scoring(standard, {
      measurements: new Map([
        ['hours', found('session.hours', 8, { counted: hours })],
        ['rate', found('attendance.rate', null, { counted: rate })],
      ]),
      picked: picked.map((one) => ({ ...one, criterion: 'feature' })),
    }),
  )

const paths = (files: readonly PlacedFile[]): string[] => files.map(({ folder, name }) => `${folder}/${name}`)

describe('the evidence of an application', () => {
  const [one, two] = [held('入园适应'), held('隔代教育', '2026-03-20')]
  const files = [
    attached(one.id, '签到表1.pdf'),
    attached(one.id, '签到表2.pdf'),
    attached(two.id, '总结.pdf'),
  ]
  const source = sourceOf({ activity: [one, two], attachment: files })

  test('lies under the first number that cites it, once', () => {
    const assessment = assessed(activities(one.id), activities(one.id, two.id))
    const { catalogue } = dossierOf(source, { assessment })
    expect(catalogue.entries.map(({ number, first }) => [number, first])).toEqual([
      ['1.1.1-01', '1.1.1-01'],
      ['1.1.2-01', '1.1.1-01'],
      ['1.1.2-02', '1.1.2-02'],
    ])
    expect(paths(catalogue.files)).toEqual([
      '1.1 i0/1.1.1-01-1 入园适应 签到表1.pdf',
      '1.1 i0/1.1.1-01-2 入园适应 签到表2.pdf',
      '1.1 i0/1.1.2-02-1 隔代教育 总结.pdf',
    ])
  })

  test('a file picked by hand has the number itself, or the one under which its record brought it', () => {
    const [first, , third] = files
    const picks = [first, third].map((file) => ({
      kind: 'attachment' as const,
      id: file?.id ?? '',
      note: '特色',
    }))
    const { catalogue } = dossierOf(source, { assessment: assessed(activities(one.id), [], picks) })
    const [, brought, own] = catalogue.entries
    expect([brought?.number, brought?.first, brought?.files]).toEqual(['1.2.1-01', '1.1.1-01-1', []])
    expect(paths(own?.files ?? [])).toEqual(['1.2 i1/1.2.1-02 总结.pdf'])
    expect(own).toMatchObject({ what: '隔代教育 签到表', note: '特色', anchor: `activity-${two.id}` })
  })

  test('is called by its kind alone where the application does not show it', () => {
    const { catalogue } = dossierOf(source, {
      assessment: assessed([{ kind: 'student', id: 'gone' }], []),
    })
    expect(catalogue.entries[0]).toMatchObject({ what: '—', kind: '学生', anchor: null })
  })

  test('shows in table, index and lists under the same numbers', () => {
    const assessment = assessed(activities(one.id), activities(one.id, two.id))
    const dossier = dossierOf(source, { assessment, unusable: new Map([['总结.pdf', 'damaged']]) })
    const table = said(selfAssessment(dossier))
    expect(table).toContain(`活动记录 1.1.1-01 第[activity-${one.id}]页`)
    expect(table).toContain(`活动记录 1.1.2-01、02 第[activity-${one.id}]页起`)
    const index = said(evidenceIndex(dossier))
    expect(index).toContain(`1.1.1-01|入园适应|活动记录|2025-09-19||[activity-${one.id}]`)
    expect(index).toContain('1.1.1-01-2||签到表||签到表2.pdf|')
    expect(index).toContain('1.1.2-01|入园适应|活动记录|2025-09-19|同 1.1.1-01|')
    expect(index).toContain('1.1.2-02-1|总结.pdf|文件内容已损坏')
    expect(index).toContain('3 条佐证，附文件 2 件')
    const [list] = folderLists(dossier, new Map([[`activity-${one.id}`, 24]]))
    expect(list?.folder).toBe('1.1 i0')
    expect(list?.text.split('\r\n').slice(2, 8)).toEqual([
      '1.1.1-01  2025-09-19  入园适应  活动记录  见申报材料.pdf 第 24 页',
      '    1.1.1-01-1 入园适应 签到表1.pdf',
      '    1.1.1-01-2 入园适应 签到表2.pdf',
      '1.1.2-01  2025-09-19  入园适应  活动记录  见申报材料.pdf 第 24 页',
      '    1.1.1-01-1 入园适应 签到表1.pdf',
      '    1.1.1-01-2 入园适应 签到表2.pdf',
    ])
    expect(list?.text).toContain('1.1.2-02-1 总结.pdf（文件缺失或损坏）')
    expect(list?.text.startsWith('\ufeff1.1 i0：佐证材料目录')).toBe(true)
  })

  test('of another indicator is found where it lies', () => {
    const assessment = assessed(activities(one.id), [], [{ kind: 'activity', id: one.id, note: '' }])
    const [, list] = folderLists(dossierOf(source, { assessment }), new Map())
    expect(list?.text).toContain(
      '1.2.1-01  2025-09-19  入园适应  活动记录\r\n    见“1.1 i0”文件夹：1.1.1-01-1',
    )
  })
})

describe('the names of evidence files', () => {
  const nameOf = (title: string, name: string): string => {
    const activity = held(title)
    const source = sourceOf({ activity: [activity], attachment: [attached(activity.id, name)] })
    return (
      dossierOf(source, { assessment: assessed(activities(activity.id), []) }).catalogue.files[0]?.name ?? ''
    )
  }

  test.each([
    ['入园适应', 'CON.pdf', '1.1.1-01-1 入园适应 CON.pdf'],
    ['入园/适应:?', '签到表<1>.pdf', '1.1.1-01-1 入园_适应__ 签到表_1_.pdf'],
    ['𠮷田家访', '𠮷.jpg', '1.1.1-01-1 𠮷田家访 𠮷.jpg'],
    ['入园适应', '没有扩展名', '1.1.1-01-1 入园适应 没有扩展名'],
    ['入园适应。', '签到.tar.gz', '1.1.1-01-1 入园适应。 签到.tar.gz'],
  ])('%s / %s becomes %s', (title, name, safe) => {
    expect(nameOf(title, name)).toBe(safe)
  })

  test.each(['长'.repeat(200), '𠮷'.repeat(100), 'a b '.repeat(50)])(
    'stay short enough for Windows, with the extension kept (%#)',
    (long) => {
      const name = nameOf(long, `${long}.pdf`)
      expect(name).toMatch(/^1\.1\.1-01-1 .*\.pdf$/)
      expect(name.length).toBeLessThanOrEqual(69)
      expect(name).toBe(safeFileName(name))
      expect(name).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
    },
  )

  test('and their folders leave every path below 200 characters', () => {
    const school = recordOf('school', {
      name: '很长的校名'.repeat(20),
      stage: 'primary',
      principal: '沈玉兰',
    })
    const words = wordsIn('zh-CN', true)
    const long = { ...standard, title: { zh: '标准'.repeat(60), en: 'Standard '.repeat(20) } }
    const assessment = { ...assessed([], []), standard: long }
    expect(folderOf(sourceOf({}, { school }), assessment, words).length).toBeLessThanOrEqual(80)
    expect('佐证材料'.length + 80 + 44 + 69 + 3).toBeLessThanOrEqual(200)
  })
})

describe('the self-assessment table', () => {
  test('leaves the examiners their column and shows both scores where a person gave another', () => {
    const assessment = scoreStandard(
      scoring(standard, {
        measurements: new Map([
          ['hours', found('session.hours', 6)],
          ['rate', found('attendance.rate', null)],
        ]),
        given: [
          {
            criterion: 'hours',
            self_points: 4,
            reason: '另有两课时未登记',
            examiner_points: 2,
            remark: null,
          },
        ],
      }),
    )
    const text = said(selfAssessment(dossierOf(sourceOf(), { assessment })))
    expect(text).toContain(
      '1.1.1 hours\n档案记录：6 课时\n自评说明：另有两课时未登记（按记录测算为 0 分）|5|4||',
    )
    expect(text).toContain('档案记录：尚无可统计的记录')
    expect(text).toContain('合计|20|4||')
  })

  test('never lets a partly known standard look complete', () => {
    const [part] = standard.parts
    const partial = {
      ...standard,
      total: 100,
      partial: true,
      parts: [{ ...part, missing: [{ text: { zh: '办学效果', en: 'Results' }, points: 80 }] }],
    } as unknown as typeof standard
    const assessment = { ...assessed([], []), standard: partial, known: { points: 20, total: 100 } }
    const parts = assessment.parts.map((result) => ({ ...result, part: partial.parts[0] ?? result.part }))
    const text = said(selfAssessment(dossierOf(sourceOf(), { assessment: { ...assessment, parts } })))
    expect(text).toContain('原标准满分 100 分，本表收录 20 分')
    expect(text).toContain('（原文未见）办学效果|80|未收录')
  })

  test.each([
    [['1.1.1-01'], '1.1.1-01'],
    [['1.1.1-01', '1.1.1-02'], '1.1.1-01、02'],
    [['1.1.1-01', '1.1.1-02', '1.1.1-03'], '1.1.1-01～03'],
  ])('writes %s as %s', (numbers, text) => {
    expect(numbersText(numbers, wordsIn('zh-CN', true))).toBe(text)
  })

  test('groups evidence of several kinds', () => {
    const need = { kind: 'plan', atLeast: 1 } as const
    const paper = standardOf([[documented('plans', 10, [need])]])
    const plan = recordOf('plan', { title: '计划', kind: 'annual', year: '2025-2026' })
    const item = recordOf('plan_item', { plan: plan.id, month: '2025-09', title: '讲座' })
    const counted: Evidence[] = [
      { kind: 'plan', id: plan.id },
      { kind: 'plan_item', id: item.id },
    ]
    const assessment = scoreStandard(
      scoring(paper, { documents: new Map([['plans', [{ need, count: 2, found: counted }]]]) }),
    )
    const text = said(
      selfAssessment(dossierOf(sourceOf({ plan: [plan], plan_item: [item] }), { assessment })),
    )
    expect(text).toContain(
      `工作计划 1.1.1-01 第[plan-${plan.id}]页\n月度安排 1.1.1-02 第[plan_item-${item.id}]页`,
    )
  })
})
