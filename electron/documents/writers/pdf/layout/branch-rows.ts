import { BODY } from '../paper.ts'
import { type Branch, boxMarks, connector } from './branch.ts'
import type { Mark } from './mark.ts'
import { GAP, moved, place, type PlacedBranch } from './placed-branch.ts'

/** The branches of the root in even rows one below the other, hung on a trunk at the left; null when one alone is too wide. */
export function placeInRows(root: Branch): PlacedBranch | null {
  const branches = root.children.map((child) => place(child, 2, 2))
  const share = Math.max(0, ...branches.map(({ width }) => width)) + GAP.across
  const most = Math.floor((BODY.width - GAP.indent + GAP.across) / share)
  if (most < 1 || branches.length === 0) return null
  const inRow = Math.ceil(branches.length / Math.ceil(branches.length / most))
  const width = GAP.indent + inRow * share - GAP.across
  const rows = rowsOf(branches, inRow, root.height)
  const middle = width / 2
  const first = root.height + GAP.down / 2
  const last = rows.at(-1) ?? { fork: first, bottom: root.height }
  const marks = [
    ...boxMarks(root, middle - root.width / 2, 0),
    connector(middle, root.height, middle, first),
    connector(TRUNK, first, middle, first),
    connector(TRUNK, first, TRUNK, last.fork),
    ...rows.flatMap((row) => rowMarks(row, share)),
  ]
  return { marks, width, height: last.bottom, middle }
}

const TRUNK = GAP.indent / 2

/** Branches side by side: their fork hangs at `fork`, the lowest of them ends at `bottom`. */
interface Row {
  readonly branches: readonly PlacedBranch[]
  readonly fork: number
  readonly bottom: number
}

function rowsOf(branches: readonly PlacedBranch[], inRow: number, from: number): Row[] {
  const rows: Row[] = []
  for (let start = 0; start < branches.length; start += inRow) {
    const hung = branches.slice(start, start + inRow)
    const above = rows.at(-1)?.bottom ?? from
    const height = Math.max(...hung.map((branch) => branch.height))
    rows.push({ branches: hung, fork: above + GAP.down / 2, bottom: above + GAP.down + height })
  }
  return rows
}

function rowMarks({ branches, fork }: Row, share: number): Mark[] {
  const top = fork + GAP.down / 2
  return branches.flatMap((branch, index) => {
    const left = GAP.indent + index * share
    const x = left + branch.middle
    return [connector(TRUNK, fork, x, fork), connector(x, fork, x, top), ...moved(branch.marks, left, top)]
  })
}
