import { CodedError } from '../../shared/contract/errors.ts'
import type { SheetInput } from './inputs.ts'
import { rolesOf } from './column-roles.ts'
import { columnName } from './workbook/cell.ts'

/** By the letter of a column: what it is to be taken for, or null to leave it out. */
export type ColumnCorrections = Readonly<Record<string, string | null>>

/**
 * A sheet with what a person corrected of its columns. Two columns cannot be the same: the one that was it before is not read any more.
 * Throws INVALID for a column that the sheet has not, or a role that none can have.
 */
export function withColumns<S extends SheetInput>(sheet: S, corrections: ColumnCorrections): S {
  if (sheet.as === 'skipped') return sheet
  const known = new Set(rolesOf(sheet, 'en').map(({ role }) => role))
  let columns = sheet.columns
  for (const [letter, role] of Object.entries(corrections)) {
    const corrected = columns.find(({ index }) => columnName(index) === letter)
    if (!corrected || (role !== null && !known.has(role)))
      throw new CodedError('INVALID', { field: letter, problem: 'unknown_field' })
    columns = columns.map((column) => {
      if (column === corrected) return { ...column, role }
      return role !== null && column.role === role ? { ...column, role: null } : column
    })
  }
  return { ...sheet, columns }
}
