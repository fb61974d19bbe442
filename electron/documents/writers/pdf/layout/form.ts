import type { Block } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { textBlock } from '../text/text-block.ts'
import type { LayoutContext } from './context.ts'
import { type GridCell, layoutGrid } from './grid.ts'
import { leading, type Strip, together } from './strip.ts'
import { STYLES } from './styles.ts'

type Form = Extract<Block, { type: 'form' }>
type FormField = Form['fields'][number]

/** Labels on grey, values beside them; a wide value, and a last one that stands alone, takes the rest of its line. */
export function layoutForm(form: Form, context: LayoutContext): Strip[] {
  const columns = form.columns ?? 2
  const label = labelWidth(form, columns, context)
  const pair = BODY.width / columns
  const edges = columns === 1 ? [0, label, BODY.width] : [0, label, pair, pair + label, BODY.width]
  const rows = linesOf(form.fields, columns).map((line) => line.flatMap(cellsOf(line, columns)))
  const strips = layoutGrid({ edges, rows, headHeight: 0 }, context).flat()
  const kept = form.keep === true ? together(strips) : strips
  return form.keepWithNext === true ? leading(kept) : kept
}

const LABEL = { least: 58, most: 0.42, padding: 12 } as const

/** As wide as the longest label, within reason. */
function labelWidth(form: Form, columns: number, context: LayoutContext): number {
  const widths = form.fields.map(({ label }) => {
    const { lines } = textBlock(label, STYLES.cell, BODY.width, context)
    return ((lines[0]?.width ?? 0) * STYLES.cell.size) / 1000 + LABEL.padding
  })
  return Math.min(Math.max(LABEL.least, ...widths), (BODY.width / columns) * LABEL.most)
}

/** Fields in lines of `columns`, a wide one in a line of its own. */
function linesOf(fields: readonly FormField[], columns: number): FormField[][] {
  const lines: FormField[][] = []
  for (const field of fields) {
    const line = lines.at(-1)
    const open = line !== undefined && line.length < columns && !line.some((one) => one.wide === true)
    if (open && field.wide !== true) line.push(field)
    else lines.push([field])
  }
  return lines
}

const cellsOf =
  (line: readonly FormField[], columns: number) =>
  (field: FormField, index: number): GridCell[] => {
    const alone = line.length < columns
    const base = { rows: 1, style: STYLES.cell } as const
    return [
      { ...base, column: index * 2, span: 1, text: field.label, align: 'center', shade: true },
      {
        ...base,
        column: index * 2 + 1,
        span: alone ? columns * 2 - 1 : 1,
        text: field.value,
        align: 'left',
        shade: false,
      },
    ]
  }
