import { type AnyRecord, fieldsOf, isKindId, KIND_IDS, type KindId } from '../../../shared/domain/kinds.ts'
import { valuesSchema } from '../../../shared/domain/record-schema.ts'
import type { Tables } from '../database.ts'
import { anyTable, listRecords, partsOf } from '../records.ts'
import type { Findings } from './findings.ts'

/** Records held in memory at a time. */
const PAGE = 2_000

/**
 * Looks at every record, those in the trash included: are its values such as its kind allows, and are the records there
 * that it points to beside the foreign keys. `look` sees each page of live records. Returns how many records there are.
 */
export async function checkRecords(
  tables: Tables,
  findings: Findings,
  look: (kind: KindId, live: readonly AnyRecord[]) => void,
  onPage: (done: number) => void,
): Promise<number> {
  let count = 0
  for (const kind of KIND_IDS)
    for (const trash of [false, true])
      for await (const records of pagesOf(tables, kind, trash)) {
        for (const record of records) checkValues(kind, record, findings)
        await checkTargets(tables, kind, records, findings)
        if (!trash) look(kind, records)
        onPage((count += records.length))
      }
  return count
}

async function* pagesOf(tables: Tables, kind: KindId, trash: boolean): AsyncGenerator<readonly AnyRecord[]> {
  const rows = await anyTable(tables, kind)
    .select('id')
    .where('deleted_at', trash ? 'is not' : 'is', null)
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => String(id))
  for (const part of partsOf(ids, PAGE))
    yield (await listRecords(tables, kind, { ids: part, trash })) as unknown as readonly AnyRecord[]
}

function checkValues(kind: KindId, record: AnyRecord, findings: Findings): void {
  const values = Object.fromEntries(fieldsOf(kind).map(([name]) => [name, record[name] ?? null]))
  const checked = valuesSchema(kind).safeParse(values)
  if (checked.success) return
  for (const { path, message } of checked.error.issues)
    findings.add('value', { kind, field: String(path[0]), problem: message }, record.id)
}

/** Of a field such as `owner`, whose kind stands in `owner_kind`, the database itself checks nothing. */
async function checkTargets(
  tables: Tables,
  kind: KindId,
  records: readonly AnyRecord[],
  findings: Findings,
): Promise<void> {
  for (const [field] of fieldsOf(kind)) {
    if (!fieldsOf(kind).some(([name]) => name === `${field}_kind`)) continue
    for (const [target, referring] of Map.groupBy(records, (record) => String(record[`${field}_kind`]))) {
      const known = isKindId(target)
        ? await knownIds(
            tables,
            target,
            referring.map((record) => String(record[field])),
          )
        : new Set()
      for (const record of referring)
        if (!known.has(record[field])) findings.add('reference', { kind, field }, record.id)
    }
  }
}

async function knownIds(tables: Tables, kind: KindId, ids: readonly string[]): Promise<Set<unknown>> {
  const rows = await anyTable(tables, kind)
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Set(rows.map(({ id }) => id))
}
