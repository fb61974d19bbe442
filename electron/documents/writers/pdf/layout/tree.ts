import type { Block } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { type Branch, boxMarks, branchOf, connector, depthOf } from './branch.ts'
import type { LayoutContext } from './context.ts'
import { placeInRows } from './branch-rows.ts'
import type { Mark } from './mark.ts'
import { GAP, moved, place, type PlacedBranch } from './placed-branch.ts'
import { type Strip, strip } from './strip.ts'

type Tree = Extract<Block, { type: 'tree' }>

const ROOTS_APART = 24
/** Widths that boxes may have, in points: narrower ones where that makes room for all. */
const BOX_WIDTHS = [132, 104, 80] as const

/**
 * A tree of boxes, top down. Where a generation is too wide for the page, generations from the lowest up stand in columns
 * below their parents, boxes become narrower, and in the end the root's branches stand in several rows. A tree higher than a
 * page becomes one indented column that goes on over pages.
 */
export function layoutTree(block: Tree, context: LayoutContext): Strip[] {
  return block.roots.flatMap((node, index) => {
    const gap = index === 0 ? 0 : ROOTS_APART
    const widths = BOX_WIDTHS.map((most) => branchOf(node, most, context))
    const placed = firstOf(widths, placeInOneRow) ?? firstOf(widths, placeInRows)
    if (placed !== null) return [centred(placed, gap)]
    return widths.slice(0, 1).flatMap((root) => columnStrips(root, { gap, stems: [], last: true }))
  })
}

/** The first layout that there is room for on a page. */
function firstOf(
  roots: readonly Branch[],
  layout: (root: Branch) => PlacedBranch | null,
): PlacedBranch | null {
  for (const root of roots) {
    const placed = layout(root)
    if (placed !== null && placed.width <= BODY.width && placed.height <= BODY.height) return placed
  }
  return null
}

/** All branches of the root side by side, with as few generations in columns as there is room for. */
function placeInOneRow(root: Branch): PlacedBranch | null {
  for (let columnsFrom = depthOf(root); columnsFrom > 1; columnsFrom--) {
    const placed = place(root, 1, columnsFrom)
    if (placed.width <= BODY.width) return placed
  }
  return root.children.length === 0 ? place(root, 1, 1) : null
}

/** Where a node stands in a column over several pages: `stems` are the lines that pass it on their way to nodes further down. */
interface ColumnPlace {
  readonly gap: number
  readonly stems: readonly number[]
  readonly last: boolean
}

/** Every node in a strip of its own, indented by its generation. */
function columnStrips(branch: Branch, { gap, stems, last }: ColumnPlace, generation = 0): Strip[] {
  const x = generation * GAP.indent
  const { height } = branch
  const marks = [
    ...stems.map((stem) => connector(stem, -gap, stem, height)),
    ...(generation === 0 ? [] : elbowMarks(x, -gap, last ? height / 2 : height, height / 2)),
    ...boxMarks(branch, x, 0),
  ]
  const below = last || generation === 0 ? stems : [...stems, x - GAP.indent / 2]
  const children = branch.children.flatMap((child, index) =>
    columnStrips(
      child,
      { gap: GAP.column, stems: below, last: index === branch.children.length - 1 },
      generation + 1,
    ),
  )
  return [strip({ height, gap, marks }), ...children]
}

const elbowMarks = (x: number, from: number, to: number, elbow: number): Mark[] => [
  connector(x - GAP.indent / 2, from, x - GAP.indent / 2, to),
  connector(x - GAP.indent / 2, elbow, x, elbow),
]

const centred = (placed: PlacedBranch, gap: number): Strip =>
  strip({
    height: placed.height,
    gap,
    marks: moved(placed.marks, (BODY.width - placed.width) / 2, 0),
  })
