import Sqlite from 'better-sqlite3'
import ExcelJS from 'exceljs'
import type { ImportPlan } from '../../electron/importing/plan-import.ts'

/**
 * The floor: exceljs reads the file, and better-sqlite3 writes the same records into the same tables in one transaction. Nothing is recognised, checked,
 * logged for undo or made searchable.
 */
export async function importBare(path: string, database: string, { creations }: ImportPlan): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const connection = new Sqlite(database)
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    const now = new Date().toISOString()
    connection.transaction(() => {
      for (const [kind, ofKind] of Map.groupBy(creations, (creation) => creation.kind)) {
        const columns = [...new Set(ofKind.flatMap(({ values }) => Object.keys(values)))]
        const insert = connection.prepare(
          `insert into ${kind} (id, created_at, updated_at, version, ${columns.map((name) => `"${name}"`).join(', ')})
           values (?, ?, ?, 1${', ?'.repeat(columns.length)})`,
        )
        for (const { id, values } of ofKind)
          insert.run(id, now, now, ...columns.map((name) => cellOf(values[name])))
      }
    })()
  } finally {
    connection.close()
  }
}

const cellOf = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : (value ?? null))
