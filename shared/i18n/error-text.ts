import type { CodedError, ErrorDetails } from '../contract/errors.ts'
import { isKindId, kindOf } from '../domain/kinds.ts'
import { labelIn, type Language, textsOf } from './texts.ts'
import { problems } from './zh-CN/problems.ts'

/**
 * What a coded error says to a person in one language. The details `kind`, `field` (a field's name, of that kind)
 * and `problem` (a Problem) are given as names and appear as labels and texts.
 */
export function errorText(language: Language, error: CodedError): string {
  const texts = textsOf(language)
  const { kind, field, problem } = error.details
  const definition = typeof kind === 'string' && isKindId(kind) ? kindOf(kind) : undefined
  const fieldDefinition = definition?.fields[String(field)]
  return texts(`errors:${error.code}`, {
    ...error.details,
    ...(definition && { kind: labelIn(language, definition.label) }),
    ...(fieldDefinition && { field: labelIn(language, fieldDefinition.label) }),
    ...(problem !== undefined && { problem: problemText(language, String(problem), error.details) }),
  })
}

/** A Problem in words, its blanks filled from the details; what is none (SQLite's own words, a usage error) is shown as it is. */
export const problemText = (language: Language, problem: string, details: ErrorDetails): string =>
  isProblem(problem) ? textsOf(language)(`problems:${problem}`, details) : problem

const isProblem = (problem: string): problem is keyof typeof problems => Object.hasOwn(problems, problem)
