import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ChosenFile } from '../../shared/contract/dialogs.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import { safeFileName } from '../../shared/domain/file-name.ts'
import { freePath } from '../archive/free-path.ts'
import { codedFault } from '../faults.ts'
import type { Session } from '../session/session.ts'
import { newToken } from '../session/tokens.ts'
import { json, refusal } from './answers.ts'

/** Folders within folders that an upload may name. */
const DEEPEST = 12

/**
 * Takes in one file: `POST upload/<basket>?path=<name or relative path>`, the bytes as body. They are streamed into the basket's folder;
 * a broken connection leaves nothing. Only the disk limits how much. Answers with a `ChosenFile`.
 */
export async function upload(request: Request, session: Session, basket: string): Promise<Response> {
  try {
    return json(await received(request, session, basket))
  } catch (error) {
    if (request.body && !request.body.locked) await readToEnd(request.body, async () => undefined)
    return refusal(error, 'upload', session)
  }
}

async function received(request: Request, session: Session, token: string): Promise<ChosenFile> {
  const basket = session.tokens.take(token, 'basket')
  const wanted = join(basket.path, ...relativePath(new URL(request.url).searchParams.get('path') ?? ''))
  const part = `${await session.folder('parts')}/${newToken()}`
  try {
    await write(request.body, part)
    request.signal.throwIfAborted()
    await mkdir(dirname(wanted), { recursive: true })
    const path = await freePath(wanted) // two files of one name, dropped from two folders, are both kept
    await rename(part, path)
    const name = basename(wanted)
    const file = session.tokens.give({ what: 'file', purpose: basket.purpose, path, name, uploaded: true })
    return { file, name, size: (await stat(path)).size }
  } catch (error) {
    await rm(part, { force: true })
    throw codedFault(error, basename(wanted))
  }
}

async function write(body: Request['body'], path: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    if (body) await readToEnd(body, async (bytes) => file.writeFile(bytes))
  } finally {
    await file.close()
  }
}

/** Reads all of a body, also when it is of no more use: a browser hears no answer before it has sent everything. Then throws what `use` threw. */
async function readToEnd(
  body: ReadableStream<Uint8Array>,
  use: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  let fault: Error | undefined
  for await (const bytes of body)
    if (fault === undefined)
      await use(bytes).catch((error: unknown) => {
        fault = error instanceof Error ? error : new Error(String(error))
      })
  if (fault !== undefined) throw fault
}

/** The steps of a relative path, each a name that every system takes. Throws INVALID for one that leads elsewhere. */
function relativePath(path: string): string[] {
  const steps = path.split(/[\\/]/)
  const isName = (step: string) => step.trim() !== '' && step !== '.' && step !== '..'
  if (steps.length > DEEPEST || !steps.every(isName))
    throw new CodedError('INVALID', { field: 'path', problem: 'not_a_text' })
  return steps.map(safeFileName)
}
