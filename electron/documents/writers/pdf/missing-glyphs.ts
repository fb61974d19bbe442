import type { Block, Cell, DocumentModel, Inline, TreeNode } from '../../models/blocks.ts'
import { type Texts, textsOf } from '../../../../shared/i18n/texts.ts'
import { covers } from './text/faces.ts'
import { runsOf } from './text/rich-text.ts'
import { readable } from './text/shape.ts'

/** A character that no font here has, and where it stands, in words for the person who prints. */
export interface MissingGlyph {
  readonly character: string
  /** `U+20BB7` */
  readonly codePoint: string
  readonly where: string
}

/** The characters of a text that would be printed as 〓, each once. */
export function findMissing(text: string): string[] {
  const missing = new Set<string>()
  for (const char of readable(text)) if (char !== '\n' && !covers('sans', char)) missing.add(char)
  return [...missing]
}

/** Every character of a document that would be printed as 〓, once for each place it stands at. Draws nothing. */
export function missingGlyphs(model: DocumentModel): MissingGlyph[] {
  const texts = textsOf(model.language)
  const found = new Map<string, MissingGlyph>()
  const look = (text: string, where: () => string): void => {
    for (const missing of missingIn(text, where)) found.set(`${missing.character} ${missing.where}`, missing)
  }
  look(model.title, () => texts('print:whereTitle'))
  const trail: string[] = []
  for (const block of model.blocks) {
    if (block.type === 'heading') trail.splice(block.level - 1, trail.length, block.text)
    for (const { text, part } of textsIn(block, texts))
      for (const run of runsOf(text)) {
        const words = typeof run === 'string' ? run : 'text' in run ? run.text : ''
        look(words, () => [...trail.filter((title) => title !== ''), part()].join(' › '))
      }
  }
  return [...found.values()]
}

/** The characters of one text that would be printed as 〓, with the place given (found out only if there are any). */
export const missingIn = (text: string, where: () => string): MissingGlyph[] =>
  findMissing(text).map((character) => ({
    character,
    codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    where: where(),
  }))

interface Part {
  readonly text: Inline
  /** What part of the document it is, in words. */
  readonly part: () => string
}

function textsIn(block: Block, texts: Texts): Part[] {
  const all = (key: PlaceKey, words: readonly (Inline | undefined)[]): Part[] =>
    words.map((text) => ({ text: text ?? '', part: () => texts(key) }))
  switch (block.type) {
    case 'heading':
      return all('print:whereHeading', [block.text])
    case 'paragraph':
      return all('print:whereParagraph', [block.text])
    case 'form':
      return formTexts(block, texts)
    case 'table':
      return tableTexts(block, texts)
    case 'images':
      return all(
        'print:wherePictures',
        block.images.flatMap(({ caption, name }) => [caption, name]),
      )
    case 'chart':
      return all('print:whereChart', chartTexts(block))
    case 'tree':
      return all('print:whereTree', block.roots.flatMap(nodeTexts))
    case 'signatures':
      return all(
        'print:whereSignatures',
        block.boxes.flatMap(({ label, note }) => [label, note]),
      )
    case 'contents':
      return all('print:whereContents', [block.title])
    case 'cover':
      return all('print:whereCover', coverTexts(block))
    case 'page-break':
      return []
  }
}

/** Places that are named by themselves, without a row or a label. */
type PlaceKey = Extract<Parameters<Texts>[0], `print:where${string}`>

const formTexts = (form: Extract<Block, { type: 'form' }>, texts: Texts): Part[] =>
  form.fields.flatMap(({ label, value }) =>
    [label, value].map((text) => ({ text, part: () => texts('print:whereForm', { label }) })),
  )

function tableTexts(table: Extract<Block, { type: 'table' }>, texts: Texts): Part[] {
  const head = table.columns.map(({ title }) => ({ text: title, part: () => texts('print:whereTableHead') }))
  const rows = table.rows.flatMap((row, index) =>
    row.map((cell) => ({ text: textOf(cell), part: () => texts('print:whereTableRow', { row: index + 1 }) })),
  )
  return [...head, ...rows, { text: table.empty ?? '', part: () => texts('print:whereTableHead') }]
}

/** A cell's text; an inline text is its own. */
const textOf = (cell: Cell | Inline): Inline =>
  typeof cell === 'object' && 'text' in cell && !('link' in cell) ? cell.text : cell

const chartTexts = ({ chart, caption }: Extract<Block, { type: 'chart' }>): string[] =>
  chart.kind === 'pie'
    ? [caption, ...chart.slices.map(({ name }) => name)]
    : [caption, chart.unit, ...chart.categories, ...chart.series.map(({ name }) => name)]

const nodeTexts = (node: TreeNode): string[] => [
  node.title,
  ...(node.lines ?? []),
  ...(node.children ?? []).flatMap(nodeTexts),
]

const coverTexts = (cover: Extract<Block, { type: 'cover' }>): string[] => [
  cover.title,
  cover.subtitle ?? '',
  ...cover.lines.flatMap(({ label, value }) => [label, value]),
  cover.foot,
]
