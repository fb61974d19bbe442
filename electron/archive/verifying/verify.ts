import { CodedError, isCoded } from '../../../shared/contract/errors.ts'
import { VERIFY_PROBLEMS, type VerifyReport } from '../../../shared/contract/verify-problem.ts'
import { problemIn, systemCode } from '../../faults.ts'
import type { Archive } from '../archive.ts'
import { checkSeals } from '../sealing/check-seals.ts'
import { isIndexCurrent } from '../search/rebuild-index.ts'
import { checkDatabase } from './check-database.ts'
import { type CheckedFiles, checkFiles } from './check-files.ts'
import { checkRecords } from './check-records.ts'
import { SearchCheck } from './check-search.ts'
import { Findings } from './findings.ts'

/** What is being looked at: records are counted one by one, files in bytes; the others are one step each. */
export type VerifyStage = 'database' | 'records' | 'search' | 'files' | 'seals'

export interface VerifyWork {
  readonly signal?: AbortSignal
  /** `total` is 0 where it is not known. */
  readonly onProgress?: (done: number, total: number, stage: VerifyStage) => void
}

/**
 * Checks a whole archive without changing anything: database, references, values of every record, search index, every
 * stored file's bytes, seals. What cannot be looked at because the database is damaged is reported, not thrown. Throws
 * CANCELLED, FILE_UNREADABLE.
 */
export async function verifyArchive(archive: Archive, work: VerifyWork = {}): Promise<VerifyReport> {
  const looked: Looked = { records: 0, files: { sound: new Set(), count: 0, bytes: 0 } }
  const findings = new Findings()
  const checks = checksOf(archive, findings, looked, work)
  for (const stage of STAGES) {
    progress(work, 0, 0, stage)
    await orDamage(checks[stage], findings)
  }
  const { problems } = findings
  const sound = problems.every(({ code }) => VERIFY_PROBLEMS[code] === 'notice')
  const { records, files } = looked
  return { sound, problems, records, files: files.count, bytes: files.bytes }
}

/** What the checks have looked at so far. */
interface Looked {
  records: number
  files: CheckedFiles
}

function checksOf(
  archive: Archive,
  findings: Findings,
  looked: Looked,
  work: VerifyWork,
): Readonly<Record<VerifyStage, () => Promise<void>>> {
  const { tables } = archive
  const search = new SearchCheck()
  return {
    database: () => checkDatabase(tables, findings),
    records: async () => {
      const look = search.expect.bind(search)
      const onPage = (done: number): void => progress(work, done, 0, 'records')
      looked.records = await checkRecords(tables, findings, look, onPage)
    },
    search: async () => {
      if (await isIndexCurrent(tables)) await search.compare(tables, findings)
    },
    files: async () => {
      const onProgress = (done: number, total: number): void => progress(work, done, total, 'files')
      looked.files = await checkFiles(archive, findings, { signal: work.signal, onProgress })
    },
    seals: () => checkSeals(archive, looked.files.sound, findings),
  }
}

function progress({ signal, onProgress }: VerifyWork, done: number, total: number, stage: VerifyStage): void {
  if (signal?.aborted) throw new CodedError('CANCELLED')
  onProgress?.(done, total, stage)
}

const STAGES = ['database', 'records', 'search', 'files', 'seals'] as const satisfies readonly VerifyStage[]

/** A check that SQLite could not finish has found damage: pages that cannot be read, or a table that is not there. */
async function orDamage(check: () => Promise<void>, findings: Findings): Promise<void> {
  try {
    await check()
  } catch (error) {
    const damaged = isCoded(error, 'ARCHIVE_DAMAGED')
    if (!damaged && !systemCode(error).startsWith('SQLITE_')) throw error
    findings.add('integrity', { problem: damaged ? String(error.details['problem']) : problemIn(error) })
  }
}
