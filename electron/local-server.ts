import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { answerCall } from './api/calls.ts'
import { stateFolder } from './fault-log.ts'
import { systemCode } from './faults.ts'
import { type Asked, Gate, type Verdict } from './local-server/gate.ts'
import { send, webRequest } from './local-server/node-http.ts'
import { openBrowser } from './local-server/open-browser.ts'
import { refusedPage } from './local-server/refused-page.ts'
import { wholeCall } from './local-server/whole-call.ts'
import { startProgram } from './session/program.ts'
import { Session } from './session/session.ts'
import type { SettingsStore } from './session/settings.ts'
import { openArchiveAt } from './session/show-archive.ts'
import { asData, nothingBut, refusal } from './web/answers.ts'
import { content } from './web/content.ts'

export interface LocalServerOptions {
  /** Folder of an archive to open at the start. */
  readonly archive?: string
  /** Default: the one remembered where it is free, else any. */
  readonly port?: number
  /** Whether to open the browser, where there is one. */
  readonly open?: boolean
  /** The built renderer; default: `dist/renderer` of the program. */
  readonly renderer?: string
  /** Where settings are kept; default: the user's folder for the state of programs. */
  readonly settingsFolder?: string
  /** Where new archives are made; default: `Documents/Liuyou`. */
  readonly archiveFolder?: string
  /** Milliseconds that a connection may stand still, and that headers or a call may take to be sent in full. */
  readonly patience?: number
}

export interface LocalServer {
  /** The address that opens the program, once. */
  readonly url: string
  close(): Promise<void>
}

/** A connection on which nothing moves for so long is closed; what is listened to (`jobs.watch`) sends a sign of life every five seconds. */
const PATIENCE = 30_000
const RENDERER = join(import.meta.dirname, '..', 'dist', 'renderer')

/**
 * Serves the program to the browser of this computer: the renderer and the same API as in the window, on 127.0.0.1 only. The address
 * has a token in it that is good for one opening; from then on a cookie that no script and no other site can use.
 * Throws what `openArchive` throws, when an archive is given.
 */
export async function startLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const program = await startProgram({
    settingsFolder: options.settingsFolder ?? stateFolder(),
    ...(options.archiveFolder !== undefined && { archiveFolder: options.archiveFolder }),
  })
  const session = new Session(program)
  const close = async (): Promise<void> => {
    try {
      await session.close()
    } finally {
      await program.close()
    }
  }
  try {
    if (options.archive !== undefined) await openArchiveAt(session, options.archive)
    return await serve(session, options, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function serve(
  session: Session,
  { port, open = false, renderer = RENDERER, patience = PATIENCE }: LocalServerOptions,
  close: () => Promise<void>,
): Promise<LocalServer> {
  const server = createServer({
    connectionsCheckingInterval: 1_000,
    headersTimeout: patience,
    requestTimeout: 0, // an upload may take hours, as long as it moves
  })
  server.timeout = patience
  const gate = new Gate(await listen(server, session.program.settings, port))
  server.on('request', (request, response) => {
    const answer = () => answerTo(webRequest(request, response, gate.origin), session, renderer, patience)
    void respond(gate.judge(askedBy(request)), request, response, () =>
      waitingFor(request, response, patience, answer),
    )
  })
  if (open) openBrowser(gate.address)
  const { address } = gate
  return {
    url: address,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await close()
    },
  }
}

/**
 * Listens where it was the first time, so that a page left open when the program ended can go on; gives the port. One that is only taken
 * just now stays remembered; one that Windows has reserved for others since does not.
 */
async function listen(server: Server, settings: SettingsStore, asked: number | undefined): Promise<number> {
  let known = asked ?? settings.current.port
  try {
    await listening(server, known ?? 0)
  } catch (error) {
    if (asked !== undefined) throw error
    if (systemCode(error) !== 'EADDRINUSE') known = null
    await listening(server, 0)
  }
  const { port } = server.address() as AddressInfo
  // settings that cannot be written keep nobody from working
  if (known === null) await settings.change({ port }).catch(() => undefined)
  return port
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
}

/** While we work on what was asked in full, it is not the client that is slow: the clock stands until we begin to answer. */
async function waitingFor(
  request: IncomingMessage,
  response: ServerResponse,
  patience: number,
  answer: () => Promise<Response>,
): Promise<Response> {
  request.once('end', () => response.setTimeout(0))
  try {
    return await answer()
  } finally {
    response.setTimeout(patience)
  }
}

/** The prefix of calls of the API. */
const CALLS = '/rpc'

async function answerTo(
  request: Request,
  session: Session,
  renderer: string,
  patience: number,
): Promise<Response> {
  if (!new URL(request.url).pathname.startsWith(`${CALLS}/`)) return content(request, session, renderer)
  try {
    return asData(await answerCall(await wholeCall(request, patience), session, CALLS))
  } catch (error) {
    return refusal(error, 'call', session)
  }
}

/** Answers a request as was decided. Of one that is refused, no byte of the body is read. */
async function respond(
  verdict: Verdict,
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<Response>,
): Promise<void> {
  try {
    if (verdict.let === 'out') response.once('finish', () => request.destroy())
    await send(verdict.let === 'in' ? await answer() : withoutContent(verdict), response)
  } catch {
    // The client went away, or what was being sent broke off: there is nobody left to tell.
    response.destroy()
  }
}

function withoutContent(verdict: Exclude<Verdict, { let: 'in' }>): Response {
  if (verdict.let === 'out') return verdict.why === 'token' ? refusedPage() : nothingBut(403)
  const headers = { location: '/', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  return new Response(null, {
    status: 303,
    headers: verdict.let === 'enter' ? { ...headers, 'set-cookie': verdict.cookie } : headers,
  })
}

const askedBy = ({ method = 'GET', url = '/', headers, socket }: IncomingMessage): Asked => ({
  method,
  url,
  headers,
  remoteAddress: socket.remoteAddress,
})
