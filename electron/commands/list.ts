import { type AnyRecord, fieldsOf, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import type { Tables } from '../archive/database.ts'
import { listRecords } from '../archive/records.ts'
import { yearsOf } from '../archive/year-of-record.ts'
import { openToRead } from './archives.ts'
import { conditionOf } from './records/condition.ts'
import { countGiven } from './records/count-given.ts'
import { fieldNamed, kindNamed } from './records/named.ts'
import { givenYear } from './records/school-year.ts'
import { maskedRecord, type Names, namesFor, shortId, valueText } from './records/shown.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'
import { tableLines } from './terminal/table.ts'

/** `liuyou list <archive> <kind>`: records of a kind as a table. JSON: `{ kind, total, records, names }`, `names` by the ids referred to. */
export const listCommand = defineCommand({
  name: 'list',
  arguments: {
    archive: { name: 'argument_archive', about: 'about_archive' },
    kind: { name: 'argument_kind', about: 'about_kind' },
  },
  options: {
    year: { about: 'list_year', value: 'value_year' },
    where: { about: 'list_where', value: 'value_condition', many: true },
    sort: { about: 'list_sort', value: 'value_fields' },
    limit: { about: 'list_limit', value: 'value_number' },
    columns: { about: 'list_columns', value: 'value_fields' },
    trash: { about: 'list_trash' },
    unmasked: { about: 'option_unmasked' },
  },
  run: async (context, given) => {
    const kind = kindNamed(context, given.kind)
    const columns = columnsOf(context, kind, given.columns)
    const limit = countGiven(context, given.limit) ?? Infinity
    const archive = await openToRead(context, given.archive)
    try {
      const all = await recordsAsked(context, archive.tables, kind, given)
      const some = all.slice(0, limit).map((record) => (given.unmasked ? record : maskedRecord(kind, record)))
      const names = await namesFor(archive.tables, kind, some)
      const lines = linesOf(context, kind, columns, some, names)
      context.answer({ kind, total: all.length, records: some, names }, [
        ...lines,
        countLine(context, some, all),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})

async function recordsAsked(
  context: Context,
  tables: Tables,
  kind: KindId,
  given: {
    readonly where: readonly string[]
    readonly year?: string | undefined
    readonly sort?: string | undefined
    readonly trash: boolean
  },
): Promise<AnyRecord[]> {
  const conditions = await Promise.all(given.where.map((words) => conditionOf(context, tables, kind, words)))
  const orderBy = orderOf(context, kind, given.sort)
  const listed = (await listRecords(tables, kind, { trash: given.trash, orderBy })) as unknown as AnyRecord[]
  const records = listed.filter((record) => conditions.every((holds) => holds(record)))
  if (given.year === undefined) return records
  const year = givenYear(context, given.year)
  const years = await yearsOf(tables, kind, records)
  return records.filter((_, at) => years[at] === year)
}

const orderOf = (context: Context, kind: KindId, sort: string | undefined): string[] =>
  (sort ?? '')
    .split(/[,，]/)
    .filter((word) => word !== '')
    .map((word) =>
      word.startsWith('-')
        ? `-${fieldNamed(context, kind, word.slice(1))[0]}`
        : fieldNamed(context, kind, word)[0],
    )

/** Columns shown unless asked otherwise: as many as a screen takes, without long texts. */
const USUAL_COLUMNS = 7

function columnsOf(context: Context, kind: KindId, asked: string | undefined): readonly string[] {
  if (asked !== undefined) return asked.split(/[,，]/).map((word) => fieldNamed(context, kind, word)[0])
  const short = fieldsOf(kind).filter(([, { type }]) => type !== 'long')
  return short.slice(0, USUAL_COLUMNS).map(([name]) => name)
}

function linesOf(
  context: Context,
  kind: KindId,
  columns: readonly string[],
  records: readonly AnyRecord[],
  names: Names,
): string[] {
  const { fields } = kindOf(kind)
  const header = columns.map((name) => (fields[name] ? labelIn(context.language, fields[name].label) : name))
  const rows = records.map((record) => [
    shortId(record.id),
    ...columns.map((name) =>
      fields[name] ? valueText(context, fields[name], record[name] ?? null, names) : '',
    ),
  ])
  return tableLines([context.texts('terminal:id'), ...header], rows, context.width)
}

const countLine = ({ texts }: Context, some: readonly unknown[], all: readonly unknown[]): string =>
  some.length < all.length
    ? texts('terminal:some_of', { some: some.length, all: all.length })
    : texts('terminal:records_found', { number: all.length })
