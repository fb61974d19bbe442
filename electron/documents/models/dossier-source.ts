import { CodedError } from '../../../shared/contract/errors.ts'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../../archive/database.ts'
import { listRecords } from '../../archive/records.ts'
import { loadRolls } from '../../assessment/attendance.ts'
import {
  assembleSource,
  type DossierKind,
  type DossierRecords,
  KINDS_OF_SCHOOL,
  KINDS_OF_YEAR,
  type Pupil,
} from './dossier/assemble.ts'
import type { DossierSource } from './dossier/source.ts'

/** Which application: a school year (`2025-2026`), the id of a standard, and the day it speaks for (`2026-06-30`). */
export interface ApplicationOf {
  readonly year: string
  readonly standard: string
  readonly date: string
}

/**
 * Reads what an application is written from, in a number of queries that does not depend on how much there is.
 * Throws NOT_FOUND when the archive has no school.
 */
export async function readDossierSource(tables: Tables, of: ApplicationOf): Promise<DossierSource> {
  const { year, standard, date } = of
  const [school] = await listRecords(tables, 'school')
  if (!school) throw new CodedError('NOT_FOUND', { kind: 'school' })
  const [application] = await listRecords(tables, 'application', { where: { year, standard } })
  return assembleSource({
    year,
    school,
    application: application ?? null,
    records: await readRecords(tables, year),
    students: await readPupils(tables, year, date),
    rolls: await loadRolls(tables, year),
  })
}

async function readRecords(tables: Tables, year: string): Promise<DossierRecords['records']> {
  const lists = new Map<DossierKind, readonly RecordOf<DossierKind>[]>()
  for (const kind of KINDS_OF_YEAR) lists.set(kind, await listRecords(tables, kind, { where: { year } }))
  for (const kind of KINDS_OF_SCHOOL) lists.set(kind, await listRecords(tables, kind))
  return Object.fromEntries(lists) as unknown as DossierRecords['records']
}

/** Every child, with its class of the year; the class it is still in before one it has left. */
async function readPupils(tables: Tables, year: string, date: string): Promise<ReadonlyMap<string, Pupil>> {
  const rows = await tables
    .selectFrom('student')
    .leftJoin(
      (join) =>
        join
          .selectFrom('enrollment')
          .innerJoin('class', 'class.id', 'enrollment.class')
          .select(['enrollment.student', 'enrollment.class', 'enrollment.left_on', 'enrollment.id'])
          .where('class.year', '=', year)
          .where('class.deleted_at', 'is', null)
          .where('enrollment.deleted_at', 'is', null)
          .as('place'),
      (on) => on.onRef('place.student', '=', 'student.id'),
    )
    .select(['student.id', 'student.name', 'student.status', 'place.class', 'place.left_on'])
    .where('student.deleted_at', 'is', null)
    .orderBy('place.id')
    .execute()
  const pupils = new Map<string, Pupil>()
  for (const row of rows) {
    const left = row.status === 'left' || (row.left_on !== null && row.left_on <= date)
    if (!left || !pupils.has(row.id)) pupils.set(row.id, { name: row.name, class: row.class, left })
  }
  return pupils
}
