import type { SupportedMessagePort } from '@orpc/client/message-port'
import { createRouterClient, ORPCError } from '@orpc/server'
import { RPCHandler as HttpHandler } from '@orpc/server/fetch'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import type { ApiClient } from '../../shared/contract/contract.ts'
import type { Session } from '../session/session.ts'
import { apiError } from './api-error.ts'
import type { ApiContext } from './base.ts'
import { router } from './router.ts'
import { guardedPort } from './guarded-port.ts'

/** A call on its way: whether it could be read, and so reached a procedure. */
interface Call extends ApiContext {
  readonly call?: { reached: boolean }
}

/**
 * What is no call of a procedure (an unknown path, a body that cannot be read, a GET) fails before any of ours is reached: it gets a
 * code of ours here, and is no fault of the program. Each handler takes a copy, since oRPC's plugins write into it.
 */
const codedCalls = (): Pick<StandardHandlerOptions<Call>, 'interceptors' | 'clientInterceptors'> => ({
  interceptors: [
    async (asked) => {
      const call = { reached: false }
      try {
        const result = await asked.next({ ...asked, context: { ...asked.context, call } })
        if (!result.matched) throw new ORPCError('NOT_FOUND', { status: 404 })
        return result
      } catch (error) {
        const unreadable = !call.reached && !(error instanceof ORPCError)
        throw apiError(unreadable ? new ORPCError('BAD_REQUEST', { cause: error }) : error, 'call')
      }
    },
  ],
  clientInterceptors: [
    (asked) => {
      if (asked.context.call) asked.context.call.reached = true
      return asked.next()
    },
  ],
})

const overPort = new PortHandler<Call>(router, codedCalls())
const overHttp = new HttpHandler<Call>(router, codedCalls())

/** Answers the calls that come through a window's port, until it closes. */
export const servePort = (port: SupportedMessagePort, session: Session): void =>
  overPort.upgrade(guardedPort(port), { context: { session } })

/** Answers one call over HTTP; `prefix` is the path before the procedure's. */
export async function answerCall(
  request: Request,
  session: Session,
  prefix: `/${string}`,
): Promise<Response> {
  const { response } = await overHttp.handle(request, { prefix, context: { session } })
  return response ?? new Response(null, { status: 404 })
}

/** The API without any transport. */
export const directCalls = (session: Session): ApiClient =>
  createRouterClient<typeof router, object>(router, { context: { session } })
