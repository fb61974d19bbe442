import { type AnyRecord, KIND_IDS, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { labelIn } from '../../../shared/i18n/texts.ts'
import type { Tables } from '../../archive/database.ts'
import { recordsById } from '../../archive/listing/titles-by-id.ts'
import { anyTable } from '../../archive/records.ts'
import { titlesOf } from '../../archive/titles.ts'
import type { Context } from '../terminal/context.ts'
import { usageError } from '../terminal/usage.ts'
import { shortId } from './shown.ts'

export interface FoundRecord {
  readonly kind: KindId
  readonly record: AnyRecord
  readonly title: string
}

/**
 * The one record that a word names: by its id, the end of its id (six characters or more), or exactly by its name
 * (`新生家长会`). Records in the trash are found by id only. Throws USAGE when there is none, or several, which are named.
 */
export async function findRecord(context: Context, tables: Tables, word: string): Promise<FoundRecord> {
  const byId = /^[0-9a-f-]{6,36}$/i.test(word)
    ? await recordsWhere(tables, 'id', 'like', `%${word.toLowerCase()}`)
    : []
  const found = byId.length > 0 ? byId : await recordsWhere(tables, 'name', '=', word)
  const [only] = found
  if (!only) throw usageError(context.texts, 'no_such_record', { word })
  if (found.length > 1)
    throw usageError(context.texts, 'several_records', {
      word,
      found: found.map((each) => described(context, each)).join('\n'),
    })
  return only
}

const described = ({ language }: Context, { kind, title, record }: FoundRecord): string =>
  `  ${shortId(record.id)}  ${labelIn(language, kindOf(kind).label)}  ${title}`

/** Most records named when a word is not clear. */
const MOST = 12

/** Records of any kind by the end of their id, or by what they are called. */
async function recordsWhere(
  tables: Tables,
  by: 'id' | 'name',
  comparison: 'like' | '=',
  value: string,
): Promise<FoundRecord[]> {
  const found: FoundRecord[] = []
  for (const kind of KIND_IDS) {
    const column = by === 'id' ? 'id' : kindOf(kind).title[0]
    let select = anyTable(tables, kind).select('id').where(column, comparison, value).limit(MOST)
    if (by === 'name') select = select.where('deleted_at', 'is', null)
    const ids = (await select.execute()).map((row) => String(row['id']))
    found.push(...(await loaded(tables, kind, ids)))
  }
  return found.slice(0, MOST)
}

async function loaded(tables: Tables, kind: KindId, ids: readonly string[]): Promise<FoundRecord[]> {
  const records = await recordsById(tables, kind, ids)
  const titles = await titlesOf(tables, kind, records)
  return records.map((record, at) => ({ kind, record, title: titles[at] ?? '' }))
}
