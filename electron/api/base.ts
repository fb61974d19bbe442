import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import type { Session } from '../session/session.ts'
import { sentError, windowError } from './api-error.ts'

/** What every procedure is given. */
export interface ApiContext {
  readonly session: Session
}

/** Where every implementation begins: whatever leaves a procedure as an error has one of our codes. */
export const api = implement(contract)
  .$context<ApiContext>()
  .use(async ({ next, path, context }) => {
    try {
      return await next()
    } catch (error) {
      throw sentError(windowError(error, path.join('.'), context.session.held?.archive))
    }
  })
