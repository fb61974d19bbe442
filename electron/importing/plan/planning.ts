import { setImmediate } from 'node:timers/promises'
import { CodedError } from '../../../shared/contract/errors.ts'
import type { Tables } from '../../archive/database.ts'
import { Claims } from './claims.ts'
import { Families } from './families.ts'
import { Ledger } from './ledger.ts'
import { Notices } from './notices.ts'

/** What every part of the planning works with. */
export interface Planning {
  readonly ledger: Ledger
  readonly families: Families
  readonly claims: Claims
  readonly notices: Notices
  /** The school year of what names none; null when there is nothing to go by. */
  readonly year: string | null
  readonly sealed: ReadonlySet<string>
  /** Rows and files that change nothing. */
  skipped: number
  /** To be called at every row: lets others run now and then, and stops here when the person wants it. Throws CANCELLED. */
  readonly goOn: () => Promise<void>
}

/** How a long work is told of its progress and of the wish to stop it. */
export interface Work {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: {
    readonly stage: 'reading' | 'checking' | 'copying' | 'writing'
    readonly done: number
    readonly total: number | null
  }) => void
}

/** Rows between two looks at what else goes on. */
const PACE = 500

/** Begins a planning over an archive whose records of `kinds` are read. `year` goes before the latest year of the archive. */
export async function beginPlanning(
  tables: Tables,
  kinds: Parameters<Ledger['load']>[0],
  year: string | undefined,
  rows: number,
  { signal, onProgress }: Work,
): Promise<Planning> {
  const ledger = new Ledger(tables)
  await ledger.load(kinds)
  const notices = new Notices()
  const seals = await tables.selectFrom('seal').select('year').execute()
  let done = 0
  return {
    ledger,
    families: new Families(ledger),
    claims: new Claims(ledger, notices),
    notices,
    year: year ?? latestYear(ledger),
    sealed: new Set(seals.map((seal) => seal.year)),
    skipped: 0,
    goOn: async () => {
      if (done++ % PACE > 0) return
      onProgress?.({ stage: 'checking', done: Math.min(done - 1, rows), total: rows })
      await setImmediate()
      if (signal?.aborted) throw new CodedError('CANCELLED')
    },
  }
}

function latestYear(ledger: Ledger): string | null {
  const years = (['class', 'school_year'] as const).flatMap((kind) =>
    ledger.all(kind).map(({ values }) => String(values['year'])),
  )
  return years.sort().at(-1) ?? null
}
