import { type Branch, boxMarks, connector } from './branch.ts'
import type { Mark } from './mark.ts'

/** Distances between boxes, in points. */
export const GAP = { across: 10, down: 22, column: 8, indent: 16 } as const

/** A branch laid out: its marks, its size, and the middle of its own box, where the line from its parent arrives. */
export interface PlacedBranch {
  readonly marks: readonly Mark[]
  readonly width: number
  readonly height: number
  readonly middle: number
}

/** Children of generations from `columnsFrom` on (the root is generation 1) stand in a column below their parent. */
export function place(branch: Branch, generation: number, columnsFrom: number): PlacedBranch {
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

/** Marks in another place. */
export const moved = (marks: readonly Mark[], dx: number, dy: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'rule'
      ? { ...mark, x: mark.x + dx, y: mark.y + dy, toX: mark.toX + dx, toY: mark.toY + dy }
      : { ...mark, x: mark.x + dx, y: mark.y + dy },
  )
