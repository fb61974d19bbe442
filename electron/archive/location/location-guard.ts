import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { CodedError } from '../../../shared/contract/errors.ts'
import { readMounts } from './mounts.ts'
import { suggestedPlace, type Surroundings, unsafePlace } from './unsafe-place.ts'

/**
 * Refuses a folder where an archive would be damaged: under a synchronised folder, on a network share or a mapped drive,
 * also through a link. The folder need not exist yet.
 * Throws UNSAFE_LOCATION with `folder`, the `place` that makes it unsafe, and a `suggestion`.
 */
export async function refuseUnsafePlace(folder: string): Promise<void> {
  const around = await surroundings()
  const place = unsafePlace(resolve(folder), around) ?? unsafePlace(realPath(resolve(folder)), around)
  if (place === null) return
  throw new CodedError('UNSAFE_LOCATION', {
    folder,
    place,
    suggestion: suggestedPlace(basename(folder), homedir(), around),
  })
}

async function surroundings(): Promise<Surroundings> {
  return { platform: process.platform, env: process.env, mounts: await readMounts(), exists: existsSync }
}

/** The path behind links and mapped drives, of which the last parts may not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realPath(above), basename(path))
  }
}
