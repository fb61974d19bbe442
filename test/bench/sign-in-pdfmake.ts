import { createRequire } from 'node:module'
import type { SignInModel, SignInPage, SignInRow } from '../../electron/documents/models/sign-in-sheet.ts'
import { resource } from '../../electron/resources.ts'

interface Pdfmake {
  setFonts(fonts: object): void
  setUrlAccessPolicy(allow: () => boolean): void
  setLocalAccessPolicy(allow: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Buffer> }
}

const HEADS = ['序号', '学生姓名', '家长姓名', '关系', '签名', '时间', '备注']
const WIDTHS = [14, 38, 38, 28, '*', 26, 22]

/** The same facts and tables with pdfmake, without marks and codes. */
export async function drawWithPdfmake(model: SignInModel): Promise<Buffer> {
  const require = createRequire(import.meta.url)
  const pdfmake = require('pdfmake') as Pdfmake
  const file = (name: string): string => resource('fonts', `NotoSansSC-${name}.ttf`)
  pdfmake.setFonts({ Sans: { normal: file('Regular'), bold: file('Bold') } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  const content = model.pages.flatMap((page, index) => sheet(page, index > 0))
  return pdfmake
    .createPdf({ pageSize: 'A4', pageMargins: 40, defaultStyle: { font: 'Sans', fontSize: 9 }, content })
    .getBuffer()
}

function sheet(page: SignInPage, newPage: boolean): object[] {
  const half = Math.ceil(page.rows.length / 2)
  return [
    {
      text: page.heading,
      fontSize: 17,
      bold: true,
      alignment: 'center',
      ...(newPage ? { pageBreak: 'before' } : {}),
    },
    {
      table: {
        widths: ['auto', '*', 'auto', '*'],
        body: [
          ['活动主题', page.topic, '日期时间', page.when],
          ['地点', page.where, '班级', page.class],
        ],
      },
    },
    { columns: [table(page.rows.slice(0, half)), table(page.rows.slice(half))], columnGap: 8 },
    {
      table: { widths: ['*', '*', '*', '*', '*'], body: [['应到', '实到', '请假', '出席率', '班主任签名']] },
    },
  ]
}

const table = (rows: readonly SignInRow[]): object => ({
  table: {
    headerRows: 1,
    widths: WIDTHS,
    heights: 20,
    body: [
      HEADS.map((text) => ({ text, bold: true, fontSize: 8 })),
      ...rows.map(({ number, student, guardians: [first] }) => [
        String(number),
        student,
        first?.name ?? '',
        first?.relation ?? '',
        '',
        '',
        '',
      ]),
    ],
  },
})
