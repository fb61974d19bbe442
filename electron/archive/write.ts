import { CodedError, isCoded } from '../../shared/contract/errors.ts'
import type { Archive } from './archive.ts'
import { ChangeLog } from './change-log.ts'
import type { Tables } from './database.ts'
import { codedFault } from '../faults.ts'
import { TransactionWriter } from './writer.ts'

/**
 * Makes `Archive.write` over the connection that writes. One transaction runs at a time; the next one waits.
 * Faults of the database come out coded (DUPLICATE, INVALID, DISK_FULL …).
 */
export const writingOn =
  (connection: Tables, folder: string): Archive['write'] =>
  async (intent, work) => {
    let takesBack = false
    try {
      return await connection.transaction().execute(async (transaction) => {
        const known = typeof intent === 'function' ? await intent(transaction) : intent
        takesBack = known.undoes !== undefined
        const log = new ChangeLog(transaction, known)
        const result = await work(new TransactionWriter(transaction, log), known)
        return { result, batch: log.batch }
      })
    } catch (error) {
      if (isCoded(error)) throw error
      throw constraintFault(error, takesBack) ?? codedFault(error, folder)
    }
  }

/** What the schema refuses, in the clerk's words: a second record where there can be one, or a reference to nothing. */
function constraintFault(error: unknown, takesBack: boolean): CodedError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [, kind] = /constraint failed: (\w+)\./.exec(String(error)) ?? []
  if (code.startsWith('SQLITE_CONSTRAINT_UNIQUE') || code.startsWith('SQLITE_CONSTRAINT_PRIMARYKEY'))
    return new CodedError('DUPLICATE', { kind: kind ?? '' }, error)
  if (code.startsWith('SQLITE_CONSTRAINT_FOREIGNKEY'))
    return takesBack
      ? new CodedError('STILL_REFERRED_TO', {}, error)
      : new CodedError('INVALID', { field: '', problem: 'not_a_reference' }, error)
  return undefined
}
