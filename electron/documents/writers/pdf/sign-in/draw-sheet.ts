import {
  type Box,
  type CellBoxes,
  SHEET_CELLS,
  type SheetCell,
  type SheetGeometry,
  sheetGeometry,
} from '../../../../../shared/domain/sheet-geometry.ts'
import { type Language, type Texts, textsOf } from '../../../../../shared/i18n/texts.ts'
import type { SignInPage, SignInRow } from '../../../models/sign-in-sheet.ts'
import { INK } from '../paper.ts'
import { codeBoxes } from './code-boxes.ts'
import type { Lettering, SheetCanvas } from './sheet-canvas.ts'

const TITLE: Lettering = { face: 'bold', most: 17, least: 9 }
const HEAD: Lettering = { face: 'bold', most: 9.5, least: 5 }
const FACT: Lettering = { face: 'sans', most: 10, least: 6, align: 'left' }
const NAME: Lettering = { face: 'sans', most: 10.5, least: 5 }
const GUARDIAN: Lettering = { face: 'sans', most: 9.5, least: 5, tight: true }
const PHONE: Lettering = { face: 'sans', most: 6.5, least: 5, ink: INK.note, tight: true }
const NUMBER: Lettering = { face: 'sans', most: 8.5, least: 6, ink: INK.note }
const SMALL: Lettering = { face: 'sans', most: 8, least: 5, ink: INK.note }

/** Draws one page of a sign-in sheet where its geometry says. */
export function drawSheet(sheet: SheetCanvas, page: SignInPage, language: Language): void {
  const texts = textsOf(language)
  const geometry = sheetGeometry(page.code.columns, page.rows.length)
  sheet.solid(geometry.marks)
  sheet.solid(codeBoxes(page.code, geometry.code))
  sheet.text(page.heading, geometry.title, TITLE)
  drawFacts(sheet, page, geometry.facts, texts)
  const { page: number, pages } = page.code
  sheet.text(texts('signIn:page', { page: number, pages }), geometry.pageLabel, SMALL)
  for (const head of geometry.heads) drawHead(sheet, head, page.code.columns, texts)
  for (const [index, row] of page.rows.entries()) {
    const boxes = geometry.rows[index]
    if (boxes !== undefined) drawRow(sheet, row, boxes)
  }
  drawFoot(sheet, page, geometry, texts)
}

/** Two lines beside the code: what; when, where, who. */
function drawFacts(sheet: SheetCanvas, page: SignInPage, area: Box, texts: Texts): void {
  const line = area.height / 2
  pairs(sheet, { ...area, height: line }, [[texts('signIn:topic'), page.topic, 1]])
  pairs(sheet, { ...area, y: area.y + line, height: line }, [
    [texts('signIn:when'), page.when, 1.4],
    [texts('signIn:where'), page.where, 1],
    [texts('signIn:class'), [page.class, page.headTeacher].filter((line) => line !== '').join('\n'), 1.15],
  ])
}

const LABEL_WIDTH = 17

/** Label and value pairs side by side; values share what the labels leave. */
function pairs(
  sheet: SheetCanvas,
  area: Box,
  fields: readonly (readonly [label: string, value: string, share: number])[],
): void {
  const shares = fields.reduce((sum, [, , share]) => sum + share, 0)
  const free = area.width - LABEL_WIDTH * fields.length
  let { x } = area
  for (const [label, value, share] of fields) {
    const width = (free * share) / shares
    sheet.label(label, { ...area, x, width: LABEL_WIDTH }, HEAD)
    const box = { ...area, x: x + LABEL_WIDTH, width }
    sheet.frame(box)
    sheet.text(value, box, FACT)
    x += LABEL_WIDTH + width
  }
}

function drawHead(sheet: SheetCanvas, boxes: CellBoxes, columns: 1 | 2, texts: Texts): void {
  const short = columns === 2
  const titles: Readonly<Record<SheetCell, string>> = {
    number: texts('signIn:number'),
    student: texts('signIn:student'),
    guardian: texts('signIn:guardian'),
    relation: texts(short ? 'signIn:relationShort' : 'signIn:relation'),
    signature: texts('signIn:signature'),
    time: texts(short ? 'signIn:timeShort' : 'signIn:time'),
    remark: texts('signIn:remark'),
  }
  for (const cell of SHEET_CELLS) sheet.label(titles[cell], boxes[cell], HEAD)
}

function drawRow(sheet: SheetCanvas, row: SignInRow, boxes: CellBoxes): void {
  for (const cell of SHEET_CELLS) sheet.frame(boxes[cell])
  sheet.text(String(row.number), boxes.number, NUMBER)
  sheet.text(row.student, boxes.student, NAME)
  for (const [index, guardian] of row.guardians.entries()) {
    const part = (box: Box): Box => slice(box, index, row.guardians.length)
    const name = part(boxes.guardian)
    if (guardian.phone === null) sheet.text(guardian.name, name, GUARDIAN)
    else {
      sheet.text(guardian.name, slice(name, 0, 1.7), GUARDIAN)
      sheet.text(guardian.phone, slice(name, 1, 1.7, 0.7), PHONE)
    }
    sheet.text(guardian.relation, part(boxes.relation), GUARDIAN)
  }
}

/** Part `index` of `parts` equal parts of a box, one below the other; `share` parts high. */
const slice = (box: Box, index: number, parts: number, share = 1): Box => ({
  ...box,
  y: box.y + (box.height * index) / parts,
  height: (box.height * share) / parts,
})

function drawFoot(sheet: SheetCanvas, page: SignInPage, geometry: SheetGeometry, texts: Texts): void {
  const { page: number, pages } = page.code
  sheet.text(texts('signIn:note'), geometry.note, { ...SMALL, align: 'left' })
  if (number < pages) {
    sheet.text(texts('signIn:countsOnLastPage', { page: pages }), geometry.foot, FACT)
    return
  }
  const people = texts('signIn:people', { number: '' })
  const expected = texts('signIn:people', { number: page.expected ?? '' })
  drawCounts(sheet, geometry.foot, [
    [texts('signIn:expected'), 13, expected, 17],
    [texts('signIn:attended'), 13, people, 17],
    [texts('signIn:onLeave'), 13, people, 17],
    [texts('signIn:rate'), 15, '%', 20],
    [texts('signIn:headTeacherSignature'), 22, '', 31],
  ])
}

function drawCounts(
  sheet: SheetCanvas,
  area: Box,
  cells: readonly (readonly [label: string, labelWidth: number, value: string, width: number])[],
): void {
  let { x } = area
  for (const [label, labelWidth, value, width] of cells) {
    sheet.label(label, { ...area, x, width: labelWidth }, HEAD)
    const box = { ...area, x: x + labelWidth, width }
    sheet.frame(box)
    sheet.text(value, box, { ...FACT, align: 'right' })
    x += labelWidth + width
  }
}
