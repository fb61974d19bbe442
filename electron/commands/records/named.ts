import type { Field, Label } from '../../../shared/domain/field.ts'
import { fieldsOf, KIND_IDS, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { labelIn } from '../../../shared/i18n/texts.ts'
import type { Context } from '../terminal/context.ts'
import { unknownWord } from '../terminal/usage.ts'

/** A kind by its key or its label in either language (`activity`, `活动记录`). Throws USAGE, with the nearest one. */
export function kindNamed(context: Context, word: string): KindId {
  const kind = KIND_IDS.find((id) => isNamed(word, id, kindOf(id).label))
  if (kind) return kind
  const known = KIND_IDS.map((id) => labelIn(context.language, kindOf(id).label))
  throw unknownWord(context.texts, 'unknown_kind', word, [...known, ...KIND_IDS], known)
}

/** A field of a kind by its name or its label in either language. Throws USAGE, with the nearest one. */
export function fieldNamed(
  context: Context,
  kind: KindId,
  word: string,
): readonly [name: string, field: Field] {
  const found = fieldsOf(kind).find(([name, { label }]) => isNamed(word, name, label))
  if (found) return found
  const labels = fieldsOf(kind).map(([, { label }]) => labelIn(context.language, label))
  const names = fieldsOf(kind).map(([name]) => name)
  throw unknownWord(context.texts, 'unknown_field', word, [...labels, ...names], labels)
}

/** The key of a choice by the key or its label in either language. Throws USAGE, with the nearest one. */
export function choiceNamed<C extends string>(
  context: Context,
  choices: Readonly<Record<C, Label>>,
  word: string,
): C {
  const keys = Object.keys(choices) as C[]
  const key = keys.find((each) => isNamed(word, each, choices[each]))
  if (key !== undefined) return key
  const labels = keys.map((each) => labelIn(context.language, choices[each]))
  throw unknownWord(context.texts, 'unknown_choice', word, [...labels, ...keys], labels)
}

const isNamed = (word: string, key: string, label: Label): boolean =>
  [key, label.zh, label.en].some((name) => plain(name) === plain(word))

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase().replaceAll('-', '_')
