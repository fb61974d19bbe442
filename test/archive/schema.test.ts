import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { fieldsOf, KIND_IDS, KINDS, kindOf, type KindId } from '../../shared/domain/kinds.ts'
import type { Field } from '../../shared/domain/field.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'

interface ColumnInfo {
  name: string
  type: string
  notnull: number
}

interface ForeignKeyInfo {
  from: string
  table: string
}

const columnTypeOf = ({ type }: Field): string =>
  type === 'int' || type === 'bool' ? 'INTEGER' : type === 'number' ? 'REAL' : 'TEXT'

const single = (kind: KindId) => fieldsOf(kind).filter(([, { type }]) => type !== 'refs')

describe('the schema of a new archive', () => {
  it.each(KIND_IDS)('has for %s just the columns of its definition', async (kind) => {
    const { tables } = await temporaryArchive()
    const { rows } = await sql<ColumnInfo>`select * from pragma_table_info(${kind})`.execute(tables)
    const columns = new Map(rows.map((row) => [row.name, row]))
    for (const [name, field] of single(kind)) {
      expect(columns.get(name)?.type, name).toBe(columnTypeOf(field))
      expect(columns.get(name)?.notnull === 1, name).toBe(Boolean(field.required) || field.type === 'bool')
    }
    const stamp = ['id', 'created_at', 'updated_at', 'version', 'deleted_at']
    expect([...columns.keys()].sort()).toEqual([...stamp, ...single(kind).map(([name]) => name)].sort())
  })

  it.each(KIND_IDS)('checks every reference of %s', async (kind) => {
    const { tables } = await temporaryArchive()
    const { rows } =
      await sql<ForeignKeyInfo>`select "from", "table" from pragma_foreign_key_list(${kind})`.execute(tables)
    const defined = single(kind).flatMap(([from, field]) =>
      field.type === 'ref' ? [`${from} → ${field.of}`] : [],
    )
    expect(rows.map((row) => `${row.from} → ${row.table}`).sort()).toEqual(defined.sort())
  })
})

describe('the record kinds', () => {
  it.each(KIND_IDS)('say of %s only what its fields bear out', (kind) => {
    const { title, key, yearRule, id } = kindOf(kind)
    const names = fieldsOf(kind).map(([name]) => name)
    expect(id).toBe(kind)
    for (const name of [...title, ...key]) expect(names).toContain(name)
    if (yearRule) expect(names).toContain(Object.values(yearRule)[0])
  })

  it('stand after those they belong to, so that a workbook is read from its first sheet to its last', () => {
    for (const [at, kind] of KIND_IDS.entries())
      for (const [name, field] of fieldsOf(kind))
        if ('of' in field && field.required)
          expect(KIND_IDS.indexOf(field.of as KindId), `${kind}.${name}`).toBeLessThan(at)
  })

  it('have labels in both languages, no two alike within a kind', () => {
    for (const kind of KIND_IDS)
      for (const language of ['zh', 'en'] as const) {
        const labels = fieldsOf(kind).map(([, { label }]) => label[language])
        expect(new Set(labels).size, `${kind} ${language}`).toBe(labels.length)
        expect(labels.every((label) => label.trim() !== '')).toBe(true)
      }
    const sheets = Object.values(KINDS).flatMap(({ label }) => [label.zh, label.en])
    expect(new Set(sheets).size).toBe(sheets.length)
  })
})
