import type { TreeNode } from '../../../models/blocks.ts'
import { INK } from '../paper.ts'
import { blockMarks, type TextBlock, textBlock } from '../text/text-block.ts'
import type { LayoutContext } from './context.ts'
import type { Mark } from './mark.ts'
import { bold, STYLES } from './styles.ts'

const BOX = { least: 58, padX: 6, padY: 4 } as const

/** A node of a tree with its box measured, in points. */
export interface Branch {
  readonly title: TextBlock
  readonly lines: readonly TextBlock[]
  readonly width: number
  readonly height: number
  readonly children: readonly Branch[]
}

/** Measures a node and all below it: boxes as wide as their texts, up to `most` points. */
export function branchOf(node: TreeNode, most: number, context: LayoutContext): Branch {
  const inner = most - 2 * BOX.padX
  const title = textBlock(node.title, bold(STYLES.cell), inner, context)
  const lines = (node.lines ?? []).map((line) => textBlock(line, STYLES.cellSmall, inner, context))
  const texts = [title, ...lines]
  return {
    title,
    lines,
    width: Math.min(most, Math.max(BOX.least, Math.max(...texts.map(widthOfText)) + 2 * BOX.padX)),
    height: texts.reduce((sum, text) => sum + text.height, 0) + 2 * BOX.padY,
    children: (node.children ?? []).map((child) => branchOf(child, most, context)),
  }
}

/** How many generations a tree has. */
export const depthOf = (branch: Branch): number => 1 + Math.max(0, ...branch.children.map(depthOf))

/** A little more than the text, so that rounding never breaks the line that set the width. */
const widthOfText = ({ lines, style }: TextBlock): number =>
  (Math.max(0, ...lines.map((line) => line.width)) * style.size) / 1000 + 0.5

/** The box of a node with its texts. */
export function boxMarks(branch: Branch, x: number, y: number): Mark[] {
  const { width, height } = branch
  const inner = { x: x + BOX.padX, width: width - 2 * BOX.padX, align: 'center' } as const
  const marks: Mark[] = [{ kind: 'frame', x, y, width, height }]
  let top = y + BOX.padY
  for (const text of [branch.title, ...branch.lines]) {
    marks.push(...blockMarks(text, { ...inner, y: top }))
    top += text.height
  }
  return marks
}

/** A line between boxes. */
export const connector = (x: number, y: number, toX: number, toY: number): Mark => ({
  kind: 'rule',
  x,
  y,
  toX,
  toY,
  weight: 0.6,
  ink: INK.rule,
})
