import {
  type Box,
  type CellBoxes,
  SHEET_CELLS,
  type SheetGeometry,
  sheetGeometry,
} from '../../../../../shared/domain/sheet-geometry.ts'
import type { SignInPage, SignInRow } from '../../../models/sign-in-sheet.ts'
import { INK } from '../paper.ts'
import { codeModules } from './code-modules.ts'
import type { Lettering, SheetCanvas } from './sheet-canvas.ts'
import type { SheetWords } from './sheet-words.ts'

const TITLE: Lettering = { face: 'bold', most: 17, least: 9 }
const HEAD: Lettering = { face: 'bold', most: 9.5, least: 5 }
const FACT: Lettering = { face: 'sans', most: 10, least: 6, align: 'left' }
const NAME: Lettering = { face: 'sans', most: 10.5, least: 5 }
const GUARDIAN: Lettering = { face: 'sans', most: 9.5, least: 5, tight: true }
const PHONE: Lettering = { face: 'sans', most: 6.5, least: 5, ink: INK.note, tight: true }
const NUMBER: Lettering = { face: 'sans', most: 8.5, least: 6, ink: INK.note }
const SMALL: Lettering = { face: 'sans', most: 8, least: 5, ink: INK.note }

/** Draws one page of a sign-in sheet where its geometry says. */
export function drawSheet(sheet: SheetCanvas, page: SignInPage, words: SheetWords): void {
  const geometry = sheetGeometry(page.code.columns, page.rows.length)
  for (const mark of geometry.marks) sheet.solid(mark)
  sheet.code(codeModules(page.code), geometry.code)
  sheet.text(page.heading, geometry.title, TITLE)
  drawFacts(sheet, page, geometry.facts, words)
  sheet.text(words.page(page.code.page, page.code.pages), geometry.pageLabel, SMALL)
  for (const head of geometry.heads) {
    for (const cell of SHEET_CELLS) sheet.label(words.heads[page.code.columns][cell], head[cell], HEAD)
    const below = geometry.rows.filter(({ number }) => number.x === head.number.x)
    sheet.grid(below.map((boxes) => SHEET_CELLS.map((cell) => boxes[cell])))
  }
  for (const [index, row] of page.rows.entries()) {
    const boxes = geometry.rows[index]
    if (boxes !== undefined) drawRow(sheet, row, boxes)
  }
  drawFoot(sheet, page, geometry, words)
}

/** Two lines beside the code: what; when, where, who. */
function drawFacts(sheet: SheetCanvas, page: SignInPage, area: Box, words: SheetWords): void {
  const line = area.height / 2
  const who = [page.class, page.headTeacher].filter((part) => part !== '').join('\n')
  drawPairs(sheet, { ...area, height: line }, [[words.topic, page.topic, 1]])
  drawPairs(sheet, { ...area, y: area.y + line, height: line }, [
    [words.when, page.when, 1.4],
    [words.where, page.where, 1],
    [words.class, who, 1.15],
  ])
}

const LABEL_WIDTH = 17

/** Label and value pairs side by side; values share what the labels leave. */
function drawPairs(
  sheet: SheetCanvas,
  area: Box,
  fields: readonly (readonly [label: string, value: string, share: number])[],
): void {
  const shares = fields.reduce((sum, [, , share]) => sum + share, 0)
  const free = area.width - LABEL_WIDTH * fields.length
  drawCells(
    sheet,
    area,
    fields.map(([label, value, share]) => [label, LABEL_WIDTH, value, (free * share) / shares]),
    'left',
  )
}

function drawCells(
  sheet: SheetCanvas,
  area: Box,
  cells: readonly (readonly [label: string, labelWidth: number, value: string, width: number])[],
  align: 'left' | 'right',
): void {
  let { x } = area
  for (const [label, labelWidth, value, width] of cells) {
    sheet.label(label, { ...area, x, width: labelWidth }, HEAD)
    const box = { ...area, x: x + labelWidth, width }
    sheet.frame(box)
    sheet.text(value, box, { ...FACT, align })
    x += labelWidth + width
  }
}

function drawRow(sheet: SheetCanvas, row: SignInRow, boxes: CellBoxes): void {
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

function drawFoot(sheet: SheetCanvas, page: SignInPage, geometry: SheetGeometry, words: SheetWords): void {
  const { page: number, pages } = page.code
  sheet.text(words.note, geometry.note, { ...SMALL, align: 'left' })
  if (number < pages) {
    sheet.text(words.countsOnPage(pages), geometry.foot, FACT)
    return
  }
  const people = words.people('')
  const cells = [
    [words.expected, 13, words.people(page.expected ?? ''), 17],
    [words.attended, 13, people, 17],
    [words.onLeave, 13, people, 17],
    [words.rate, 15, '%', 20],
    [words.headTeacherSignature, 22, '', 31],
  ] as const
  drawCells(sheet, geometry.foot, cells, 'right')
}
