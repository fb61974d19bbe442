import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { undo } from '../../electron/archive/history.ts'
import { countRecords, listRecords } from '../../electron/archive/records.ts'
import { childrenOf, imported, importedSheets, said, tried } from '../fixtures/importing.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { workbookFile } from '../fixtures/workbooks.ts'

let archive: Archive
beforeEach(async () => {
  archive = await temporaryArchive()
})

const YEAR = '2025-2026'
const TITLE = ['城西中心幼儿园花名册（2025—2026学年第一学期）']
const HEADER = ['序号', '幼儿姓名', '性别', '家长姓名', '与幼儿关系', '联系电话']
const students = () => listRecords(archive.tables, 'student')
const guardians = () => listRecords(archive.tables, 'guardian')

describe('a roster', () => {
  it('with a sheet a class becomes classes, children and guardians; the trial run writes nothing', async () => {
    const path = await workbookFile({
      小一班: [TITLE, HEADER, [1, '沈一诺', '女', '沈军', '爸爸', 13800010001]],
      中二班: [TITLE, [], HEADER, [1, '𠮷田䶮', '男', '刘志强', '外公', '138 0001 0002']],
    })
    const expected = { class: 2, student: 2, enrollment: 2, guardian: 2, guardianship: 2 }
    expect(await tried(archive, [path])).toMatchObject({ applied: false, created: expected, errors: [] })
    expect(await countRecords(archive.tables, 'student')).toBe(0)
    expect(await imported(archive, [path])).toMatchObject({ applied: true, created: expected })
    expect(await childrenOf(archive)).toEqual([
      '小一班 沈一诺: 沈军 13800010001 father*',
      '中二班 𠮷田䶮: 刘志强 13800010002 grandfather*',
    ])
    expect(
      (await listRecords(archive.tables, 'class')).map(({ year, grade, name }) => [year, grade, name]),
    ).toEqual([
      [YEAR, '小班', '小一班'],
      [YEAR, '中班', '中二班'],
    ])
  })

  it('imported again creates nothing and changes nothing, and undo takes all of it back', async () => {
    const path = await workbookFile({
      小一班: [
        TITLE,
        HEADER,
        [1, '沈一诺', '女', '沈军', '爸爸', 13800010001],
        [2, '傅梦瑶', '女', '傅军', '祖母', ''],
      ],
    })
    await imported(archive, [path])
    expect(await imported(archive, [path])).toMatchObject({
      created: {},
      updated: {},
      skipped: 2,
      batch: null,
    })
    await undo(archive, '沈玉兰')
    for (const kind of ['class', 'student', 'guardian', 'enrollment', 'guardianship'] as const)
      expect(await countRecords(archive.tables, kind)).toBe(0)
  })

  it('of one sheet takes the class from its column, also where it is merged over the rows', async () => {
    const report = await importedSheets(
      archive,
      {
        花名册: (sheet) => {
          sheet.addRows([
            ['班级', '学号', '学生姓名', '家长', '电话'],
            ['一（1）班', '001', '王小明', '王大明', '13800010001'],
            ['', '002', '李小红', '李大红', '13800010002'],
            ['初二3班', '003', '赵小刚', '赵大刚', '13800010003'],
          ])
          sheet.mergeCells('A2:A3')
        },
      },
      YEAR,
    )
    expect(said(report.warnings)).toEqual(['花名册!A3 CLASS_FROM_ABOVE'])
    expect((await childrenOf(archive)).map((child) => child.split(':')[0])).toEqual([
      '一（1）班 王小明',
      '一（1）班 李小红',
      '初二3班 赵小刚',
    ])
    expect((await listRecords(archive.tables, 'class')).map(({ grade }) => grade)).toEqual(['一年级', '初二'])
    expect((await students()).map(({ student_no }) => student_no)).toEqual(['001', '002', '003'])
  })

  it('of several classes one below the other begins a class at its heading', async () => {
    const report = await importedSheets(
      archive,
      {
        全园: [
          ['小一班花名册'],
          HEADER,
          [1, '沈一诺', '女', '沈军', '爸爸', 13800010001],
          ['合计', '1人'],
          ['小二班花名册'],
          HEADER,
          [1, '许晨', '男', '许涛', '爸爸', 13800010002],
          ['合计', '1人'],
        ],
      },
      YEAR,
    )
    expect((await childrenOf(archive)).map((child) => child.split(':')[0])).toEqual([
      '小一班 沈一诺',
      '小二班 许晨',
    ])
    expect(said(report.warnings)).toEqual(['全园!4 TOTAL_ROW', '全园!6 HEADER_REPEATED', '全园!8 TOTAL_ROW'])
  })

  it('finds the class that a workbook spells otherwise', async () => {
    await importedSheets(
      archive,
      { '一年级(1)班': [HEADER, [1, '王小明', '男', '王大明', '父亲', 13800010001]] },
      YEAR,
    )
    await importedSheets(
      archive,
      { '一（1）班': [HEADER, [1, '李小红', '女', '李大红', '母亲', 13800010002]] },
      YEAR,
    )
    expect(await countRecords(archive.tables, 'class')).toBe(1)
    expect(await countRecords(archive.tables, 'enrollment')).toBe(2)
  })

  it('reads a header of two rows, and father and mother by their columns', async () => {
    await importedSheets(
      archive,
      {
        大班: (sheet) => {
          sheet.addRows([
            ['大班幼儿情况登记表'],
            ['序号', '姓名', '性别', '父亲', null, '母亲', null, '家庭住址'],
            [null, null, null, '姓名', '电话', '姓名', '电话', null],
            [1, '吴芷若', '女', '吴伟', '13800010001', '沈晓东', '13800010002', '学府路254号'],
          ])
          sheet.mergeCells('D2:E2')
          sheet.mergeCells('F2:G2')
        },
      },
      YEAR,
    )
    expect(await childrenOf(archive)).toEqual([
      '大班 吴芷若: 吴伟 13800010001 father*, 沈晓东 13800010002 mother',
    ])
    expect((await guardians())[0]?.address).toBe('学府路254号')
  })

  it('skips and reports blank rows, totals, notes, repeated headers, hidden and instruction sheets', async () => {
    const report = await importedSheets(
      archive,
      {
        填表说明: [['一、本表由班主任填写。'], ['二、电话请填写11位手机号。']],
        小一班: [
          HEADER,
          [1, '沈一诺', '女', '沈军', '爸爸', 13800010001],
          [],
          HEADER,
          [2, '许晨', '男', '许涛', '爸爸', 13800010002],
          ['合计', '3人'],
          ['注：插班生另附'],
          [3],
          [4],
        ],
        字典: (sheet) => {
          sheet.addRow(['姓名', '性别', '电话'])
          sheet.state = 'hidden'
        },
        Sheet3: [],
      },
      YEAR,
    )
    expect(said(report.warnings)).toEqual([
      '填表说明! SHEET_NOT_READ',
      '字典! SHEET_HIDDEN',
      '小一班!3 BLANK_ROWS',
      '小一班!4 HEADER_REPEATED',
      '小一班!6 TOTAL_ROW',
      '小一班!6 TOTAL_DIFFERS',
      '小一班!7 NOTE_ROW',
    ])
    expect(report.created['student']).toBe(2)
    expect(report.warnings.find(({ code }) => code === 'TOTAL_DIFFERS')?.message).toBe(
      '合计写的是 3 人，实际读到 2 人，请核对',
    )
  })

  it('leaves out identity numbers and what it does not know, and says so', async () => {
    const report = await importedSheets(
      archive,
      {
        小一班: [
          ['姓名', '身份证号', '电话', '家长姓名', '血型'],
          ['沈一诺', '320501201909120011', 13800010001, '沈军', 'A'],
        ],
      },
      YEAR,
    )
    expect(said(report.warnings)).toEqual(['小一班! COLUMNS_PRIVATE', '小一班! COLUMNS_NOT_READ'])
    expect(JSON.stringify(await students())).not.toContain('3205')
  })
})

describe('people', () => {
  it('of the same name and phone are one guardian, in whatever spelling; without a phone never', async () => {
    await importedSheets(
      archive,
      {
        小一班: [
          HEADER,
          [1, '冯雨桐', '女', '冯丽华', '母亲', '18742025566'],
          [2, '萧泽宇', '男', '冯 丽 华', '母亲', '１８７-4202 5566'],
          [3, '冯晨', '男', '冯丽华', '母亲', '18742025567'],
          [4, '沈一诺', '女', '沈军', '父亲', ''],
          [5, '沈二诺', '女', '沈军', '父亲', '无'],
        ],
      },
      YEAR,
    )
    expect((await guardians()).map(({ name, phone }) => `${name} ${phone ?? '-'}`)).toEqual([
      '冯丽华 18742025566',
      '冯丽华 18742025567',
      '沈军 -',
      '沈军 -',
    ])
  })

  it('a repeated row is one child; what it contradicts is reported and does not count', async () => {
    const report = await importedSheets(
      archive,
      {
        中一班: [
          HEADER,
          [3, '朱子涵', '女', '黄桂英', '母亲', '150 0103 8646'],
          [3, '朱子涵', '男', '黄桂英', '母亲', '15001038646'],
        ],
      },
      YEAR,
    )
    expect(said(report.warnings)).toEqual(['中一班!B3 ROW_REPEATED', '中一班!C3 CONTRADICTS_EARLIER_ROW'])
    expect((await students()).map(({ sex }) => sex)).toEqual(['female'])
    expect(report.warnings[1]?.message).toBe('“性别”写的是“男”，与前面的“女”不一致，以前面的为准')
  })

  it('two children of one name in one class stay two when their guardians differ, each time', async () => {
    const path = await workbookFile({
      中三班: [
        HEADER,
        [5, '傅梦瑶', '男', '傅丽华', '父亲', 15012431347],
        [12, '傅梦瑶', '女', '傅军', '祖母', ''],
      ],
    })
    const report = await imported(archive, [path], YEAR)
    expect(said(report.warnings)).toEqual(['中三班!B3 NAMESAKES_IN_CLASS'])
    expect(await countRecords(archive.tables, 'student')).toBe(2)
    expect(await imported(archive, [path], YEAR)).toMatchObject({ created: {}, updated: {}, skipped: 2 })
  })

  it('a phone without a name is kept under the name of the child', async () => {
    const report = await importedSheets(
      archive,
      {
        小一班: [
          ['姓名', '联系电话'],
          ['沈一诺', 13800010001],
        ],
      },
      YEAR,
    )
    expect(said(report.warnings)).toEqual(['小一班!B2 GUARDIAN_UNNAMED'])
    expect(await childrenOf(archive)).toEqual(['小一班 沈一诺: 沈一诺家长 13800010001 other*'])
  })

  it('a second guardian has relation and phone of their own; employer and address are of the first', async () => {
    await importedSheets(
      archive,
      {
        小一班: [
          [...HEADER, '第二家长', '关系', '电话', '工作单位', '家庭住址', '备注'],
          [
            1,
            '高睿',
            '女',
            '杨玉兰',
            '妈妈',
            15812106084,
            '谢明',
            '姥爷',
            '13977862870',
            '中学教师',
            '滨河路22号',
            '过敏体质',
          ],
        ],
      },
      YEAR,
    )
    expect(await childrenOf(archive)).toEqual([
      '小一班 高睿: 杨玉兰 15812106084 mother*, 谢明 13977862870 grandfather',
    ])
    expect((await guardians()).map(({ employer, address }) => [employer, address])).toEqual([
      ['中学教师', '滨河路22号'],
      [null, null],
    ])
    expect((await students())[0]?.note).toBe('过敏体质')
  })

  it('a masked phone is not read, but knows whom it means', async () => {
    await importedSheets(
      archive,
      { 小一班: [HEADER, [1, '沈一诺', '女', '沈军', '爸爸', 13800010001]] },
      YEAR,
    )
    const again = await importedSheets(
      archive,
      {
        小一班: [
          HEADER,
          [1, '沈一诺', '女', '沈军', '爸爸', '138****0001'],
          [2, '许晨', '男', '许涛', '爸爸', '139****0002'],
        ],
      },
      YEAR,
    )
    expect(said(again.warnings)).toEqual(['小一班!F3 PHONE_MASKED'])
    expect(again.updated).toEqual({})
    expect((await guardians()).map(({ phone }) => phone)).toEqual(['13800010001', null])
  })
})

describe('from year to year', () => {
  const roster = (name: string, phone: unknown = 13800010001) => [
    HEADER,
    [1, '沈一诺', '女', name, '爸爸', phone],
  ]

  it('a child is carried on by name and guardian’s phone', async () => {
    await importedSheets(archive, { 小一班: roster('沈军') as never }, '2024-2025')
    const report = await importedSheets(archive, { 中一班: roster('沈军') as never }, '2025-2026')
    expect(report.created).toEqual({ class: 1, enrollment: 1 })
    expect(await childrenOf(archive)).toEqual([
      '2024-2025 小一班 沈一诺: 沈军 13800010001 father*',
      '2025-2026 中一班 沈一诺: 沈军 13800010001 father*',
    ])
  })

  it('without a phone nobody is carried on, and the clerk is told', async () => {
    await importedSheets(archive, { 小一班: roster('沈军', '') as never }, '2024-2025')
    const report = await importedSheets(archive, { 中一班: roster('沈军', '') as never }, '2025-2026')
    expect(said(report.warnings)).toEqual(['中一班!B2 NAMESAKE_KEPT_APART'])
    expect(await countRecords(archive.tables, 'student')).toBe(2)
  })

  it('a child in another class of the same year has moved', async () => {
    await importedSheets(archive, { 小一班: roster('沈军') as never }, YEAR)
    const report = await importedSheets(archive, { 小二班: roster('沈军') as never }, YEAR)
    expect(report).toMatchObject({ created: { class: 1 }, updated: { enrollment: 1 } })
    expect(report.warnings.map(({ message }) => message)).toEqual(['“沈一诺”由小一班转到小二班'])
    expect((await childrenOf(archive)).map((child) => child.split(':')[0])).toEqual(['小二班 沈一诺'])
  })

  it('a child in two classes of one roster stays in the first', async () => {
    const report = await importedSheets(
      archive,
      { 小一班: roster('沈军') as never, 小二班: roster('沈军') as never },
      YEAR,
    )
    expect(said(report.errors)).toEqual(['小二班!2 STUDENT_IN_TWO_CLASSES'])
    expect((await childrenOf(archive)).map((child) => child.split(':')[0])).toEqual(['小一班 沈一诺'])
  })

  it('a new number of a guardian replaces the old one, with a warning', async () => {
    await importedSheets(archive, { 小一班: roster('沈军') as never }, YEAR)
    const report = await importedSheets(archive, { 小一班: roster('沈军', 13900010009) as never }, YEAR)
    expect(report.updated).toEqual({ guardian: 1 })
    expect(said(report.warnings)).toEqual(['小一班!F2 GUARDIAN_PHONE_CHANGED'])
    expect((await guardians()).map(({ phone }) => phone)).toEqual(['13900010009'])
  })

  it('an empty cell erases nothing', async () => {
    await importedSheets(archive, { 小一班: roster('沈军') as never }, YEAR)
    const report = await importedSheets(
      archive,
      { 小一班: [HEADER, [1, '沈一诺', '', '沈军', '', '']] },
      YEAR,
    )
    expect(report).toMatchObject({ created: {}, updated: {} })
  })

  it('a roster without a year is of the archive’s latest; of none, it is refused', async () => {
    const path = await workbookFile({ 小一班: roster('沈军') as never })
    const report = await imported(archive, [path])
    expect(said(report.errors)).toEqual(['小一班! YEAR_UNKNOWN'])
    await archive.write({ label: '班级', who: '试' }, (writer) =>
      writer.create('class', [{ year: '2025-2026', grade: '小班', name: '小一班' }]),
    )
    expect((await imported(archive, [path])).created).toMatchObject({ enrollment: 1 })
  })
})

describe('bad cells', () => {
  it('a name of 200 characters is refused at its cell, all others are imported', async () => {
    const report = await importedSheets(
      archive,
      {
        小一班: [
          HEADER,
          [1, '长'.repeat(200), '女', '沈军', '爸爸', 13800010001],
          [2, '许晨', '男', '许涛', '爸爸', 13800010002],
        ],
      },
      YEAR,
    )
    expect(said(report.errors)).toEqual(['小一班!B2 TOO_LONG'])
    expect((await students()).map(({ name }) => name)).toEqual(['许晨'])
  })

  it('control characters, =HYPERLINK(...), error cells and formulas do no harm', async () => {
    const report = await importedSheets(
      archive,
      {
        小一班: [
          HEADER,
          [
            1,
            '=HYPERLINK("http://x","点我")',
            '女',
            '沈\u202e军',
            '爸爸',
            { formula: 'F9', result: 13800010001 },
          ],
          [
            { formula: 'ROW()-1', result: 2 },
            '许晨',
            { error: '#REF!' },
            '许涛',
            { formula: 'E9' },
            13800010002,
          ],
        ] as never,
      },
      YEAR,
    )
    expect(said(report.warnings)).toEqual([
      '小一班!D2 CHARACTERS_REMOVED',
      '小一班!C3 CELL_BROKEN',
      '小一班!E3 FORMULA_EMPTY',
    ])
    expect(await childrenOf(archive)).toEqual([
      '小一班 =HYPERLINK("http://x","点我"): 沈军 13800010001 father*',
      '小一班 许晨: 许涛 13800010002 other*',
    ])
  })

  it('a row without a name, an unknown sex and an unknown relation are reported', async () => {
    const report = await importedSheets(
      archive,
      {
        小一班: [
          HEADER,
          [1, '', '女', '沈军', '爸爸', 13800010001],
          [2, '许晨', '不详', '许涛', '干爹', 13800010002],
        ],
      },
      YEAR,
    )
    expect(said(report.errors)).toEqual(['小一班!B2 NAME_MISSING'])
    expect(said(report.warnings)).toEqual(['小一班!C3 NOT_A_CHOICE', '小一班!E3 RELATION_UNKNOWN'])
    expect(report.warnings[0]?.message).toBe('“性别”没有“不详”这个选项。可填：男、女')
  })

  it('a class whose grade nobody knows is imported under its name, with a warning', async () => {
    const report = await importedSheets(
      archive,
      { 向日葵班: [HEADER, [1, '许晨', '男', '许涛', '爸爸', 13800010002]] },
      YEAR,
    )
    expect(said(report.warnings)).toEqual(['向日葵班!2 GRADE_UNKNOWN'])
  })

  it('a sheet that names no class is refused row by row', async () => {
    const report = await importedSheets(
      archive,
      { Sheet1: [HEADER, [1, '许晨', '男', '许涛', '爸爸', 13800010002]] },
      YEAR,
    )
    expect(said(report.errors)).toEqual(['Sheet1!2 CLASS_MISSING'])
    expect(report.created).toEqual({})
  })

  it('a workbook without any roster is refused as a whole', async () => {
    const path = await workbookFile({
      表: [
        ['班级', '人数'],
        ['小一班', 30],
      ],
    })
    await expect(tried(archive, [path])).rejects.toMatchObject({ code: 'WORKBOOK_NOT_RECOGNISED' })
  })
})
