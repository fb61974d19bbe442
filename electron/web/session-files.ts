import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { CodedError } from '../../shared/contract/errors.ts'
import { codedFault } from '../faults.ts'
import type { Session } from '../session/session.ts'
import type { Thing } from '../session/tokens.ts'
import { nothingBut, refusal } from './answers.ts'
import { folderAsZip } from './folder-as-zip.ts'
import { FILE_HEADERS } from './security-headers.ts'
import { thumbnailOf } from './thumbnails.ts'

type Served = Extract<Thing, { what: 'stored' | 'output' }>

/** What a browser shows by itself without running anything in it. Everything else is downloaded. */
const SHOWN = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'text/plain',
  'audio/mpeg',
  'video/mp4',
])

const OUTPUT_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Serves a file of the session's archive, or one that it made: to look at, as a download, or as a small picture. */
export async function sessionFile(request: Request, session: Session, token: string): Promise<Response> {
  if (request.method !== 'GET') return nothingBut(405)
  const as = new URL(request.url).searchParams.get('as')
  try {
    const thing = session.tokens.take(token, 'stored', 'output')
    if (as === 'thumbnail') return await picture(session, thing)
    if (thing.what === 'output' && thing.folder) return zipped(thing)
    return await served(thing, as === 'download')
  } catch (error) {
    return refusal(error, 'files', session)
  }
}

async function served(thing: Served, asDownload: boolean): Promise<Response> {
  const { size } = await stat(thing.path).catch((error: unknown) => {
    throw codedFault(error, thing.name)
  })
  const type = mediaTypeOf(thing)
  const shown = !asDownload && SHOWN.has(type)
  return new Response(Readable.toWeb(createReadStream(thing.path)) as ReadableStream, {
    headers: {
      ...FILE_HEADERS,
      'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
      'content-length': String(size),
      'content-disposition': disposition(shown ? 'inline' : 'attachment', thing.name),
    },
  })
}

const mediaTypeOf = (thing: Served): string =>
  thing.what === 'stored'
    ? thing.mediaType
    : (OUTPUT_TYPES[extname(thing.path).toLowerCase()] ?? 'application/octet-stream')

const zipped = ({ path, name }: Served): Response =>
  new Response(Readable.toWeb(folderAsZip(path)) as ReadableStream, {
    headers: {
      ...FILE_HEADERS,
      'content-type': 'application/zip',
      'content-disposition': disposition('attachment', `${name}.zip`),
    },
  })

async function picture(session: Session, thing: Served): Promise<Response> {
  const path = await thumbnailOf(session, thing.path)
  if (path === null) throw new CodedError('FILE_NOT_FOUND', { path: thing.name })
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: { ...FILE_HEADERS, 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' },
  })
}

/** RFC 6266: the name in UTF-8 for every browser of today, in ASCII for the others. Nothing in a name can end the header. */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const utf8 = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
