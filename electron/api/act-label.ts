import { kindOf, type KindId } from '../../shared/domain/kinds.ts'
import type { acts } from '../../shared/i18n/zh-CN/acts.ts'
import { labelIn, textsOf } from '../../shared/i18n/texts.ts'
import type { Session } from '../session/session.ts'

type Blanks = Readonly<Record<string, string | number>> & { readonly kind?: KindId }

/** What an act is called in the history, in the language it is done in. A kind is given by its id. */
export function actLabel({ language }: Session, act: keyof typeof acts, blanks: Blanks = {}): string {
  const { kind } = blanks
  return textsOf(language)(`acts:${act}`, {
    ...blanks,
    ...(kind !== undefined && { kind: labelIn(language, kindOf(kind).label) }),
  })
}
