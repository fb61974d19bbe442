import { describe, expect, it } from 'vitest'
import {
  type Box,
  type CellBoxes,
  LEAST_ROW_HEIGHT,
  rowsPerColumn,
  SHEET_CELLS,
  type SheetGeometry,
  sheetGeometry,
} from '../../shared/domain/sheet-geometry.ts'

const cellsOf = (boxes: CellBoxes): Box[] => SHEET_CELLS.map((cell) => boxes[cell])

const boxesOf = (geometry: SheetGeometry): Box[] => [
  ...geometry.marks,
  geometry.code,
  geometry.title,
  geometry.facts,
  geometry.pageLabel,
  geometry.foot,
  geometry.note,
  ...geometry.heads.flatMap(cellsOf),
  ...geometry.rows.flatMap(cellsOf),
]

const overlap = (one: Box, other: Box): boolean => {
  const apart = 0.001
  return (
    one.x + apart < other.x + other.width &&
    other.x + apart < one.x + one.width &&
    one.y + apart < other.y + other.height &&
    other.y + apart < one.y + one.height
  )
}

const all = ([1, 2] as const).flatMap((columns) =>
  Array.from({ length: columns * rowsPerColumn() }, (_, index) => ({ columns, rows: index + 1 })),
)

describe('the geometry of a sign-in page', () => {
  it('keeps everything inside what an office printer can print', () => {
    for (const { columns, rows } of all)
      for (const { x, y, width, height } of boxesOf(sheetGeometry(columns, rows))) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(5)
        expect(x + width).toBeLessThanOrEqual(205)
        expect(y + height).toBeLessThanOrEqual(292)
      }
  })

  it('puts nothing over anything else', () => {
    for (const { columns, rows } of all.filter(({ rows }) => [1, 25, 30, 31, 48, 62].includes(rows))) {
      const boxes = boxesOf(sheetGeometry(columns, rows))
      const clashes = boxes.flatMap((one, index) =>
        boxes.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one, other]] : [])),
      )
      expect(clashes).toEqual([])
    }
  })

  it('leaves the quiet zone of the code white', () => {
    for (const { columns, rows } of all) {
      const geometry = sheetGeometry(columns, rows)
      const { x, y, width, height } = geometry.code
      const quiet = (4 * width) / 33
      const zone = { x: x - quiet, y: y - quiet, width: width + 2 * quiet, height: height + 2 * quiet }
      const others = boxesOf(geometry).filter((box) => box !== geometry.code && box !== geometry.pageLabel)
      for (const box of others) expect(overlap(zone, box)).toBe(false)
    }
  })

  it('has rows high enough to sign in, in the order of their numbers', () => {
    for (const { columns, rows } of all) {
      const geometry = sheetGeometry(columns, rows)
      expect(geometry.rows).toHaveLength(rows)
      geometry.rows.forEach(({ signature }, index) => {
        const before = geometry.rows[index - 1]?.signature
        expect(signature.height).toBeGreaterThanOrEqual(LEAST_ROW_HEIGHT)
        if (before) expect(signature.x > before.x || signature.y > before.y).toBe(true)
      })
    }
  })

  it('has its marks in the four corners, where they cannot be taken for one another', () => {
    const { marks, page } = sheetGeometry(1, 25)
    const [topLeft, topRight, bottomLeft, bottomRight] = marks
    expect(topRight.x + topRight.width).toBe(page.width - topLeft.x)
    expect(bottomLeft.y + bottomLeft.height).toBe(page.height - topLeft.y)
    expect([bottomRight.x, bottomRight.y]).toEqual([topRight.x, bottomLeft.y])
  })
})
