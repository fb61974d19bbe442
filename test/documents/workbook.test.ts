import { execFile } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { SheetModel, WorkbookModel } from '../../electron/documents/models/workbook.ts'
import { writeWorkbook } from '../../electron/documents/writers/workbook.ts'
import { sheetNames } from '../../electron/documents/writers/workbook/sheet-names.ts'
import { openWorkbook } from '../../electron/importing/open-workbook.ts'
import { cellText } from '../../electron/importing/workbook/cell.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const modelOf = (...sheets: readonly SheetModel[]): WorkbookModel => ({
  title: '记录',
  author: '城西中心幼儿园',
  date: '2026-06-30',
  sheets,
})
const COLUMNS = [
  { title: '姓名', width: 12 },
  { title: '正文', width: 40, style: 'long' },
  { title: '编号', width: 12, style: 'id' },
] as const

async function written(...sheets: readonly SheetModel[]): Promise<string> {
  const path = join(await temporaryFolder(), '记录.xlsx')
  await writeWorkbook(modelOf(...sheets), path)
  return path
}

async function opened(path: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

const textsOf = async (path: string) =>
  (await openWorkbook(path)).sheets[0]?.rows.map((row) => row.map(cellText))

describe('a written workbook', () => {
  it('keeps every text as it was, whatever it looks like', async () => {
    const odd = [
      '=cmd|calc', '+1', '-1', '@x', '0012', '1e5', 'TRUE', '2025-09-12', '&lt;b&gt;', '&amp;amp;', '_x0041_', '_x005F_x0041_', '<a>', '"', "'", ']]>', '一\n二\t三',
      ' 前后 ', '𠮷田䶮', '欧阳㛃', '👨‍👩‍👧', 'e\u0301',
    ] // prettier-ignore
    const path = await written({ name: '表', columns: COLUMNS, rows: odd.map((text) => [text]) })
    expect((await textsOf(path))?.slice(1).map(([text]) => text)).toEqual(odd)
    const sheet = (await opened(path)).getWorksheet('表')
    expect(sheet?.getCell('A2').type).toBe(ExcelJS.ValueType.String)
    expect(sheet?.getCell('A2').numFmt).toBe('@')
  })

  it('drops what no workbook can hold', async () => {
    const path = await written({
      name: '表',
      columns: COLUMNS,
      rows: [['甲\u0007乙\uffff丙\ud842', '\u0000']],
    })
    expect((await textsOf(path))?.[1]).toEqual(['甲乙丙'])
  })

  it('has real dates and numbers, and days that Excel counts wrong as texts', async () => {
    const path = await written({
      name: '表',
      columns: COLUMNS,
      rows: [
        [{ date: '2025-09-12' }, 2.5, null],
        [{ date: '1900-01-15' }, 0],
      ],
    })
    const sheet = (await opened(path)).getWorksheet('表')
    expect(sheet?.getCell('A2').value).toEqual(new Date(Date.UTC(2025, 8, 12)))
    expect(sheet?.getCell('A2').numFmt).toBe('yyyy-mm-dd')
    expect(sheet?.getCell('B2').value).toBe(2.5)
    expect(sheet?.getCell('C2').value).toBeNull()
    expect(sheet?.getCell('A3').value).toBe('1900-01-15')
  })

  it('keeps its header in sight, filters by it and breaks long texts', async () => {
    const path = await written({
      name: '表',
      columns: COLUMNS,
      rows: [
        ['沈一诺', '很长', 'x'],
        ['许晨', '', 'y'],
      ],
    })
    const sheet = (await opened(path)).getWorksheet('表')
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet?.autoFilter).toBe('A1:C3')
    expect(sheet?.getCell('A1').font).toMatchObject({ bold: true })
    expect(sheet?.getColumn(2).width).toBe(40)
    expect(sheet?.getCell('B2').alignment).toMatchObject({ wrapText: true })
  })

  it('is dated by what it speaks for, not by the clock', async () => {
    const workbook = await opened(await written({ name: '表', columns: COLUMNS, rows: [] }))
    expect([workbook.created, workbook.modified]).toEqual(Array(2).fill(new Date('2026-06-30T00:00:00Z')))
    expect([workbook.title, workbook.creator]).toEqual(['记录', '城西中心幼儿园'])
  })

  it('may have sheets without rows, and rows that come one by one', async () => {
    async function* rows() {
      for (let row = 0; row < 450; row++) yield Promise.resolve([`第${row}行`])
    }
    const path = await written(
      { name: '空', columns: COLUMNS, rows: [] },
      { name: '长', columns: COLUMNS, rows: rows() },
    )
    const { sheets } = await openWorkbook(path)
    expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
      ['空', 1],
      ['长', 451],
    ])
  })

  it('that is cancelled, or whose rows fail, leaves what was there and nothing beside it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, '记录.xlsx')
    await writeFile(path, '旧')
    const rows = Array.from({ length: 1_000 }, (_, index) => [`第${index}行`])
    const sheet = { name: '表', columns: COLUMNS, rows }
    const controller = new AbortController()
    await expect(
      writeWorkbook(modelOf(sheet), path, { signal: controller.signal, onRows: () => controller.abort() }),
    ).rejects.toMatchObject({ code: 'CANCELLED' })
    const failing = {
      *[Symbol.iterator]() {
        yield ['甲']
        throw new Error('读不到')
      },
    }
    await expect(writeWorkbook(modelOf({ ...sheet, rows: failing }), path)).rejects.toThrow('读不到')
    expect(await readdir(folder)).toEqual(['记录.xlsx'])
  })

  it('is refused where there is no such folder', async () => {
    const sheet = { name: '表', columns: COLUMNS, rows: [['甲']] }
    await expect(writeWorkbook(modelOf(sheet), '/tmp/没有/记录.xlsx')).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    })
  })

  it('is refused when the disk fills up, and nothing of it is left', async () => {
    const folder = await temporaryFolder()
    const script = join(import.meta.dirname, '../fixtures/workbook-process.ts')
    const limited = [
      '-c',
      'ulimit -f 300; exec "$0" "$@"',
      process.execPath,
      script,
      join(folder, '记录.xlsx'),
    ]
    const { stdout } = await promisify(execFile)('sh', limited)
    expect(stdout).toBe('DISK_FULL')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('the names of sheets', () => {
  it('are short, allowed and different', () => {
    const long = '很长的工作表名称'.repeat(6)
    expect(sheetNames(['活动/记录', "'引'", '表', '表', '', long, long])).toEqual([
      '活动 记录',
      '引',
      '表',
      '表 (2)',
      'Sheet',
      long.slice(0, 31),
      `${long.slice(0, 27)} (2)`,
    ])
  })
})
