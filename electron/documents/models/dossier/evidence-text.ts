import type { Inline, Run } from '../blocks.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { Words } from './words.ts'

/** The evidence of a line, a line a kind: its numbers and the first page on which it stands. */
export function evidenceText(entries: readonly CatalogueEntry[], words: Words): Inline {
  const groups = [...Map.groupBy(entries, ({ kind }) => kind)]
  return groups.flatMap(([kind, group], index): Run[] => [
    index === 0 ? '' : '\n',
    words.text('evidence_group', {
      kind,
      numbers: numbersText(
        group.map(({ number }) => number),
        words,
      ),
    }),
    ...pageText(group, words),
  ])
}

/** `3.2.1-01～07`: the numbers of a group follow one another. */
export function numbersText(numbers: readonly string[], words: Words): string {
  const [first = ''] = numbers
  const last = numbers.at(-1) ?? ''
  if (numbers.length < 2) return first
  return numbers.length === 2
    ? words.list([first, ending(last)])
    : words.text('number_range', { first, last: ending(last) })
}

const ending = (number: string): string => number.slice(number.lastIndexOf('-') + 1)

/** The page of the only one, or the first page of several. */
function pageText(group: readonly CatalogueEntry[], words: Words): Run[] {
  const shown = group.filter((entry) => entry.anchor !== null).toSorted((a, b) => a.order - b.order)
  const anchor = shown[0]?.anchor ?? null
  if (anchor === null) return []
  const [before = '', after = ''] = words
    .text(shown.length > 1 ? 'from_page' : 'on_page', { page: PAGE })
    .split(PAGE)
  return [before, { pageOf: anchor }, after]
}

/** Stands in a text for a page number that only the layout knows. */
const PAGE = '#'
