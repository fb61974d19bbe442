import { compareClassNames, compareGrades } from '../../shared/domain/class-name.ts'
import type { RecordOf } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import { listRecords } from './records.ts'

/**
 * The classes whose families are expected at an activity, from the lowest grade up: those it names; when it names none, every class of its
 * school year, at its campus if it has one.
 */
export async function expectedClasses(
  tables: Tables,
  { classes, year, campus }: Pick<RecordOf<'activity'>, 'classes' | 'year' | 'campus'>,
): Promise<RecordOf<'class'>[]> {
  const found =
    classes.length > 0
      ? await listRecords(tables, 'class', { ids: classes })
      : (await listRecords(tables, 'class', { where: { year } })).filter(
          (one) => campus === null || one.campus === null || one.campus === campus,
        )
  return found.toSorted(
    (one, other) => compareGrades(one.grade, other.grade) || compareClassNames(one.name, other.name),
  )
}
