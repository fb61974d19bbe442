import { access, chmod, copyFile, rename, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { kindAt } from '../archive/archive-folder.ts'
import { codedFault } from '../faults.ts'
import type { Desktop } from '../session/program.ts'
import type { Session } from '../session/session.ts'
import { newToken } from '../session/tokens.ts'
import { besideOf } from '../write-whole.ts'
import { downloadAddress, uploadAddress } from './addresses.ts'
import { api } from './base.ts'

const files = api.dialogs.files.handler(async ({ input: { purpose, many }, context: { session } }) => {
  const { desktop } = session.program
  if (!desktop) return { how: 'upload' }
  const paths = await desktop.chooseFiles(purpose, many)
  const chosen = paths.map(async (path) => ({
    file: session.tokens.give({ what: 'file', purpose, path, name: basename(path) }),
    name: basename(path),
    size: await sizeOf(path),
  }))
  return { how: 'chosen', files: await Promise.all(chosen) }
})

const folder = api.dialogs.folder.handler(async ({ input: { purpose }, context: { session } }) => {
  const { desktop } = session.program
  if (!desktop) return { how: 'unavailable' }
  const path = await desktop.chooseFolder(purpose)
  if (path === null) return { how: 'chosen', folder: null }
  const token = session.tokens.give({ what: 'folder', purpose, path })
  return { how: 'chosen', folder: { folder: token, name: basename(path) } }
})

const basket = api.dialogs.basket.handler(async ({ input: { purpose }, context: { session } }) => {
  const path = await session.folder(join('uploads', newToken()))
  const token = session.tokens.give({ what: 'basket', purpose, path })
  return { basket: token, url: uploadAddress(token) }
})

const open = api.dialogs.open.handler(async ({ input: { file }, context: { session } }) => {
  const thing = session.tokens.take(file, 'stored', 'output')
  await refuseMissing(thing)
  const { desktop } = session.program
  if (!desktop) return { how: 'download', url: downloadAddress(file) }
  const path = thing.what === 'stored' ? await copyUnderItsName(session, thing) : thing.path
  await openOrShow(desktop, path, thing.what === 'output' && thing.folder)
  return { how: 'opened' }
})

export const dialogs = { files, folder, basket, open }

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    throw codedFault(error, basename(path))
  }
}

/** A browser would only say that a download failed, and a desktop show nothing: the disk may be gone, or the file. Throws FILE_NOT_FOUND. */
async function refuseMissing({ path, name }: { path: string; name: string }): Promise<void> {
  await access(path).catch((error: unknown) => {
    throw codedFault(error, name)
  })
}

/**
 * A stored file has no name of its own, so that a copy is opened. It may only be read, since it goes with the session: Word and WPS
 * then ask where to save what was changed.
 */
async function copyUnderItsName(
  session: Session,
  { path, name }: { path: string; name: string },
): Promise<string> {
  const copy = join(await session.folder(join('opened', basename(path))), name)
  if ((await kindAt(copy)) !== 'nothing') return copy
  const beside = besideOf(copy)
  try {
    await copyFile(path, beside)
    await chmod(beside, 0o444)
    await rename(beside, copy)
    return copy
  } catch (error) {
    // of two that were asked for at once, Windows lets the second not take the place of the first
    if ((await kindAt(copy)) === 'file') return copy
    throw codedFault(error, copy)
  }
}

/** What shows itself when opened. Anything else might be a program: it is shown in its folder, for the person to decide. */
const HARMLESS = new Set(
  '.pdf .txt .csv .md .jpg .jpeg .png .gif .webp .bmp .tif .tiff .heic .heif .doc .docx .xls .xlsx .ppt .pptx .wps .et .dps .odt .ods .odp .rtf .mp3 .wav .m4a .mp4 .mov .avi .zip'.split(
    ' ',
  ),
)

const openOrShow = (desktop: Desktop, path: string, isFolder: boolean): Promise<void> =>
  isFolder || HARMLESS.has(extname(path).toLowerCase()) ? desktop.open(path) : desktop.show(path)
