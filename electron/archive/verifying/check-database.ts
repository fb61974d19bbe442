import { sql } from 'kysely'
import type { Field } from '../../../shared/domain/field.ts'
import { fieldsOf, isKindId, KIND_IDS, type KindId } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { listTablesOf } from '../records.ts'
import type { Findings } from './findings.ts'

/**
 * SQLite's full check of structure and indexes (that of search too), of the references, and of the tables against the
 * kinds' definitions.
 */
export async function checkDatabase(tables: Tables, findings: Findings): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(tables)
  for (const { integrity_check: problem } of rows)
    if (problem !== 'ok') findings.add('integrity', { problem })
  await checkReferences(tables, findings)
  for (const kind of KIND_IDS) await checkSchema(tables, kind, findings)
}

async function checkReferences(tables: Tables, findings: Findings): Promise<void> {
  const broken = await sql<{ table: string; fkid: number }>`pragma foreign_key_check`.execute(tables)
  for (const { table, fkid } of broken.rows) {
    const { rows } = await sql<{
      id: number
      from: string
    }>`select id, "from" from pragma_foreign_key_list(${table})`.execute(tables)
    const column = rows.find(({ id }) => id === fkid)?.from ?? ''
    findings.add('reference', referenceOf(table, column))
  }
}

/** A list of references is a table of its own, which a person knows as a field. */
function referenceOf(table: string, column: string): { kind: string; field: string } {
  if (isKindId(table)) return { kind: table, field: column }
  for (const kind of KIND_IDS)
    for (const [field, list] of listTablesOf(kind)) if (list === table) return { kind, field }
  return { kind: table, field: column }
}

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
}

const STAMP = ['id TEXT!', 'created_at TEXT!', 'updated_at TEXT!', 'version INTEGER!', 'deleted_at TEXT']

async function checkSchema(tables: Tables, kind: KindId, findings: Findings): Promise<void> {
  const { rows } = await sql<Column>`select name, type, "notnull" from pragma_table_info(${kind})`.execute(
    tables,
  )
  const found = new Set(rows.map(({ name, type, notnull }) => `${name} ${type}${notnull ? '!' : ''}`))
  const defined = new Set([
    ...STAMP,
    ...fieldsOf(kind).flatMap(([name, field]) =>
      field.type === 'refs' ? [] : [`${name} ${columnTypeOf(field)}${isNeeded(field) ? '!' : ''}`],
    ),
  ])
  for (const column of found)
    if (!defined.has(column)) findings.add('schema', { kind, problem: `+ ${column}` })
  for (const column of defined)
    if (!found.has(column)) findings.add('schema', { kind, problem: `- ${column}` })
  for (const [, list] of listTablesOf(kind)) {
    const columns = await sql<Column>`select name from pragma_table_info(${list})`.execute(tables)
    const names = columns.rows.map(({ name }) => name).join(' ')
    if (names !== 'owner position target') findings.add('schema', { kind, problem: `${list}: ${names}` })
  }
}

const isNeeded = (field: Field): boolean => field.required === true || field.type === 'bool'
const columnTypeOf = ({ type }: Field): string =>
  type === 'int' || type === 'bool' ? 'INTEGER' : type === 'number' ? 'REAL' : 'TEXT'
