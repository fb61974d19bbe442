import { v7 as newId } from 'uuid'
import type { KindId } from '../../shared/domain/kinds.ts'
import type { Difference, Intent } from './archive.ts'
import type { Tables } from './database.ts'
import { partsOf } from './records.ts'

/**
 * Writes down what one batch changed. The batch row is written with the first change, so that an act that changes
 * nothing leaves no trace in the history.
 */
export class ChangeLog {
  readonly #tables: Tables
  readonly #intent: Intent
  #batch: string | null = null

  constructor(tables: Tables, intent: Intent) {
    this.#tables = tables
    this.#intent = intent
  }

  /** The batch's id, or null as long as nothing was changed. */
  get batch(): string | null {
    return this.#batch
  }

  async add(kind: KindId, differences: readonly Difference[]): Promise<void> {
    if (differences.length === 0) return
    const batch = (this.#batch ??= await this.#begin())
    const rows = differences.map(({ before, after }) => ({
      batch,
      kind,
      record: (after ?? before)?.id ?? '',
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    }))
    for (const part of partsOf(rows)) await this.#tables.insertInto('change').values(part).execute()
  }

  async #begin(): Promise<string> {
    const id = newId()
    const { label, who, undoes = null } = this.#intent
    const row = { id, label, who, at: new Date().toISOString(), undoes }
    await this.#tables.insertInto('batch').values(row).execute()
    return id
  }
}
