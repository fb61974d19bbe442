import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import { nothingBut } from './answers.ts'
import { PAGE_HEADERS } from './security-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/**
 * Serves the built renderer out of `folder`. A path without an ending is a page of the renderer, which it finds itself: index.html. Nothing
 * outside the folder is ever read, whatever the path says and wherever links in it lead.
 */
export async function staticFile(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return nothingBut(405)
  const path = decodedPath(request.url)
  if (path === null) return nothingBut(400)
  const file = await fileUnder(folder, extname(path) === '' ? '/index.html' : path)
  if (file === null) return nothingBut(404)
  const headers = {
    ...PAGE_HEADERS,
    'content-type': TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': String(file.size),
    // The build names what lies in assets/ after its content.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  const body = request.method === 'HEAD' ? null : Readable.toWeb(createReadStream(file.path))
  return new Response(body as ReadableStream | null, { headers })
}

/** The path of an address; null for one that cannot be meant: not decodable, or with characters that no file of ours has. */
function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url).pathname)
    // eslint-disable-next-line no-control-regex -- these are exactly the characters to refuse
    return /[\u0000-\u001f\\:]/.test(path) || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}

async function fileUnder(folder: string, path: string): Promise<{ path: string; size: number } | null> {
  try {
    const root = await realpath(folder)
    const real = await realpath(join(root, path))
    const found = await stat(real)
    return real.startsWith(root + sep) && found.isFile() ? { path: real, size: found.size } : null
  } catch {
    return null
  }
}
