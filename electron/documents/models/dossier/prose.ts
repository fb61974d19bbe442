import type { Block, Inline } from '../blocks.ts'

/** A heading; the anchor is what page references and links point at. */
export const heading = (level: 1 | 2 | 3, text: string, anchor?: string): Block => ({
  type: 'heading',
  level,
  text,
  ...(anchor !== undefined && { anchor }),
})

/** The paragraphs of a text that a person typed: one a line, empty lines left out. */
export const paragraphs = (text: string | null): Block[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', text: line }))

/** A remark of the program, set apart from what the school wrote. */
export const note = (text: Inline): Block => ({ type: 'paragraph', text, style: 'note' })

/** A line that leads what follows, and is never torn from it. */
export const lead = (text: string): Block => ({ type: 'paragraph', text, keepWithNext: true })

/** A labelled text: the label in bold on the line before its paragraphs; nothing when there is no text. */
export const labelled = (label: string, text: string | null): Block[] =>
  text === null || text.trim() === ''
    ? []
    : [{ type: 'paragraph', text: [{ text: label, bold: true }], keepWithNext: true }, ...paragraphs(text)]
