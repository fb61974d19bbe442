import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ERROR_CODES, type ErrorCode } from './errors.ts'

/** What fills the blanks of an error's text; never a person's name. */
const errorDetails = z.record(z.string(), z.union([z.string(), z.number()])).readonly()

/** The status an error travels with over HTTP: a refusal that a person can act on, or a fault of the program. */
export const statusOf = (code: ErrorCode): number => (code === 'INTERNAL' ? 500 : 422)

type CodedErrors = Readonly<
  Record<ErrorCode, { readonly status: number; readonly data: typeof errorDetails }>
>

const codedErrors = Object.fromEntries(
  ERROR_CODES.map((code) => [code, { status: statusOf(code), data: errorDetails }]),
) as unknown as CodedErrors

/** Where every procedure begins: whatever it refuses has one of our codes, and `data` is that error's details. */
export const procedure = oc.errors(codedErrors)
