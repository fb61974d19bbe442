import { unlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { cellText, columnName } from '../../electron/importing/workbook/cell.ts'
import { openWorkbook } from '../../electron/importing/open-workbook.ts'
import { anyFile, compoundFile, rawWorkbookFile, workbookFile, zipFile } from '../fixtures/workbooks.ts'

const rowsOf = async (path: string) => (await openWorkbook(path)).sheets[0]?.rows ?? []
const refused = async (path: string) =>
  openWorkbook(path).then(
    () => 'opened',
    (error: unknown) => error,
  )

describe('a workbook', () => {
  it('gives texts, numbers, days, times and truths as they stand in it', async () => {
    const path = await workbookFile({
      表: (sheet) => {
        sheet.addRow([
          '𠮷田䶮',
          13946012857,
          new Date(Date.UTC(2025, 8, 12)),
          new Date(Date.UTC(2025, 8, 12, 18, 30)),
          true,
        ])
        sheet.getRow(2).getCell(1).value = 0.770833
        sheet.getRow(2).getCell(1).numFmt = 'h:mm'
        sheet.getRow(2).getCell(2).value = -1.5
      },
    })
    const [first, second] = await rowsOf(path)
    expect(first?.map(cellText)).toEqual(['𠮷田䶮', '13946012857', '2025-09-12', '2025-09-12 18:30', 'TRUE'])
    expect(second?.map(cellText)).toEqual(['18:30', '-1.5'])
  })

  it('flattens rich text, keeps =HYPERLINK as a text, and reads the results of formulas', async () => {
    const path = await workbookFile({
      表: [
        [
          { richText: [{ text: '朱' }, { font: { bold: true }, text: '子涵' }] },
          '=HYPERLINK("http://x","点我")',
          { formula: '1+1', result: 2 },
          { formula: 'HYPERLINK("http://x","沈一诺")', result: '沈一诺' },
          { text: '沈玉兰', hyperlink: 'mailto:a@b' },
          { formula: 'DATE(2025,9,12)', result: new Date(Date.UTC(2025, 8, 12)) },
        ],
      ],
    })
    const [row] = await rowsOf(path)
    expect(row?.slice(0, 5).map(cellText)).toEqual([
      '朱子涵',
      '=HYPERLINK("http://x","点我")',
      '2',
      '沈一诺',
      '沈玉兰',
    ])
    expect(row?.[5]).toEqual({ type: 'moment', day: '2025-09-12', time: '00:00' })
  })

  it('tells error cells and formulas without a result from empty cells', async () => {
    const path = await workbookFile({
      表: [
        [
          { error: '#REF!' },
          { formula: 'A9', result: { error: '#N/A' } },
          { formula: 'A9' },
          null,
          '末',
        ] as never,
      ],
    })
    expect((await rowsOf(path))[0]).toEqual([
      { type: 'broken', error: '#REF!' },
      { type: 'broken', error: '#N/A' },
      { type: 'uncalculated' },
      null,
      { type: 'text', text: '末' },
    ])
  })

  it('has the value of merged cells in the first of them, keeps row numbers, and says which sheets are hidden', async () => {
    const path = await workbookFile({
      小一班: (sheet) => {
        sheet.getCell('A1').value = '花名册'
        sheet.mergeCells('A1:C1')
        sheet.getCell('B4').value = '沈一诺'
      },
      字典: (sheet) => {
        sheet.state = 'hidden'
      },
    })
    const { sheets } = await openWorkbook(path)
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['小一班', false],
      ['字典', true],
    ])
    expect(sheets[0]?.rows.map((row) => row.map(cellText))).toEqual([
      ['花名册', '', ''],
      [],
      [],
      ['', '沈一诺'],
    ])
  })

  it('of the sample opens with its 19 sheets', async () => {
    const { sheets } = await openWorkbook('resources/samples/kindergarten/幼儿花名册.xlsx')
    expect(sheets).toHaveLength(19)
    expect(sheets[1]?.rows[6]?.slice(1, 3).map(cellText)).toEqual(['𠮷田䶮', '男'])
  })

  it('with macros, comments or rules for whole columns opens all the same', async () => {
    const path = await rawWorkbookFile(
      () => ['<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'],
      '</sheetData><dataValidations><dataValidation type="list" sqref="B1:Z1048576"><formula1>"男,女"</formula1></dataValidation></dataValidations></worksheet>',
    )
    expect((await rowsOf(path))[0]?.map(cellText)).toEqual(['姓名'])
  })

  it('of 100,000 rows opens', async () => {
    const path = await rawWorkbookFile(function* () {
      for (let row = 1; row <= 100_000; row++)
        yield `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="inlineStr"><is><t>出席</t></is></c></row>`
    })
    const rows = await rowsOf(path)
    expect(rows).toHaveLength(100_000)
    expect(rows[99_999]?.map(cellText)).toEqual(['100000', '出席'])
  })

  it('names its columns as Excel does', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('refused with a code that says what to do', () => {
  it.each([
    ['名单.xlsx', '姓名,电话\n沈一诺,13800000000\n'],
    ['网页.xlsx', '<html><table><tr><td>姓名</td></tr></table></html>'],
  ])('a text called %s', async (name, content) => {
    expect(await refused(await anyFile(name, content))).toMatchObject({
      code: 'NOT_A_WORKBOOK',
      details: { file: name },
    })
  })

  it('a Word document called .xlsx', async () => {
    const path = await zipFile('通知.xlsx', {
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<d/>',
    })
    expect(await refused(path)).toMatchObject({ code: 'NOT_A_WORKBOOK' })
  })

  it('an old .xls', async () => {
    expect(await refused(await anyFile('名单.xls', compoundFile('Workbook')))).toMatchObject({
      code: 'WORKBOOK_OLD_FORMAT',
    })
  })

  it('a workbook with a password', async () => {
    expect(await refused(await anyFile('名单.xlsx', compoundFile('EncryptedPackage')))).toMatchObject({
      code: 'WORKBOOK_PROTECTED',
    })
  })

  it('an empty file', async () => {
    expect(await refused(await anyFile('名单.xlsx', ''))).toMatchObject({
      code: 'WORKBOOK_DAMAGED',
      details: { problem: 'workbook_empty' },
    })
  })

  it('a workbook cut off at any place', async () => {
    const whole = await readFile('resources/samples/kindergarten/年度资料.xlsx')
    for (const share of [0.01, 0.3, 0.9, 0.999]) {
      const path = await anyFile('断.xlsx', whole.subarray(0, Math.floor(whole.length * share)))
      expect(await refused(path)).toMatchObject({ code: 'WORKBOOK_DAMAGED' })
    }
  })

  it('a workbook with a damaged sheet', async () => {
    const path = await rawWorkbookFile(() => ['<row r="1"><c r="A1"><v>1</v></row></c>'])
    expect(await refused(path)).toMatchObject({
      code: 'WORKBOOK_DAMAGED',
      details: { problem: 'workbook_unreadable' },
    })
  })

  it('300,000 rows', async () => {
    const path = await rawWorkbookFile(function* () {
      for (let row = 1; row <= 300_000; row++) yield `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`
    })
    expect(await refused(path)).toMatchObject({
      code: 'WORKBOOK_TOO_LARGE',
      details: { problem: 'workbook_rows', limit: 200_000 },
    })
  })

  it('a zip bomb', async () => {
    const megabyte = ' '.repeat(1024 ** 2)
    const path = await rawWorkbookFile(function* () {
      for (let written = 0; written < 320; written++) yield megabyte
    })
    expect((await readFile(path)).length).toBeLessThan(1024 ** 2)
    expect(await refused(path)).toMatchObject({
      code: 'WORKBOOK_TOO_LARGE',
      details: { problem: 'workbook_bytes' },
    })
  })

  it('a merge of whole columns', async () => {
    const path = await rawWorkbookFile(
      () => ['<row r="1"><c r="A1"><v>1</v></c></row>'],
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:L1048576"/></mergeCells></worksheet>',
    )
    expect(await refused(path)).toMatchObject({
      code: 'WORKBOOK_TOO_LARGE',
      details: { problem: 'workbook_merged' },
    })
  })

  it('a file that is not there, and a folder', async () => {
    expect(await refused('/tmp/没有/名单.xlsx')).toMatchObject({ code: 'FILE_NOT_FOUND' })
    expect(await refused('/tmp')).toMatchObject({ code: 'FILE_NOT_FOUND' })
  })
})

describe('a file that vanishes or changes while it is read', () => {
  /** Does something to the file when it has been read once: the signal is asked before each piece. */
  const between = (act: () => void): AbortSignal => {
    let asked = 0
    return {
      get aborted() {
        if (++asked === 2) act()
        return false
      },
    } as AbortSignal
  }

  it('is refused when the memory stick is pulled out', async () => {
    const path = await workbookFile({ 小一班: [['姓名']] })
    await expect(
      openWorkbook(
        path,
        between(() => unlinkSync(path)),
      ),
    ).rejects.toMatchObject({
      code: 'FILE_VANISHED',
    })
  })

  it('is refused when someone saves it meanwhile', async () => {
    const path = await workbookFile({ 小一班: [['姓名']] })
    const other = await readFile(await workbookFile({ 小二班: [['姓名', '性别']] }))
    await expect(
      openWorkbook(
        path,
        between(() => writeFileSync(path, other)),
      ),
    ).rejects.toMatchObject({
      code: 'FILE_VANISHED',
    })
  })

  it('can be cancelled', async () => {
    const path = await workbookFile({ 小一班: [['姓名']] })
    await expect(openWorkbook(path, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})
