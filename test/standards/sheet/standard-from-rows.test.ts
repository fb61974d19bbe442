import { describe, expect, test } from 'vitest'
import { isCoded } from '../../../shared/contract/errors.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { standardFromRows } from '../../../shared/standards/sheet/standard-from-rows.ts'

const HEADING = {
  id: 'county',
  title: { zh: '县标准', en: 'County standard' },
  source: { zh: '县教育局', en: 'County bureau' },
}
const HEAD = ['项目', '序号', '考核内容', '考核要求', '分值', '指标', '门槛']
const TABLE = [
  ['某县家长学校考核标准', '', '', '', '', '', ''],
  ['', '', '', '', '', '', ''],
  HEAD,
  ['一、组织领导', '1', '机构', '成立领导小组', '3', '组织机构数（领导小组）', '≥1'],
  ['', '', '', '分工明确', '1.5', '', ''],
  ['', '2', '会议', '每学期召开家委会会议', '2分', '会议次数（家长委员会；每学期）', '1'],
  ['二、教学', '3', '课时', '每学年不少于 8 课时，6 课时得一半', '4', '授课课时', '8:4,6:2'],
  ['', '', '', '家长出席率', '5', 'attendance.rate', '>=80%:5；>=60%:2.5'],
  ['合计', '', '', '', '15.5', '', ''],
  ['说明：本表由学校自评。', '', '', '', '', '', ''],
]

const read = (rows: readonly (readonly string[])[]) => standardFromRows(rows, HEADING)
const withCell = (row: number, column: number, text: string) =>
  TABLE.map((cells, at) => (at === row ? cells.with(column, text) : cells))

function refusal(rows: readonly (readonly string[])[]) {
  try {
    read(rows)
  } catch (error) {
    if (isCoded(error, 'STANDARD_INVALID')) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('a standard read from a sheet', () => {
  const standard = read(TABLE)

  test('has the parts, indicators and lines of the table, merged cells as above', () => {
    expect(standard.total).toBe(15.5)
    expect(
      standard.parts.map(({ title, points, indicators }) => [
        title.zh,
        points,
        indicators.map((indicator) => [indicator.title.zh, indicator.points, indicator.criteria.length]),
      ]),
    ).toEqual([
      ['一、组织领导', 6.5, [['1 机构', 4.5, 2], ['2 会议', 2, 1]]],
      ['二、教学', 9, [['3 课时', 9, 2]]],
    ]) // prettier-ignore
  })

  test('measures what names a measure and leaves the rest to a person', () => {
    const lines = standard.parts.flatMap((part) => part.indicators.flatMap(({ criteria }) => criteria))
    expect(lines.map((line) => (line.kind === 'measured' ? line.rule : line.kind))).toEqual([
      { measure: 'body.exists', params: { kinds: ['leading_group'] }, tiers: [{ atLeast: 1, points: 3 }] },
      'judged',
      {
        measure: 'body.meets',
        params: { kind: 'parents_committee', per: 'term' },
        tiers: [{ atLeast: 1, points: 2 }],
      },
      {
        measure: 'session.hours',
        params: {},
        tiers: [{ atLeast: 6, points: 2 }, { atLeast: 8, points: 4 }],
      },
      {
        measure: 'attendance.rate',
        params: {},
        tiers: [{ atLeast: 0.6, points: 2.5 }, { atLeast: 0.8, points: 5 }],
      },
    ]) // prettier-ignore
  })

  test('may be a table of five columns with other words for them', () => {
    const five = [
      ['一级指标', '二级指标', '评估标准', '权重分'],
      ['组织', '机构', '健全', '4'],
    ]
    expect(read(five).parts[0]?.indicators[0]?.criteria[0]).toMatchObject({ kind: 'judged', points: 4 })
  })

  test('takes a part name that stands alone above its lines, and skips subtotals', () => {
    const rows = [
      HEAD,
      ['一、组织领导（4分）', '', '', '', ''],
      ['', '1', '机构', '健全', '4'],
      ['小计', '', '', '', '4'],
    ]
    expect(read(rows).parts.map(({ title, points }) => [title.zh, points])).toEqual([
      ['一、组织领导（4分）', 4],
    ])
  })

  test('understands a threshold that Excel turned into a time of day', () => {
    const [line] =
      read([HEAD, ['一', '1', '课时', '够', '3', '授课课时', '08:03']]).parts[0]?.indicators[0]?.criteria ??
      []
    expect(line).toMatchObject({ rule: { tiers: [{ atLeast: 8, points: 3 }] } })
  })
})

describe('a sheet with a fault is refused, naming the cell', () => {
  test.each([
    ['points that are no number', withCell(3, 4, '三'), 'E4 分值', 'standard_points'],
    ['points of none', withCell(3, 4, ''), 'E4 分值', 'standard_points'],
    ['quarter points', withCell(3, 4, '1.25'), 'E4 分值', 'standard_points'],
    ['no requirement', withCell(4, 3, '').with(5, HEAD.map(() => '')), 'D5 考核要求', 'standard_requirement'],
    ['an unknown measure', withCell(6, 5, '家长人数'), 'F7 指标', 'standard_measure'],
    ['a threshold without measure', withCell(4, 6, '≥2'), 'F5 指标', 'standard_measure'],
    ['a parameter that means nothing', withCell(3, 5, '组织机构数（火星）'), 'F4 指标', 'standard_parameter'],
    ['a measure that lacks what it needs', withCell(3, 5, '组织机构数'), 'F4 指标', 'standard_parameter'],
    ['a measure without threshold', withCell(6, 6, ''), 'G7 门槛', 'standard_threshold'],
    ['a threshold in words', withCell(6, 6, '很多'), 'G7 门槛', 'standard_threshold'],
    ['tiers whose best is not full points', withCell(6, 6, '8:3,6:2'), 'G7 门槛', 'standard_top_tier'],
    ['tiers that do not rise', withCell(6, 6, '8:4,6:4'), 'G7 门槛', 'standard_tiers'],
    ['a total that does not agree', withCell(8, 4, '16'), 'E9 分值', 'standard_total'],
    ['no part', withCell(3, 0, ''), 'A4 项目', 'standard_no_part'],
    ['no lines', TABLE.slice(0, 3), 'D3 考核要求', 'standard_no_lines'],
    ['no header', TABLE.slice(3), 'A1', 'standard_no_header'],
    ['nothing in it', [], 'A1', 'standard_no_header'],
  ])('with %s', (_, rows, line, problem) => {
    expect(refusal(rows).details).toMatchObject({ line, problem })
  }) // prettier-ignore

  test('in words a clerk can act on', () => {
    expect(errorText('zh-CN', refusal(withCell(3, 4, '三')))).toBe(
      '考核标准有误：E4 分值：分值应为大于 0 的数，可以有半分，现为“三”。请改正后再导入。',
    )
  })
})
