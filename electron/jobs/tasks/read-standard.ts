import type { Standard } from '../../../shared/standards/standard.ts'
import { readStandard as read } from '../../importing/read-standard.ts'
import type { JobWork } from '../running-jobs.ts'

/** The standard in a file. Throws as `readStandard` of importing. */
export const readStandard = ({ path }: { readonly path: string }, { signal }: JobWork): Promise<Standard> =>
  read(path, signal)
