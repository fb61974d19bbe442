import type { SupportedMessagePort } from '@orpc/client/message-port'
import { createRouterClient, ORPCError } from '@orpc/server'
import { RPCHandler as HttpHandler } from '@orpc/server/fetch'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import type { ApiClient } from '../../shared/contract/contract.ts'
import type { Session } from '../session/session.ts'
import { apiError } from './api-error.ts'
import type { ApiContext } from './base.ts'
import { router } from './router.ts'
import { guardedPort } from './guarded-port.ts'

/**
 * What is no call of a procedure (an unknown path, a body that cannot be read, a GET) fails before any of ours is reached: it gets a
 * code of ours here.
 */
async function codedCall<T extends { readonly matched: boolean }>({
  next,
}: {
  next: () => Promise<T>
}): Promise<T> {
  try {
    const result = await next()
    if (!result.matched) throw new ORPCError('NOT_FOUND', { status: 404 })
    return result
  } catch (error) {
    throw apiError(error, 'call')
  }
}

const overPort = new PortHandler<ApiContext>(router, { interceptors: [codedCall] })
const overHttp = new HttpHandler<ApiContext>(router, { interceptors: [codedCall] })

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
