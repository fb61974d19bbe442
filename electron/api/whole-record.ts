import type { WholeRecord } from '../../shared/contract/records.ts'
import type { AnyRecord, KindId } from '../../shared/domain/kinds.ts'
import type { Tables } from '../archive/database.ts'
import { attachmentsOf } from '../archive/files/attach.ts'
import { type Referrers, referrersOf } from '../archive/listing/referrers.ts'
import { referencesIn, titlesById } from '../archive/listing/titles-by-id.ts'
import { readRecord } from '../archive/records.ts'
import { sealedYearOf } from '../archive/seal.ts'
import { titlesOf } from '../archive/titles.ts'
import { yearsOf } from '../archive/year-of-record.ts'
import { attachmentOf } from './attachment-of.ts'

/** How many of those that refer to a record are named. */
const MOST_REFERRERS = 20

/** One record with everything that its drawer shows. Throws NOT_FOUND. */
export async function wholeRecord(tables: Tables, kind: KindId, id: string): Promise<WholeRecord> {
  const record = (await readRecord(tables, kind, id)) as unknown as AnyRecord
  const [title = ''] = await titlesOf(tables, kind, [record])
  const [year = null] = await yearsOf(tables, kind, [record])
  const carried = (await attachmentsOf(tables, [id])).get(id) ?? []
  return {
    record,
    title,
    titles: await titlesById(tables, referencesIn(kind, [record])),
    attachments: carried.map(attachmentOf),
    referrers: await Promise.all(
      (await referrersOf(tables, kind, id, MOST_REFERRERS)).map((found) => named(tables, found)),
    ),
    year,
    sealed: (await sealedYearOf(tables, kind, record)) !== null,
  }
}

async function named(tables: Tables, { kind, field, count, records }: Referrers) {
  const titles = await titlesOf(tables, kind, records)
  return {
    kind,
    field,
    count,
    records: records.map(({ id }, at) => ({ kind, id, title: titles[at] ?? '' })),
  }
}
