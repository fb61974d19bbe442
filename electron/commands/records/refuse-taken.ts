import { CodedError } from '../../../shared/contract/errors.ts'
import { kindAt } from '../../archive/archive-folder.ts'

/** Refuses to write where something already stands. Throws TARGET_EXISTS naming the first. */
export async function refuseTaken(paths: readonly string[]): Promise<void> {
  for (const path of paths)
    if ((await kindAt(path)) !== 'nothing') throw new CodedError('TARGET_EXISTS', { path })
}
