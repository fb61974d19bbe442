import type { Block } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { type Branch, branchOf, boxMarks, connector, depthOf } from './branch.ts'
import type { LayoutContext } from './context.ts'
import type { Mark } from './mark.ts'
import { type Strip, strip } from './strip.ts'

type Tree = Extract<Block, { type: 'tree' }>

const GAP = { across: 10, down: 22, column: 8, indent: 16, roots: 24 } as const

/**
 * A tree of boxes, top down. Where a generation is too wide for the page, generations from the lowest up stand in columns
 * below their parents. A tree higher than a page becomes one indented column that goes on over pages.
 */
export function layoutTree(block: Tree, context: LayoutContext): Strip[] {
  return block.roots.flatMap((node, index) => {
    const root = branchOf(node, context)
    const placed = placeOnPage(root)
    const gap = index === 0 ? 0 : GAP.roots
    return placed === null ? columnStrips(root, { gap, stems: [], last: true }) : [centred(placed, gap)]
  })
}

/** A branch laid out: its marks, its size, and the middle of its own box, where the line from its parent arrives. */
interface PlacedBranch {
  readonly marks: readonly Mark[]
  readonly width: number
  readonly height: number
  readonly middle: number
}

/** The layout with the fewest generations in columns that fits a page; null when none does. */
function placeOnPage(root: Branch): PlacedBranch | null {
  for (let columnsFrom = depthOf(root); columnsFrom >= 1; columnsFrom--) {
    const placed = place(root, 1, columnsFrom)
    if (placed.width <= BODY.width && placed.height <= BODY.height) return placed
  }
  return null
}

/** Children of generations from `columnsFrom` on (the root is generation 1) stand in a column below their parent. */
function place(branch: Branch, generation: number, columnsFrom: number): PlacedBranch {
  const { width, height } = branch
  if (branch.children.length === 0) return { marks: boxMarks(branch, 0, 0), width, height, middle: width / 2 }
  const children = branch.children.map((child) => place(child, generation + 1, columnsFrom))
  return generation >= columnsFrom ? placeColumn(branch, children) : placeRow(branch, children)
}

function placeRow(branch: Branch, children: readonly PlacedBranch[]): PlacedBranch {
  const span = children.reduce((sum, child) => sum + child.width, 0) + GAP.across * (children.length - 1)
  const width = Math.max(span, branch.width)
  const fork = branch.height + GAP.down / 2
  const top = branch.height + GAP.down
  const marks: Mark[] = []
  const middles: number[] = []
  let x = (width - span) / 2
  for (const child of children) {
    middles.push(x + child.middle)
    marks.push(connector(x + child.middle, fork, x + child.middle, top), ...moved(child.marks, x, top))
    x += child.width + GAP.across
  }
  const first = Math.min(...middles)
  const last = Math.max(...middles)
  const middle = Math.min(Math.max((first + last) / 2, branch.width / 2), width - branch.width / 2)
  marks.push(connector(middle, branch.height, middle, fork))
  marks.push(connector(Math.min(first, middle), fork, Math.max(last, middle), fork))
  marks.push(...boxMarks(branch, middle - branch.width / 2, 0))
  return { marks, width, height: top + Math.max(...children.map((child) => child.height)), middle }
}

function placeColumn(branch: Branch, children: readonly PlacedBranch[]): PlacedBranch {
  const stem = GAP.indent / 2
  const marks = boxMarks(branch, 0, 0)
  let y = branch.height
  let elbow = y
  for (const [index, child] of children.entries()) {
    const top = y + GAP.column
    elbow = top + (branch.children[index]?.height ?? 0) / 2
    marks.push(connector(stem, elbow, GAP.indent, elbow), ...moved(child.marks, GAP.indent, top))
    y = top + child.height
  }
  marks.push(connector(stem, branch.height, stem, elbow))
  const width = Math.max(branch.width, GAP.indent + Math.max(...children.map((child) => child.width)))
  return { marks, width, height: y, middle: branch.width / 2 }
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

const moved = (marks: readonly Mark[], dx: number, dy: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'rule'
      ? { ...mark, x: mark.x + dx, y: mark.y + dy, toX: mark.toX + dx, toY: mark.toY + dy }
      : { ...mark, x: mark.x + dx, y: mark.y + dy },
  )
