import ExcelJS from 'exceljs'

const SIZE = { classes: 50, students: 40 } as const
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗']
const GIVEN = [...'子轩梓涵一诺宇航欣怡浩然雨桐诗涵俊杰思远嘉怡明轩佳琪晨曦若曦语桐奕辰']
const HEADER = [
  '序号',
  '学生姓名',
  '性别',
  '家长姓名',
  '与学生关系',
  '联系电话',
  '第二家长',
  '第二家长电话',
  '家庭住址',
]

/** Writes the roster of a school of 2,000 students as a school has it: 50 sheets, one a class, a title, a header, two parents a child. */
export async function makeRoster(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  for (let at = 0; at < SIZE.classes; at++) {
    const sheet = workbook.addWorksheet(className(at))
    sheet.addRow([`${className(at)}学生花名册`])
    sheet.addRow(HEADER)
    for (let row = 0; row < SIZE.students; row++) sheet.addRow(childRow(at * SIZE.students + row, row))
  }
  await workbook.xlsx.writeFile(path)
}

const className = (at: number): string => `${'一二三四五六'[at % 6] ?? ''}年级(${Math.floor(at / 6) + 1})班`

/** Names repeat as they do in a large school; telephones do not. */
const childRow = (child: number, row: number): (string | number)[] => [
  row + 1,
  nameOf(child),
  child % 2 === 0 ? '男' : '女',
  nameOf(child * 3 + 1),
  child % 2 === 0 ? '爸爸' : '妈妈',
  13_800_000_000 + child,
  nameOf(child * 5 + 2),
  String(15_900_000_000 + child),
  `东莞市莞城区旗峰路${child + 1}号`,
]

const nameOf = (number: number): string =>
  [
    SURNAMES[number % SURNAMES.length],
    GIVEN[(number * 7) % GIVEN.length],
    GIVEN[Math.floor(number / 20) % GIVEN.length],
  ].join('')
