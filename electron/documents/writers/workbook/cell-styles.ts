import type { Style } from 'exceljs'

const TOP = { vertical: 'top' } as const

/** `@` keeps a text a text when it is typed over. */
export const BODY = {
  line: { numFmt: '@', alignment: TOP },
  long: { numFmt: '@', alignment: { ...TOP, wrapText: true } },
  id: { numFmt: '@', alignment: TOP, font: { color: { argb: 'FF999999' }, size: 9 } },
  number: { numFmt: 'General', alignment: TOP },
  date: { numFmt: 'yyyy-mm-dd', alignment: TOP },
} as const satisfies Record<string, Partial<Style>>

export const HEADER: Partial<Style> = {
  numFmt: '@',
  font: { bold: true },
  alignment: { vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF1F8' } },
  border: { bottom: { style: 'thin', color: { argb: 'FF8FA9C4' } } },
}
