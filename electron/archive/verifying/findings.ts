import type { ErrorDetails } from '../../../shared/contract/errors.ts'
import type { VerifyCode, VerifyProblem } from '../../../shared/contract/verify-problem.ts'

/** Ids named with a problem; the rest is only counted. */
const NAMED = 20

/**
 * Gathers what is found one by one into one problem for each code and set of details, with how many and the first ids.
 */
export class Findings {
  readonly #found = new Map<
    string,
    { code: VerifyCode; details: ErrorDetails; count: number; ids: string[] }
  >()

  add(code: VerifyCode, details: ErrorDetails, id?: string): void {
    const key = JSON.stringify([code, details])
    const found = this.#found.get(key) ?? { code, details, count: 0, ids: [] }
    found.count += 1
    if (id !== undefined && found.ids.length < NAMED) found.ids.push(id)
    this.#found.set(key, found)
  }

  /** In the order in which the first of each was found. */
  get problems(): VerifyProblem[] {
    return [...this.#found.values()].map(({ code, details, count, ids }) => ({
      code,
      details: { ...details, count },
      ids,
    }))
  }
}
