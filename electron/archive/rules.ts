import { CodedError } from '../../shared/contract/errors.ts'
import type { AnyRecord, KindId } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import { partsOf } from './records.ts'

/** One class a student and school year (domain, `enrollment`). Throws TWO_CLASSES_A_YEAR. */
export async function refuseTwoClassesAYear(
  tables: Tables,
  kind: KindId,
  records: readonly AnyRecord[],
): Promise<void> {
  if (kind !== 'enrollment') return
  const students = [...new Set(records.map((record) => String(record['student'])))]
  for (const part of partsOf(students)) {
    const twice = await tables
      .selectFrom('enrollment')
      .innerJoin('class', 'class.id', 'enrollment.class')
      .select('class.year')
      .where('enrollment.student', 'in', part)
      .where('enrollment.deleted_at', 'is', null)
      .groupBy(['enrollment.student', 'class.year'])
      .having((expression) => expression.fn.countAll(), '>', 1)
      .executeTakeFirst()
    if (twice) throw new CodedError('TWO_CLASSES_A_YEAR', { year: twice.year })
  }
}
