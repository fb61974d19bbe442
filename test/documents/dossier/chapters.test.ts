import { describe, expect, test } from 'vitest'
import { activities } from '../../../electron/documents/models/dossier/activities.ts'
import { applicationDocument } from '../../../electron/documents/models/dossier/application.ts'
import { cover } from '../../../electron/documents/models/dossier/cover.ts'
import { declaration } from '../../../electron/documents/models/dossier/declaration.ts'
import { organizationChapter, treeOf } from '../../../electron/documents/models/dossier/organization.ts'
import { plansChapter } from '../../../electron/documents/models/dossier/plans.ts'
import { surveys } from '../../../electron/documents/models/dossier/surveys.ts'
import { visits } from '../../../electron/documents/models/dossier/visits.ts'
import { wordsIn } from '../../../electron/documents/models/dossier/words.ts'
import type { Draft } from '../../../shared/domain/kinds.ts'
import type { Language } from '../../../shared/i18n/texts.ts'
import { scoreStandard } from '../../../shared/standards/score.ts'
import { recordOf } from '../../fixtures/records.ts'
import { judged, scoring, standardOf } from '../../fixtures/standards.ts'
import { dossierOf, said, sourceOf } from './dossiers.ts'

const year = '2025-2026'
const activity = (draft: Partial<Draft<'activity'>> = {}) =>
  recordOf('activity', {
    title: '帮助孩子顺利入园',
    kind: 'lecture',
    year,
    term: 'first',
    date: '2025-09-19',
    status: 'held',
    ...draft,
  })
const body = (name: string, more: Partial<Draft<'body'>> & { id?: string } = {}) =>
  recordOf('body', { name, kind: 'parents_committee', year, ...more })
const file = (
  owner: string,
  role: Draft<'attachment'>['role'],
  name: string,
  media_type = 'application/pdf',
) => recordOf('attachment', { owner_kind: 'activity', owner, role, name, sha256: name, media_type, size: 1 })

describe('an application of a school that has recorded nothing', () => {
  test.each(['zh-CN', 'en'] as const)(
    'says of every chapter why it is empty and what belongs there (%s)',
    (language) => {
      const { blocks } = applicationDocument(dossierOf(sourceOf(), { language }))
      for (const [index, block] of blocks.entries()) {
        if (block.type !== 'heading') continue
        const next = blocks[index + 1]
        expect(next === undefined || (next.type === 'heading' && next.level <= block.level)).toBe(false)
      }
      const words = said(blocks)
      const reasons = language === 'en' ? /No .* (is|are) recorded/g : /没有登记/g
      expect(words.match(reasons)?.length).toBeGreaterThanOrEqual(14)
      expect(words).not.toMatch(/undefined|null|NaN|\{\{/)
    },
  )
})

describe('the cover', () => {
  const assessment = (target: number | null) =>
    scoreStandard(scoring(standardOf([[judged('feature', 10)]], [{ stars: 5, atLeast: 9 }]), { target }))

  test('names the stars applied for and masks the phone', () => {
    const school = recordOf('school', {
      name: '测试幼儿园',
      stage: 'kindergarten',
      principal: '沈玉兰',
      phone: '0512-53000018',
    })
    const text = said([cover(dossierOf(sourceOf({}, { school }), { assessment: assessment(5) }))])
    expect(text).toContain('申报等级：五星级家长学校')
    expect(text).toContain('电话=0512-53****18')
    expect(text).not.toContain('所属区县')
  })

  test('does without stars where the standard has none', () => {
    expect(said([cover(dossierOf(sourceOf(), { assessment: assessment(null) }))])).toContain(
      '家长学校评估申报',
    )
  })
})

describe('the declaration form', () => {
  test('says what a person wrote as the reason', () => {
    const application = recordOf('application', {
      year,
      standard: 'test',
      target: 5,
      statement: '我园重视家庭教育。',
      declared_on: '2026-05-20',
    })
    const text = said(declaration(dossierOf(sourceOf({}, { application }))))
    expect(text).toContain('申报理由=我园重视家庭教育。')
    expect(text).toContain('申报日期=2026年5月20日')
  })

  test.each([
    ['zh-CN', '共开展家长学校活动 1 次', '家访'],
    ['en', 'In 2025-2026 it held 1 activities', 'home visits'],
  ] as const)(
    'else drafts it from the records, without boasting of a zero (%s)',
    (language, told, silent) => {
      const fields = declaration(dossierOf(sourceOf({ activity: [activity()] }), { language }))
      const statement =
        said(fields)
          .split('\n')
          .find((line) => /^(申报理由|Statement)=/.test(line)) ?? ''
      expect(statement).toContain(told)
      expect(statement).not.toContain(silent)
    },
  )

  test('leaves room to sign and seal', () => {
    expect(said(declaration(dossierOf(sourceOf())))).toMatch(/学校意见 （盖章）.*年.*月.*日\n主管部门意见/)
  })
})

describe('the organization chart', () => {
  const words = wordsIn('zh-CN', true)
  const treeFor = (bodies: readonly ReturnType<typeof body>[]) =>
    treeOf(
      bodies.map((record) => ({ record, members: [] })),
      words,
    )

  test('hangs each body below its superior', () => {
    const top = body('领导小组')
    const tree = treeFor([top, body('家委会', { parent: top.id }), body('讲师团', { parent: top.id })])
    expect(tree.map(({ title }) => title)).toEqual(['领导小组'])
    expect(tree[0]?.children?.map(({ title }) => title)).toEqual(['家委会', '讲师团'])
  })

  test('loses no body whose superior is of another year, or that is its own superior in a circle', () => {
    const circle = [
      body('甲', { id: 'a', parent: 'b' }),
      body('乙', { id: 'b', parent: 'a' }),
      body('丙', { id: 'c', parent: 'c' }),
      body('丁', { parent: 'last-year' }),
    ]
    const titles = JSON.stringify(treeFor(circle))
    for (const title of ['甲', '乙', '丙', '丁']) expect(titles.split(`"${title}"`)).toHaveLength(2)
  })

  test('lists members, their phones masked; and whole when asked', () => {
    const group = body('领导小组', { level: 'school' })
    const member = recordOf('member', { body: group.id, name: '沈玉兰', role: '主任', phone: '13800010001' })
    const source = sourceOf({ body: [group], member: [member] })
    expect(said(organizationChapter(dossierOf(source)))).toContain('主任|沈玉兰|138****0001')
    expect(said(organizationChapter(dossierOf(source, { masked: false })))).toContain('13800010001')
  })

  test('puts the bodies of classes into one table, one without members too', () => {
    const bodies = [body('小一班家委会', { level: 'class' }), body('小二班家委会', { level: 'class' })]
    const member = recordOf('member', { body: bodies[0]?.id ?? '', name: '孙玉兰', role: '主任' })
    const text = said(organizationChapter(dossierOf(sourceOf({ body: bodies, member: [member] }))))
    expect(text).toContain('小一班家委会|主任|孙玉兰')
    expect(text).toContain('小二班家委会|未登记成员')
  })
})

describe('a plan', () => {
  const plan = recordOf('plan', { title: '年度计划', kind: 'annual', year })
  const item = (month: string, title: string, status: 'done' | 'planned' | 'cancelled') =>
    recordOf('plan_item', { plan: plan.id, month, title, status })

  test('shows its months in order, each once, with what became of every item', () => {
    const items = [
      item('2026-02', '总结', 'planned'),
      item('2025-09', '讲座', 'done'),
      item('2025-09', '家长会', 'cancelled'),
    ]
    const text = said(plansChapter(dossierOf(sourceOf({ plan: [plan], plan_item: items }))))
    expect(text).toContain('共 3 项：已完成 1 项，待办 1 项，取消 1 项。')
    expect(text).toContain('2025年9月|讲座||已完成\n家长会||取消\n2026年2月|总结||待办')
  })

  test('is missed its monthly arrangement only when it is one for a year or term', () => {
    const teaching = recordOf('plan', { title: '教学计划', kind: 'teaching', year })
    const silent = said(plansChapter(dossierOf(sourceOf({ plan: [teaching] }))))
    expect(silent).not.toContain('月度安排')
    expect(said(plansChapter(dossierOf(sourceOf({ plan: [plan] }))))).toContain('该计划没有登记月度安排')
  })
})

describe('the record of an activity', () => {
  test('tells facts, attendance, papers and what is missing of the evidence set', () => {
    const lecture = activity({ start: '14:00', end: '16:00', expected: 188, attended: 170, on_leave: 10 })
    const files = [file(lecture.id, 'sign_in', '签到表.pdf'), file(lecture.id, 'notice', '通知.pdf')]
    const text = said(activities(dossierOf(sourceOf({ activity: [lecture], attachment: files }))))
    expect(text).toContain('时间=2025年9月19日 14:00–16:00')
    expect(text).toContain('课时=2')
    expect(text).toContain('应到 188 人，实到 170 人，请假 10 人，出席率 90.4%')
    expect(text).toContain('资料齐备=五项中有 2 项，缺：教案、家长作业、作业展示')
    expect(text).toContain('佐证材料=通知：通知.pdf\n签到表：签到表.pdf')
  })

  test('is written for held activities; others stand in the register only', () => {
    const text = said(
      activities(dossierOf(sourceOf({ activity: [activity({ title: '毕业典礼', status: 'planned' })] }))),
    )
    expect(text).toContain('毕业典礼|专题讲座||计划|')
    expect(text).not.toContain('### ')
  })

  test('shows photos that can be shown, and says how many cannot', () => {
    const lecture = activity()
    const photos = ['1.jpg', '2.jpg', '3.jpg'].map((name) => file(lecture.id, 'photo', name, 'image/jpeg'))
    const other = [
      file(lecture.id, 'photo', '4.mp4', 'video/mp4'),
      file(lecture.id, 'sign_in', '5.jpg', 'image/jpeg'),
    ]
    const source = sourceOf({ activity: [lecture], attachment: [...photos, ...other] })
    const text = said(activities(dossierOf(source, { unusable: new Map([['2.jpg', 'missing']]) })))
    expect(text).toContain('(1)\n(3)\n')
    expect(text).not.toMatch(/\((2|4|5)\)/)
    expect(text).toContain('另有 1 张照片的文件缺失或损坏')
  })
})

describe('home visits and surveys', () => {
  test('name the child and the class, but no address or phone of the family', () => {
    const home = recordOf('class', { year, grade: '小班', name: '小一班' })
    const visit = recordOf('home_visit', {
      date: '2025-10-20',
      student: 'child',
      visitors: '董文斌',
      year,
      term: 'first',
    })
    const students = new Map([['child', { name: '欧阳㛃', class: home.id, left: false }]])
    const text = said(visits(dossierOf(sourceOf({ class: [home], home_visit: [visit] }, { students }))))
    expect(text).toContain('1|2025-10-20|小一班|欧阳㛃|董文斌')
  })

  test('give each question once with the share of each answer', () => {
    const survey = recordOf('survey', {
      title: '测评',
      date: '2025-12-18',
      year,
      term: 'first',
      distributed: 200,
      returned: 180,
      satisfied: 171,
    })
    const answer = (option: string, count: number) =>
      recordOf('survey_item', { survey: survey.id, question: '是否满意', option, count })
    const text = said(
      surveys(
        dossierOf(sourceOf({ survey: [survey], survey_item: [answer('满意', 150), answer('不满意', 30)] })),
      ),
    )
    expect(text).toContain('回收率=90.0%')
    expect(text).toContain('满意率=95.0%')
    expect(text).toContain('是否满意|满意|150|83.3%\n不满意|30|16.7%')
  })
})

describe('an application', () => {
  test.each(['zh-CN', 'en'] as Language[])(
    'has a chapter for each possession between the forms and the index (%s)',
    (language) => {
      const { blocks, title, author } = applicationDocument(dossierOf(sourceOf(), { language }))
      const chapters = blocks.flatMap((block) =>
        block.type === 'heading' && block.level === 1 ? [block.text] : [],
      )
      expect(chapters).toHaveLength(10)
      expect(chapters[3]).toBe(language === 'en' ? 'Part 4  Organization network' : '第四部分　组织网络')
      expect(blocks.slice(0, 2).map(({ type }) => type)).toEqual(['cover', 'contents'])
      expect([title.startsWith('测试幼儿园'), author]).toEqual([true, '测试幼儿园'])
    },
  )
})
