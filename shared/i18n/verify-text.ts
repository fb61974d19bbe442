import type { VerifyProblem } from '../contract/verify-problem.ts'
import { isKindId, kindOf } from '../domain/kinds.ts'
import { labelIn, type Language, textsOf } from './texts.ts'
import { problemText } from './error-text.ts'

/** What a problem found by `verify` says to a person in one language. */
export function verifyText(language: Language, { code, details }: VerifyProblem): string {
  const { kind, field, problem } = details
  const definition = typeof kind === 'string' && isKindId(kind) ? kindOf(kind) : undefined
  const label = definition?.fields[String(field)]?.label
  return textsOf(language)(`verify:${code}`, {
    ...details,
    ...(definition && { kind: labelIn(language, definition.label) }),
    ...(label && { field: labelIn(language, label) }),
    ...(problem !== undefined && { problem: problemText(language, String(problem), details) }),
  })
}
