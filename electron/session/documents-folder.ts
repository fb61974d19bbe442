import { homedir } from 'node:os'
import { join } from 'node:path'
import { refuseUnsafePlace } from '../archive/location/location-guard.ts'

/**
 * The folder of the user's documents: where the system has it, since many an office moved it to another disk. One in which an archive
 * would be damaged (OneDrive keeps documents, too) is no place for new ones: then it is `Documents` in the home folder.
 */
export async function documentsFolder(systems: string | undefined): Promise<string> {
  const usual = join(homedir(), 'Documents')
  if (systems === undefined) return usual
  return refuseUnsafePlace(systems).then(
    () => systems,
    () => usual,
  )
}
