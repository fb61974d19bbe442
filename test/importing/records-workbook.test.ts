import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { listRecords, readRecord } from '../../electron/archive/records.ts'
import { sealYear } from '../../electron/archive/sealing/seal-year.ts'
import { imported, importedSheets, said } from '../fixtures/importing.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { type Sheets, workbookFile } from '../fixtures/workbooks.ts'

let archive: Archive
beforeEach(async () => {
  archive = await temporaryArchive()
})

const YEAR = '2025-2026'
const ROSTER: Sheets = {
  小一班: [
    ['姓名', '家长姓名', '关系', '电话'],
    ['朱子涵', '黄桂英', '母亲', '13800010001'],
    ['沈一诺', '沈军', '父亲', '13800010002'],
  ],
  中二班: [
    ['姓名', '家长姓名', '关系', '电话'],
    ['朱子涵', '朱静', '母亲', '13800010003'],
  ],
}
const withRoster = () => importedSheets(archive, ROSTER, YEAR)
const records = <
  K extends 'body' | 'activity' | 'home_visit' | 'lecturer' | 'plan_item' | 'attendance' | 'member',
>(
  kind: K,
) => listRecords(archive.tables, kind)

describe('a record workbook', () => {
  it('has a sheet a kind and a column a field, in any order, among others, in either language', async () => {
    const report = await importedSheets(archive, {
      '1.讲师登记表': [
        ['本年度讲师'],
        ['类别', '姓名*', '星座', '聘任日期'],
        ['外聘专家', '林静', '双鱼', '2024年9月1日'],
        ['合计', '1人'],
      ],
      Campus: [
        ['Name', 'Head'],
        ['东园', '沈玉兰'],
      ],
      草稿: [['随便']],
    })
    expect(said(report.warnings)).toEqual([
      '草稿! SHEET_NOT_READ',
      '1.讲师登记表! COLUMNS_NOT_READ',
      '1.讲师登记表!4 TOTAL_ROW',
    ])
    expect(report.created).toEqual({ campus: 1, lecturer: 1 })
    expect(
      (await records('lecturer')).map(({ name, kind, appointed_on }) => [name, kind, appointed_on]),
    ).toEqual([['林静', 'expert', '2024-09-01']])
  })

  it('refers by name to what it holds itself, also to what comes later and to its own kind', async () => {
    const report = await importedSheets(archive, {
      组织机构: [
        ['名称', '类别', '学年', '上级机构'],
        ['年级家委会', '家长委员会', YEAR, '园级家委会'],
        ['园级家委会', '家长委员会', YEAR, ''],
      ],
      工作计划: [
        ['名称', '类别', '学年'],
        ['年度计划', '年度计划', YEAR],
      ],
      月度安排: [
        ['计划', '月份', '内容', '对应活动'],
        ['年度计划', '2025-09', '新生家长会', '新生家长会'],
      ],
      活动记录: [
        ['学年', '学期', '主题', '类别', '日期', '对应计划'],
        [YEAR, '第一学期', '新生家长会', '家长会', new Date(Date.UTC(2025, 8, 12)), '新生家长会'],
      ],
    })
    expect(report.errors).toEqual([])
    const bodies = await records('body')
    expect(bodies.find(({ name }) => name === '年级家委会')?.parent).toBe(
      bodies.find(({ name }) => name === '园级家委会')?.id,
    )
    const [item] = await records('plan_item')
    const [activity] = await records('activity')
    expect([item?.activity, activity?.plan_item]).toEqual([activity?.id, item?.id])
  })

  it('tells students of one name apart by their class, and takes the only one where the class is another', async () => {
    await withRoster()
    const report = await importedSheets(archive, {
      家访记录: [
        ['日期', '学生', '班级', '家访教师', '学年', '学期'],
        ['2025-09-05', '朱子涵', '中二班', '董文斌', YEAR, '第一学期'],
        ['2025-09-06', '朱子涵', '', '董文斌', YEAR, '第一学期'],
        ['2025-09-07', '沈一诺', '中二班', '董文斌', YEAR, '第一学期'],
        ['2025-09-08', '沈一诺', '小九班', '董文斌', YEAR, '第一学期'],
        ['2025-09-09', '吕若曦', '小一班', '董文斌', YEAR, '第一学期'],
      ],
    })
    expect(said(report.errors)).toEqual([
      '家访记录!B3 REFERENCE_AMBIGUOUS',
      '家访记录!C5 CLASS_UNKNOWN',
      '家访记录!B6 REFERENCE_UNKNOWN',
    ])
    expect(said(report.warnings)).toEqual(['家访记录!C4 STUDENT_IN_OTHER_CLASS'])
    expect(report.created).toEqual({ home_visit: 2 })
    const visits = await records('home_visit')
    const student = await readRecord(archive.tables, 'student', visits[0]?.student ?? '')
    const [enrollment] = await listRecords(archive.tables, 'enrollment', { where: { student: student.id } })
    expect((await readRecord(archive.tables, 'class', enrollment?.class ?? '')).name).toBe('中二班')
  })

  it('tells bodies of one name apart by their school year', async () => {
    await importedSheets(archive, {
      组织机构: [
        ['名称', '类别', '学年'],
        ['家委会', '家长委员会', '2024-2025'],
        ['家委会', '家长委员会', YEAR],
      ],
      成员: [
        ['机构', '学年', '姓名', '职务'],
        ['家委会', YEAR, '陈霞', '主任'],
        ['家委会', '2024-2025', '何磊', '主任'],
      ],
    })
    const years = new Map((await records('body')).map(({ id, year }) => [id, year]))
    expect((await records('member')).map(({ name, body }) => [name, years.get(body)])).toEqual([
      ['陈霞', YEAR],
      ['何磊', '2024-2025'],
    ])
  })

  it('takes school year and term from the date where they are missing', async () => {
    await withRoster()
    const report = await importedSheets(archive, {
      家访记录: [
        ['日期', '学生', '家访教师'],
        ['2026-03-17', '沈一诺', '曹秀英'],
        ['2025.9.7', '沈一诺', '曹秀英'],
      ],
    })
    expect(said(report.warnings)).toEqual(['家访记录! VALUE_DERIVED', '家访记录! VALUE_DERIVED'])
    expect(report.warnings[0]?.message).toBe('有 2 行没有填“学年”，按日期或本学年补上')
    expect((await records('home_visit')).map(({ year, term }) => [year, term])).toEqual([
      [YEAR, 'second'],
      [YEAR, 'first'],
    ])
  })

  it('imported again changes nothing, also where two rows say the same', async () => {
    const path = await workbookFile({
      资源: [
        ['名称', '类别', '可提供内容', '联系电话'],
        ['消防救援站', '社会资源', '参观', '138 0002 0001'],
        ['消防救援站', '社会资源', '参观', '138 0002 0001'],
        ['消防救援站', '社会资源', '讲座', ''],
      ],
    })
    expect((await imported(archive, [path])).created).toEqual({ resource: 3 })
    expect(await imported(archive, [path])).toMatchObject({ created: {}, updated: {}, skipped: 3 })
  })

  it('changes what a row says otherwise, and erases nothing where a cell is empty', async () => {
    const header = ['姓名', '类别', '单位', '联系电话']
    await importedSheets(archive, { 讲师: [header, ['林静', '外聘专家', '研究会', '13800010001']] })
    const report = await importedSheets(archive, { 讲师: [header, ['林静', '外聘专家', '市研究会', '']] })
    expect(report.updated).toEqual({ lecturer: 1 })
    expect((await records('lecturer')).map(({ employer, phone }) => [employer, phone])).toEqual([
      ['市研究会', '13800010001'],
    ])
  })

  it('a child signs in to an activity once: the same row twice counts once, another one is refused', async () => {
    await withRoster()
    const report = await importedSheets(archive, {
      活动记录: [
        ['学年', '学期', '主题', '类别', '日期'],
        [YEAR, '第一学期', '家长会', '家长会', '2025-09-12'],
      ],
      考勤: [
        ['活动', '日期', '学生', '班级', '状态'],
        ['家长会', '2025/9/12', '沈一诺', '小一班', '√'],
        ['家长会', '2025/9/12', '沈一诺', '小一班', '出席'],
        ['家长会', '2025/9/12', '沈一诺', '小一班', '病假'],
        ['家长会', '2025/9/13', '朱子涵', '小一班', '出席'],
      ],
    })
    expect(report.created).toEqual({ activity: 1, attendance: 1 })
    expect(said(report.warnings)).toEqual(['考勤!3 ROW_REPEATED'])
    expect(said(report.errors)).toEqual(['考勤!4 ROW_TWICE', '考勤!A5 REFERENCE_UNKNOWN'])
  })

  it('leaves out a row at whose error others hang, and these with it', async () => {
    const report = await importedSheets(archive, {
      组织机构: [
        ['名称', '类别', '学年', '上级机构'],
        ['班级家委会', '家长委员会', YEAR, '没有的机构'],
        ['讲师团', '讲师团', YEAR, ''],
      ],
      成员: [
        ['机构', '姓名', '职务'],
        ['班级家委会', '陈霞', '主任'],
        ['讲师团', '林静', '团长'],
      ],
    })
    expect(said(report.errors)).toEqual(['组织机构!D2 REFERENCE_UNKNOWN', '成员!2 REFERENCE_LEFT_OUT'])
    expect(report.created).toEqual({ body: 1, member: 1 })
  })

  it('reports each cell that cannot be meant, with the row left out', async () => {
    const report = await importedSheets(archive, {
      活动记录: [
        ['学年', '学期', '主题', '类别', '日期', '开始时间', '应到人数'],
        [YEAR, '第一学期', '甲', '家长会', '0025-09-12', '18:30', 30],
        [YEAR, '第一学期', '乙', '茶话会', '2025-09-12', '18:30', 30],
        ['2025-2027', '第三学期', '丙', '家长会', '2025-02-30', '25点', '很多'],
        [YEAR, '第一学期', '', '家长会', '2025-09-12', '', ''],
        [YEAR, '第一学期', '丁', '家长会', { error: '#REF!' }, '', -1] as never,
        [YEAR, '第一学期', '戊', '家长会', '2025年9月12日', '下午2:30', '１８８人'],
      ],
    })
    expect(said(report.errors)).toEqual([
      '活动记录!E2 NOT_A_DATE',
      '活动记录!D3 NOT_A_CHOICE',
      '活动记录!A4 NOT_A_SCHOOL_YEAR',
      '活动记录!B4 NOT_A_CHOICE',
      '活动记录!E4 NOT_A_DATE',
      '活动记录!F4 NOT_A_TIME',
      '活动记录!G4 NOT_A_NUMBER',
      '活动记录!C5 REQUIRED',
      '活动记录!E6 REQUIRED',
      '活动记录!G6 NEGATIVE',
    ])
    expect(
      (await records('activity')).map(({ title, date, start, expected }) => [title, date, start, expected]),
    ).toEqual([['戊', '2025-09-12', '14:30', 188]])
  })

  it('reads dates written as text in five spellings', async () => {
    await importedSheets(archive, {
      师资培训: [
        ['日期', '培训内容'],
        ...['2025-10-16', '2025/10/16', '2025.10.16', '2025年10月16日', '20251016'].map((date, index) => [
          date,
          `第${index}次`,
        ]),
      ],
    })
    expect((await listRecords(archive.tables, 'training')).map(({ date }) => date)).toEqual(
      Array(5).fill('2025-10-16'),
    )
  })

  it('has one school; a second row of it is refused', async () => {
    const report = await importedSheets(archive, {
      学校: [
        ['学校名称', '学段', '校(园)长'],
        ['城西中心幼儿园', '幼儿园', '沈玉兰'],
        ['城东小学', '小学', '周敏'],
      ],
    })
    expect(said(report.errors)).toEqual(['学校!3 SECOND_OF_SINGLE'])
    const again = await importedSheets(archive, {
      学校: [
        ['学校名称', '学段', '校(园)长'],
        ['城西中心幼儿园', '幼儿园', '周敏'],
      ],
    })
    expect(again.updated).toEqual({ school: 1 })
  })

  it('puts a child into another class of the year, but not into two', async () => {
    await withRoster()
    const report = await importedSheets(archive, {
      学籍在班: [
        ['学生', '班级', '学年'],
        ['沈一诺', '中二班', YEAR],
        ['沈一诺', '小一班', YEAR],
      ],
    })
    expect(report.updated).toEqual({ enrollment: 1 })
    expect(said(report.warnings)).toEqual(['学籍在班!B2 STUDENT_MOVED'])
    expect(said(report.errors)).toEqual(['学籍在班!B3 STUDENT_IN_TWO_CLASSES'])
  })

  it('is planned together with a roster, whichever is given first', async () => {
    const workbook = await workbookFile(
      {
        班级: [
          ['学年', '年级', '班级', '班主任'],
          [YEAR, '小班', '小一班', '孙娜'],
        ],
        家访记录: [
          ['日期', '学生', '班级', '家访教师', '学年', '学期'],
          ['2025-09-05', '沈一诺', '小一班', '孙娜', YEAR, '上学期'],
        ],
      },
      '年度资料.xlsx',
    )
    const report = await imported(archive, [workbook, await workbookFile(ROSTER)], YEAR)
    expect(report).toMatchObject({
      created: { class: 2, student: 3, home_visit: 1 },
      updated: {},
      errors: [],
    })
    const classes = await listRecords(archive.tables, 'class', { where: { name: '小一班' } })
    expect(classes.map(({ head_teacher }) => head_teacher)).toEqual(['孙娜'])
  })
})

describe('a row with an id', () => {
  const idOf = async () => (await records('lecturer'))[0]?.id ?? ''
  const lecturer = (id: string, cells: readonly string[]): Sheets => ({
    讲师: [
      ['姓名', '类别', '单位', '联系电话', '编号'],
      [...cells, id],
    ],
  })
  beforeEach(async () => {
    await importedSheets(archive, lecturer('', ['林静', '外聘专家', '研究会', '13800010001']))
  })

  it('means the record of that id, whatever its name, and an empty cell erases', async () => {
    const report = await importedSheets(
      archive,
      lecturer(await idOf(), ['林小静', '外聘专家', '', '138****0001']),
    )
    expect(report).toMatchObject({ created: {}, updated: { lecturer: 1 }, warnings: [] })
    expect((await records('lecturer')).map(({ name, employer, phone }) => [name, employer, phone])).toEqual([
      ['林小静', null, '13800010001'],
    ])
  })

  it('keeps a phone that a masked one does not mean, and says so', async () => {
    const report = await importedSheets(
      archive,
      lecturer(await idOf(), ['林静', '外聘专家', '研究会', '139****9999']),
    )
    expect(said(report.warnings)).toEqual(['讲师!D2 PHONE_MASKED'])
    expect(report.updated).toEqual({})
  })

  it('stands only once in a workbook', async () => {
    const id = await idOf()
    const report = await importedSheets(archive, {
      讲师: [
        ['姓名', '类别', '编号'],
        ['林静', '外聘专家', id],
        ['林二', '外聘专家', id],
      ],
    })
    expect(said(report.errors)).toEqual(['讲师!C3 ROW_TWICE'])
  })

  it('that lies in the trash becomes a new record, and references to the id mean it', async () => {
    const id = await idOf()
    await archive.write({ label: '删除', who: '试' }, (writer) => writer.trash('lecturer', [id]))
    const report = await importedSheets(archive, {
      ...lecturer(id, ['林静', '外聘专家', '', '']),
      教案: [
        ['课题', '授课人', '学年'],
        ['隔代教育', `林静〔${id}〕`, YEAR],
      ],
    })
    expect(said(report.warnings)).toEqual(['讲师!E2 RECORD_IN_TRASH'])
    const [plan] = await listRecords(archive.tables, 'lesson_plan')
    expect(plan?.lecturer).toBe(await idOf())
    expect(plan?.lecturer).not.toBe(id)
  })

  it('keeps a reference to what lies in the trash', async () => {
    const id = await idOf()
    await importedSheets(archive, {
      教案: [
        ['课题', '授课人', '学年'],
        ['隔代教育', '林静', YEAR],
      ],
    })
    await archive.write({ label: '删除', who: '试' }, (writer) => writer.trash('lecturer', [id]))
    const [plan] = await listRecords(archive.tables, 'lesson_plan')
    const report = await importedSheets(archive, {
      教案: [
        ['课题', '授课人', '学年', '编号'],
        ['隔代教育', `林静〔${id}〕`, YEAR, plan?.id ?? ''],
      ],
    })
    expect(report).toMatchObject({ created: {}, updated: {}, errors: [], skipped: 1 })
  })

  it('other numbers in a column called 编号 are no ids', async () => {
    const report = await importedSheets(archive, lecturer('PS-01', ['林静', '外聘专家', '研究会', '']))
    expect(report).toMatchObject({ created: {}, updated: {}, errors: [] })
  })
})

describe('a sealed school year', () => {
  it('is not changed by an import, all else is', async () => {
    await importedSheets(archive, {
      组织机构: [
        ['名称', '类别', '学年', '职责'],
        ['旧机构', '其他', '2024-2025', '甲'],
      ],
    })
    await sealYear(archive, '2024-2025', { label: '封存', who: '试' })
    const report = await importedSheets(archive, {
      组织机构: [
        ['名称', '类别', '学年', '职责'],
        ['旧机构', '其他', '2024-2025', '乙'],
        ['另一个', '其他', '2024-2025', ''],
        ['新机构', '其他', YEAR, ''],
      ],
      成员: [
        ['机构', '姓名', '职务'],
        ['另一个', '陈霞', '主任'],
        ['新机构', '林静', '主任'],
      ],
    })
    expect(report).toMatchObject({ created: { body: 1, member: 1 }, updated: {} })
    expect(said(report.errors)).toEqual([
      '组织机构!2 ROW_SEALED',
      '组织机构!3 ROW_SEALED',
      '成员!2 ROW_SEALED',
    ])
    const roster = await importedSheets(archive, ROSTER, '2024-2025')
    expect(said(roster.errors)).toEqual(['小一班! YEAR_SEALED', '中二班! YEAR_SEALED'])
  })
})
