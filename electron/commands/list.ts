import { type AnyRecord, fieldsOf, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import type { Tables } from '../archive/database.ts'
import type { FieldFilter } from '../archive/listing/filters.ts'
import type { Order } from '../archive/listing/order-term.ts'
import { recordPage } from '../archive/listing/record-page.ts'
import { referencesIn, titlesById } from '../archive/listing/titles-by-id.ts'
import { openToRead } from './archives.ts'
import { countGiven } from './records/count-given.ts'
import { filterOf, yearFilter } from './records/filter.ts'
import { fieldNamed, kindNamed } from './records/named.ts'
import { givenYear } from './records/school-year.ts'
import { maskedRecord, shortId, type Titles, valueText } from './records/shown.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'
import { tableLines } from './terminal/table.ts'
import { usageError } from './terminal/usage.ts'

/** `liuyou list <archive> <kind>`: records of a kind as a table. JSON: `{ kind, total, records, titles }`, `titles` of what the records refer to, by id. */
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
    const sort = orderOf(context, kind, given.sort)
    const limit = countGiven(context, given.limit) ?? ALL
    const archive = await openToRead(context, given.archive)
    try {
      const { tables } = archive
      const where = await filtersOf(context, tables, kind, given)
      const page = await recordPage(tables, { kind, where, trash: given.trash }, { sort, offset: 0, limit })
      const records = page.records.map((record) => (given.unmasked ? record : maskedRecord(kind, record)))
      const titles = await titlesById(tables, referencesIn(kind, records))
      context.answer({ kind, total: page.total, records, titles }, [
        ...linesOf(context, kind, columns, records, titles),
        countLine(context, records.length, page.total),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})

/** SQLite's way to say that there is no limit. */
const ALL = -1

async function filtersOf(
  context: Context,
  tables: Tables,
  kind: KindId,
  given: { readonly where: readonly string[]; readonly year: string | undefined },
): Promise<FieldFilter[]> {
  const filters = []
  for (const words of given.where) filters.push(await filterOf(context, tables, kind, words))
  if (given.year !== undefined)
    filters.push(await yearFilter(context, tables, kind, givenYear(context, given.year)))
  return filters
}

const orderOf = (context: Context, kind: KindId, sort: string | undefined): Order[] =>
  wordsIn(sort).map((word) => {
    const descending = word.startsWith('-')
    const [field, { type }] = fieldNamed(context, kind, descending ? word.slice(1) : word)
    if (type === 'refs') throw usageError(context.texts, 'no_order', { word })
    return { field, descending }
  })

const wordsIn = (list: string | undefined): string[] =>
  (list ?? '')
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Columns shown unless asked otherwise: as many as a screen takes, without long texts. */
const USUAL_COLUMNS = 7

function columnsOf(context: Context, kind: KindId, asked: string | undefined): readonly string[] {
  if (asked !== undefined) return wordsIn(asked).map((word) => fieldNamed(context, kind, word)[0])
  const short = fieldsOf(kind).filter(([, { type }]) => type !== 'long')
  return short.slice(0, USUAL_COLUMNS).map(([name]) => name)
}

function linesOf(
  context: Context,
  kind: KindId,
  columns: readonly string[],
  records: readonly AnyRecord[],
  titles: Titles,
): string[] {
  const { fields } = kindOf(kind)
  const header = columns.map((name) => (fields[name] ? labelIn(context.language, fields[name].label) : name))
  const rows = records.map((record) => [
    shortId(record.id),
    ...columns.map((name) =>
      fields[name] ? valueText(context, fields[name], record[name] ?? null, titles) : '',
    ),
  ])
  return tableLines([context.texts('terminal:id'), ...header], rows, context.width)
}

const countLine = ({ texts }: Context, some: number, all: number): string =>
  some < all ? texts('terminal:some_of', { some, all }) : texts('terminal:records_found', { number: all })
