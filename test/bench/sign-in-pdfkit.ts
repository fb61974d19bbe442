import PDFDocument from 'pdfkit'
import type { SignInModel, SignInPage } from '../../electron/documents/models/sign-in-sheet.ts'
import { codeModules } from '../../electron/documents/writers/pdf/sign-in/code-modules.ts'
import { resource } from '../../electron/resources.ts'
import {
  type Box,
  SHEET_CELLS,
  type SheetGeometry,
  sheetGeometry,
} from '../../shared/domain/sheet-geometry.ts'

const mm = (value: number): number => (value * 72) / 25.4

/**
 * The floor: the same boxes, texts, marks and codes by plain calls of pdfkit's rect() and text(), one for each, with nothing fitted
 * or centred. Nothing that uses pdfkit as it is meant to be used can draw less.
 */
export async function drawBare(model: SignInModel): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    font: resource('fonts', 'NotoSansSC-Regular.ttf'),
  })
  document.registerFont('sans', resource('fonts', 'NotoSansSC-Regular.ttf'))
  document.registerFont('bold', resource('fonts', 'NotoSansSC-Bold.ttf'))
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const page of model.pages) drawPage(document.addPage(), page)
  document.end()
  await ended
  return Buffer.concat(parts)
}

const LABELS = ['活动主题', '日期时间', '地点', '班级', '应到', '实到', '请假', '出席率', '班主任签名']
const HEADS = ['序号', '学生姓名', '家长姓名', '关系', '签名', '时间', '备注']

const inPoints = ({ x, y, width, height }: Box): [number, number, number, number] => [
  mm(x),
  mm(y),
  mm(width),
  mm(height),
]

function put(document: PDFKit.PDFDocument, words: string, box: Box, size = 9): void {
  document.fontSize(size).text(words, mm(box.x) + 2, mm(box.y) + 2, { lineBreak: false })
}

function label(document: PDFKit.PDFDocument, words: string, box: Box): void {
  document
    .rect(...inPoints(box))
    .fill('#eee')
    .fillColor('black')
  document.rect(...inPoints(box)).stroke()
  put(document, words, box)
}

function drawPage(document: PDFKit.PDFDocument, page: SignInPage): void {
  const geometry = sheetGeometry(page.code.columns, page.rows.length)
  drawMarks(document, page, geometry)
  document.font('bold')
  put(document, page.heading, geometry.title, 17)
  for (const [index, words] of LABELS.entries())
    label(document, words, { ...geometry.facts, y: geometry.facts.y + index * 2, width: 17, height: 8 })
  for (const head of geometry.heads)
    for (const [index, cell] of SHEET_CELLS.entries()) label(document, HEADS[index] ?? '', head[cell])
  document.font('sans')
  for (const [index, words] of [page.topic, page.when, page.where, page.class, page.headTeacher].entries()) {
    const box = { ...geometry.facts, y: geometry.facts.y + index * 2 }
    document.rect(...inPoints(box)).stroke()
    put(document, words.replace('\n', ' '), box)
  }
  put(document, '第 1 页　共 1 页', geometry.pageLabel, 8)
  put(document, '请家长本人签名，不代签、不提前签；请假、迟到、早退请在备注栏注明原因。', geometry.note, 8)
  drawRows(document, page, geometry)
}

function drawMarks(document: PDFKit.PDFDocument, page: SignInPage, geometry: SheetGeometry): void {
  for (const mark of geometry.marks) document.rect(...inPoints(mark))
  const { size, dark } = codeModules(page.code)
  const { x: left, y: top, width } = geometry.code
  const module = width / size
  for (const run of dark)
    document.rect(mm(left + run.x * module), mm(top + run.y * module), mm(run.width * module), mm(module))
  document.fill('black')
}

function drawRows(document: PDFKit.PDFDocument, page: SignInPage, geometry: SheetGeometry): void {
  for (const [index, row] of page.rows.entries()) {
    const boxes = geometry.rows[index]
    if (!boxes) continue
    for (const cell of SHEET_CELLS) document.rect(...inPoints(boxes[cell])).stroke()
    put(document, String(row.number), boxes.number)
    if (row.student !== '') put(document, row.student, boxes.student, 10)
    for (const guardian of row.guardians) {
      put(document, guardian.name, boxes.guardian)
      put(document, guardian.relation, boxes.relation)
    }
  }
}
