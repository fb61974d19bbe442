/**
 * Where everything stands on a page of a sign-in sheet, in millimetres from the top left corner of an A4 page. Printing draws by it
 * and reading a photo back measures by it: the code on the page (sheet-code.ts) says how many rows and columns there are,
 * and that alone decides the geometry. Changing a number here needs a new version of the code.
 */
export interface SheetGeometry {
  readonly page: Size
  /** Solid squares: top left, top right, bottom left, bottom right. */
  readonly marks: readonly [Box, Box, Box, Box]
  /** The QR code without its quiet zone. */
  readonly code: Box
  /** The heading and the facts of the activity, beside the code. */
  readonly title: Box
  readonly facts: Box
  /** Number of the page, below the code. */
  readonly pageLabel: Box
  /** The header of each column of rows, cell by cell. */
  readonly heads: readonly CellBoxes[]
  /** The rows in the order of their numbers: down the first column, then the second. */
  readonly rows: readonly CellBoxes[]
  /** Counts and the class teacher's signature, right below the rows; `note` below that. */
  readonly foot: Box
  readonly note: Box
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Size {
  readonly x: number
  readonly y: number
}

/** The cells of a row, from left to right. */
export const SHEET_CELLS = [
  'number',
  'student',
  'guardian',
  'relation',
  'signature',
  'time',
  'remark',
] as const
export type SheetCell = (typeof SHEET_CELLS)[number]
export type CellBoxes = Readonly<Record<SheetCell, Box>>

/** A row lower than this cannot be signed in. */
export const LEAST_ROW_HEIGHT = 7
/** A class of more rows than this gets two columns. */
export const MOST_ROWS_IN_ONE_COLUMN = 30

/** The most rows that one page takes in a column. */
export const rowsPerColumn = (): number => Math.floor((ROWS.bottom - ROWS.top) / LEAST_ROW_HEIGHT)

/** The geometry of a page of `rows` rows in `columns` columns. */
export function sheetGeometry(columns: 1 | 2, rows: number): SheetGeometry {
  const perColumn = Math.max(1, Math.ceil(rows / columns))
  const rowHeight = Math.min(ROWS.most, (ROWS.bottom - ROWS.top) / perColumn)
  const bottom = ROWS.top + perColumn * rowHeight
  return {
    page: PAGE,
    marks: MARKS,
    code: CODE,
    title: { x: CONTENT.x, y: 12, width: BESIDE_CODE, height: 10.5 },
    facts: { x: CONTENT.x, y: 23, width: BESIDE_CODE, height: 16 },
    pageLabel: { x: CODE.x - 3, y: 34, width: CODE.width + 6, height: 5 },
    heads: Array.from({ length: columns }, (_, column) =>
      cellBoxes(columns, column, ROWS.top - HEAD_HEIGHT, HEAD_HEIGHT),
    ),
    rows: Array.from({ length: rows }, (_, index) => {
      const column = Math.floor(index / perColumn)
      return cellBoxes(columns, column, ROWS.top + (index - column * perColumn) * rowHeight, rowHeight)
    }),
    foot: { x: CONTENT.x, y: bottom + 2, width: CONTENT.width, height: 9 },
    note: { x: CONTENT.x, y: bottom + 12, width: CONTENT.width, height: 4.5 },
  }
}

/** ISO 216. */
const PAGE = { width: 210, height: 297 } as const
/** Office printers leave 4 to 5 mm at the edges blank; the marks stand inside of that. */
const MARK = { size: 5, inset: 6 } as const
const CONTENT = { x: 16, width: 178 } as const
/** 33 modules (version 4) of 0.576 mm; the quiet zone of 4 modules around it (ISO/IEC 18004, 5.3.8) is 2.3 mm. */
const CODE: Box = { x: 175, y: 13, width: 19, height: 19 }
const BESIDE_CODE = 155
const HEAD_HEIGHT = 7.5
const ROWS = { top: 49, bottom: 268, most: 12 } as const
const COLUMN_GAP = 3

const WIDTHS: Readonly<Record<1 | 2, Readonly<Record<SheetCell, number>>>> = {
  1: { number: 10, student: 25, guardian: 27, relation: 22, signature: 42, time: 22, remark: 30 },
  2: { number: 6.5, student: 14.5, guardian: 14.5, relation: 13.5, signature: 18.5, time: 11, remark: 9 },
}

/** Where each cell begins in its row, and where the row ends. */
function offsetsOf(columns: 1 | 2): Readonly<Record<SheetCell | 'end', number>> {
  const widths = WIDTHS[columns]
  const offsets = {
    number: 0,
    student: 0,
    guardian: 0,
    relation: 0,
    signature: 0,
    time: 0,
    remark: 0,
    end: 0,
  }
  for (const cell of SHEET_CELLS) {
    offsets[cell] = offsets.end
    offsets.end += widths[cell]
  }
  return offsets
}

const OFFSETS = { 1: offsetsOf(1), 2: offsetsOf(2) } as const

function cellBoxes(columns: 1 | 2, column: number, y: number, height: number): CellBoxes {
  const widths = WIDTHS[columns]
  const offsets = OFFSETS[columns]
  const left = CONTENT.x + column * (offsets.end + COLUMN_GAP)
  const box = (cell: SheetCell): Box => ({ x: left + offsets[cell], y, width: widths[cell], height })
  return {
    number: box('number'),
    student: box('student'),
    guardian: box('guardian'),
    relation: box('relation'),
    signature: box('signature'),
    time: box('time'),
    remark: box('remark'),
  }
}

const mark = (x: number, y: number): Box => ({ x, y, width: MARK.size, height: MARK.size })
const FAR = { x: PAGE.width - MARK.inset - MARK.size, y: PAGE.height - MARK.inset - MARK.size } as const
const MARKS: SheetGeometry['marks'] = [
  mark(MARK.inset, MARK.inset),
  mark(FAR.x, MARK.inset),
  mark(MARK.inset, FAR.y),
  mark(FAR.x, FAR.y),
]
