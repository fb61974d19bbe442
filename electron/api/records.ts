import type { AnyRecord, KindId } from '../../shared/domain/kinds.ts'
import { MOST_AT_ONCE } from '../../shared/contract/records.ts'
import type { Writer } from '../archive/archive.ts'
import { attachmentsOf } from '../archive/files/attach.ts'
import { optionsFor } from '../archive/listing/options.ts'
import { recordPage, selectedIds } from '../archive/listing/record-page.ts'
import { referencesIn, titlesById } from '../archive/listing/titles-by-id.ts'
import { actLabel } from './act-label.ts'
import { api } from './base.ts'
import { wholeRecord } from './whole-record.ts'

const list = api.records.list.handler(async ({ input, context: { session } }) => {
  const { tables } = session.archive
  const { total, records } = await recordPage(tables, input, input)
  const titles = await titlesById(tables, referencesIn(input.kind, records))
  const attached = await attachmentsOf(
    tables,
    records.map(({ id }) => id),
  )
  const files = Object.fromEntries(
    [...attached].map(([id, carried]) => [
      id,
      { count: carried.length, roles: [...new Set(carried.map(({ role }) => role))] },
    ]),
  )
  return { total, records, titles, files }
})

const select = api.records.select.handler(({ input, context: { session } }) =>
  selectedIds(session.archive.tables, input, { sort: input.sort, ids: input.ids, limit: MOST_AT_ONCE }),
)

const get = api.records.get.handler(({ input, context: { session } }) =>
  wholeRecord(session.archive.tables, input.kind, input.id),
)

const titles = api.records.titles.handler(({ input, context: { session } }) =>
  titlesById(session.archive.tables, input.of),
)

const options = api.records.options.handler(({ input, context: { session } }) =>
  optionsFor(session.archive.tables, input),
)

const create = api.records.create.handler(async ({ input: { kind, values }, context: { session } }) => {
  const { result, batch } = await session.write(actLabel(session, 'create', { kind }), async (writer) => {
    const [created] = await writer.create(kind, [values as never])
    return created as unknown as AnyRecord
  })
  return { record: result, batch }
})

const update = api.records.update.handler(
  async ({ input: { kind, id, version, values }, context: { session } }) => {
    const label = actLabel(session, 'change', { kind })
    const { result, batch } = await session.write(label, async (writer) => {
      const [updated] = await changeAll(writer, kind, [{ id, version }], values)
      return updated as unknown as AnyRecord
    })
    return { record: result, batch }
  },
)

const updateMany = api.records.updateMany.handler(
  async ({ input: { kind, of, values }, context: { session } }) => {
    const once = [...new Map(of.map((each) => [each.id, each])).values()]
    const label = actLabel(session, 'change_many', { kind, count: once.length })
    const { batch } = await session.write(label, (writer) => changeAll(writer, kind, once, values))
    return { count: once.length, batch }
  },
)

const changeAll = (
  writer: Writer,
  kind: KindId,
  of: readonly { readonly id: string; readonly version: number }[],
  values: Readonly<Record<string, unknown>>,
) =>
  writer.update(
    kind,
    of.map(({ id, version }) => ({ id, version, values })),
  )

const trash = api.records.trash.handler(async ({ input: { kind, ids }, context: { session } }) => {
  const label = actLabel(session, 'trash', { kind, count: ids.length })
  const { batch } = await session.write(label, (writer) => writer.trash(kind, ids))
  return { batch }
})

const restore = api.records.restore.handler(async ({ input: { kind, ids }, context: { session } }) => {
  const label = actLabel(session, 'restore', { kind, count: ids.length })
  const { batch } = await session.write(label, (writer) => writer.restore(kind, ids))
  return { batch }
})

export const records = { list, select, get, titles, options, create, update, updateMany, trash, restore }
