/**
 * How a workbook writes references: by name (`林静`), by name and id where a name alone would not do (`林静〔0199…〕`), lists with 、
 * between. The id decides; the name before it is for the reader.
 */

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const TAG = new RegExp(`^(.*)〔(${ID})〕$`, 's')
const SEPARATOR = /[、，,;；\n\r]/
const MARKS = /[、，,;；\n\r〔〕]/g

/** A name, or a name with the id of what it means. */
export interface Reference {
  readonly name: string
  readonly id: string | null
}

/** Whether a name can stand alone in a workbook and be read back as this very name. */
export const canStandAlone = (name: string): boolean => name.trim() !== '' && name.search(MARKS) < 0

/** A name with its id. What would part a list is left out of the name. */
export const tagged = (name: string, id: string): string => `${name.replace(MARKS, ' ').trim()}〔${id}〕`

export function parseReference(text: string): Reference {
  const match = TAG.exec(text.trim())
  return match ? { name: (match[1] ?? '').trim(), id: match[2] ?? null } : { name: text.trim(), id: null }
}

export const joinReferences = (references: readonly string[]): string => references.join('、')

/** The references of a list: 、 and every other mark that people put between names part them. */
export const parseReferences = (text: string): readonly Reference[] =>
  text
    .split(SEPARATOR)
    .filter((part) => part.trim() !== '')
    .map(parseReference)
