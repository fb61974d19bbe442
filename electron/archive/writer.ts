import { v7 as newId } from 'uuid'
import { CodedError } from '../../shared/contract/errors.ts'
import {
  type AnyRecord,
  type AnyValues,
  fieldsOf,
  isKindId,
  kindOf,
  type KindId,
} from '../../shared/domain/kinds.ts'
import { valuesSchema } from '../../shared/domain/record-schema.ts'
import type { Change, Difference, Writer } from './archive.ts'
import { belongingTo, ownersAreLive } from './belonging.ts'
import type { ChangeLog } from './change-log.ts'
import type { Tables } from './database.ts'
import { anyTable, countRecords, listRecords, partsOf } from './records.ts'
import { putRecords, removeRecords } from './rows.ts'
import { refuseTwoClassesAYear } from './rules.ts'
import { refuseSealed } from './seal.ts'
import { indexRecords, unindexRecords } from './search/index-records.ts'

type AnyDraft = AnyValues & { readonly id?: string }

/** The writer of one transaction: every change is checked, written, logged and made searchable, or refused. */
export class TransactionWriter implements Writer {
  readonly tables: Tables
  readonly #log: ChangeLog
  readonly #now = new Date().toISOString()

  constructor(tables: Tables, log: ChangeLog) {
    this.tables = tables
    this.#log = log
  }

  create: Writer['create'] = async (kind, drafts) => {
    const records = (drafts as readonly AnyDraft[]).map(({ id = newId(), ...values }) => ({
      ...this.#stamp(id),
      ...checkedValues(kind, values),
    }))
    await this.#refuseDuplicates(kind, drafts)
    await this.#write(
      kind,
      records.map((after) => ({ before: null, after })),
    )
    return records as never
  }

  update: Writer['update'] = async (kind, changes) => {
    const current = await this.#current(kind, changes)
    const differences = changes.map((change, at) => {
      const before = current[at] as AnyRecord
      return { before, after: this.#changed(kind, before, change.values as AnyValues) }
    })
    await this.#write(
      kind,
      differences.filter(({ before, after }) => before !== after),
    )
    return differences.map(({ after }) => after) as never
  }

  trash: Writer['trash'] = async (kind, ids) => {
    for (const belonging of await belongingTo(this.tables, kind, ids, null)) {
      const records = await this.#load(belonging.kind, belonging.ids, false)
      await this.#write(
        belonging.kind,
        records.map((before) => ({
          before,
          after: { ...this.#touched(before), deleted_at: this.#now },
        })),
      )
    }
  }

  restore: Writer['restore'] = async (kind, ids) => {
    const trashed = await this.#load(kind, [...new Set(ids)], true)
    for (const record of trashed)
      if (!(await ownersAreLive(this.tables, kind, record))) throw new CodedError('OWNER_IN_TRASH', { kind })
    const restored: AnyRecord[] = []
    for (const [deletedAt, records] of Map.groupBy(trashed, (record) => record.deleted_at))
      restored.push(...(await this.#restoreTogether(kind, records, deletedAt)))
    return restored
  }

  /** Restores records and what was moved to the trash together with them. */
  async #restoreTogether(
    kind: KindId,
    records: readonly AnyRecord[],
    deletedAt: string | null,
  ): Promise<AnyRecord[]> {
    const ids = records.map(({ id }) => id)
    const restored: AnyRecord[] = []
    for (const belonging of await belongingTo(this.tables, kind, ids, deletedAt)) {
      const differences = (await this.#load(belonging.kind, belonging.ids, true)).map((before) => ({
        before,
        after: { ...this.#touched(before), deleted_at: null },
      }))
      await this.#write(belonging.kind, differences)
      restored.push(...differences.map(({ after }) => after))
    }
    return restored.slice(0, records.length)
  }

  #stamp(id: string) {
    return { id, created_at: this.#now, updated_at: this.#now, version: 1, deleted_at: null }
  }

  #touched(record: AnyRecord): AnyRecord {
    return { ...record, updated_at: this.#now, version: record.version + 1 }
  }

  /** The record with the changed values, or the very same record where nothing changes. */
  #changed(kind: KindId, before: AnyRecord, values: AnyValues): AnyRecord {
    const own = Object.fromEntries(fieldsOf(kind).map(([name]) => [name, before[name] ?? null]))
    const checked = checkedValues(kind, { ...own, ...values })
    const same = Object.keys(checked).every(
      (name) => JSON.stringify(checked[name]) === JSON.stringify(before[name]),
    )
    return same ? before : { ...this.#touched(before), ...checked }
  }

  async #current(kind: KindId, changes: readonly Change<KindId>[]): Promise<AnyRecord[]> {
    const records = await this.#load(
      kind,
      changes.map(({ id }) => id),
      false,
    )
    for (const [at, change] of changes.entries())
      if (records[at]?.version !== change.version) throw new CodedError('CONFLICT', { kind })
    return records
  }

  /** Records in the order of the ids. Throws NOT_FOUND where one is not there. */
  async #load(kind: KindId, ids: readonly string[], trash: boolean): Promise<AnyRecord[]> {
    const records = (await listRecords(this.tables, kind, { ids, trash })) as unknown as AnyRecord[]
    const byId = new Map(records.map((record) => [record.id, record]))
    return ids.map((id) => {
      const record = byId.get(id)
      if (!record) throw new CodedError('NOT_FOUND', { kind })
      return record
    })
  }

  async #refuseDuplicates(kind: KindId, drafts: readonly AnyDraft[]): Promise<void> {
    if (kindOf(kind).single && (drafts.length > 1 || (await countRecords(this.tables, kind)) > 0))
      throw new CodedError('DUPLICATE', { kind })
    const given = drafts.flatMap(({ id }) => (id === undefined ? [] : [id]))
    for (const part of partsOf(given)) {
      const known = await anyTable(this.tables, kind).select('id').where('id', 'in', part).execute()
      if (known.length > 0) throw new CodedError('DUPLICATE', { kind })
    }
    if (new Set(given).size < given.length) throw new CodedError('DUPLICATE', { kind })
  }

  replace: Writer['replace'] = (kind, differences) => this.#write(kind, differences)

  async #write(kind: KindId, differences: readonly Difference[]): Promise<void> {
    if (differences.length === 0) return
    const before = differences.flatMap((difference) => difference.before ?? [])
    const after = differences.flatMap((difference) => difference.after ?? [])
    await refuseSealed(this.tables, kind, before)
    await putRecords(this.tables, kind, after)
    await removeRecords(
      this.tables,
      kind,
      differences.flatMap((difference) =>
        difference.after === null && difference.before ? difference.before.id : [],
      ),
    )
    await refuseSealed(this.tables, kind, after)
    await refuseTwoClassesAYear(this.tables, kind, after)
    await unindexRecords(this.tables, kind, before)
    await indexRecords(
      this.tables,
      kind,
      after.filter((record) => record.deleted_at === null),
    )
    await this.#log.add(kind, differences)
  }
}

/** Values as they are stored. Throws INVALID naming the first field that is not right. */
function checkedValues(kind: KindId, values: AnyValues): AnyValues {
  const checked = valuesSchema(kind).safeParse(values)
  if (checked.success) return checkedOwner(kind, checked.data)
  const [issue] = checked.error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]
  throw new CodedError('INVALID', { kind, field: String(field), problem: issue?.message ?? 'required' })
}

/** A record that hangs on one of any kind names that kind in a text field, which no foreign key checks. */
function checkedOwner(kind: KindId, values: AnyValues): AnyValues {
  for (const field of ['owner_kind', 'target_kind'])
    if (field in values && !isKindId(String(values[field])))
      throw new CodedError('INVALID', { kind, field, problem: 'not_a_reference' })
  return values
}
