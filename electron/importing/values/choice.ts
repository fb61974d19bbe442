import type { Choices, Label } from '../../../shared/domain/field.ts'
import { nameKey } from '../../../shared/domain/name-key.ts'
import { type Cell, cellText } from '../workbook/cell.ts'
import { EMPTY, read, type Reading, refuse, unreadable } from './reading.ts'

/**
 * A choice by its label in either language, its key, or another word for it. Of labels such as `祖父/外祖父` each part counts, and brackets may be
 * left out (`发展指导委员会`). `kind` and `name` are the field's, for the message. Unknown words are refused.
 */
export function readChoice<C extends Choices>(
  cell: Cell | undefined,
  choices: C,
  others: Readonly<Record<string, string>>,
  details: { readonly kind: string; readonly name: string },
): Reading<keyof C & string> {
  const empty = unreadable(cell)
  if (empty) return empty
  const key = nameKey(cellText(cell))
  if (key === '') return EMPTY
  const chosen = spellingsOf(choices).get(key) ?? others[key]
  return chosen === undefined || !isChoice(choices, chosen)
    ? refuse('NOT_A_CHOICE', cellText(cell), details)
    : read(chosen)
}

const isChoice = <C extends Choices>(choices: C, word: string): word is keyof C & string =>
  Object.hasOwn(choices, word)

const known = new WeakMap<Choices, ReadonlyMap<string, string>>()

/** Every spelling that means one choice only → the choice; a whole label goes before a part of another. */
function spellingsOf(choices: Choices): ReadonlyMap<string, string> {
  const found = known.get(choices)
  if (found) return found
  const spellings = new Map([...unlike(choices, partsOf), ...unlike(choices, namesOf)])
  known.set(choices, spellings)
  return spellings
}

type Spell = (choice: string, label: Label) => readonly string[]

/** The spellings that only one of the choices has. */
function unlike(choices: Choices, spell: Spell): Map<string, string> {
  const all = Object.entries(choices).flatMap(([choice, label]) =>
    [...new Set(spell(choice, label).map(nameKey))].map((spelling) => [spelling, choice] as const),
  )
  return new Map(
    [...Map.groupBy(all, ([spelling]) => spelling)].flatMap(([, same]) => (same.length === 1 ? same : [])),
  )
}

const namesOf: Spell = (choice, { zh, en }) => [choice, zh, en]

const partsOf: Spell = (_, { zh, en }) =>
  [zh, en].flatMap((label) => [
    ...label.split('/'),
    label.replace(/[()（）]/g, ''),
    label.replace(/[(（][^)）]*[)）]/g, ''),
  ])
