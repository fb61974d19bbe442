import type { RecordOf } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import { partsOf } from './records.ts'

/** A child in a class, and who may come for it: the primary contact first. */
export interface Enrolled {
  readonly class: string
  readonly student: string
  readonly name: string
}

export interface GuardianOf {
  readonly student: string
  readonly id: string
  readonly name: string
  readonly relation: RecordOf<'guardianship'>['relation']
}

/**
 * The children of classes on a day, in the order in which they were entered: those who joined later or had left before are not
 * among them. Without a day: all who are or were in the class.
 */
export async function enrolledIn(
  tables: Tables,
  classes: readonly string[],
  day: string | null,
): Promise<Enrolled[]> {
  let select = tables
    .selectFrom('enrollment')
    .innerJoin('student', 'student.id', 'enrollment.student')
    .select(['enrollment.class', 'enrollment.student', 'student.name'])
    .where('enrollment.class', 'in', classes)
    .where('enrollment.deleted_at', 'is', null)
    .where('student.deleted_at', 'is', null)
  if (day !== null)
    select = select
      .where((on) => on.or([on('enrollment.joined_on', 'is', null), on('enrollment.joined_on', '<=', day)]))
      .where((on) => on.or([on('enrollment.left_on', 'is', null), on('enrollment.left_on', '>=', day)]))
  return select.orderBy('enrollment.id').execute()
}

/** The guardians of children, by child; within one the primary contact first, then in the order in which they were entered. */
export async function guardiansOf(
  tables: Tables,
  students: readonly string[],
): Promise<Map<string, GuardianOf[]>> {
  const found: GuardianOf[] = []
  for (const part of partsOf(students))
    found.push(
      ...(await tables
        .selectFrom('guardianship')
        .innerJoin('guardian', 'guardian.id', 'guardianship.guardian')
        .select(['guardianship.student', 'guardian.id', 'guardian.name', 'guardianship.relation'])
        .where('guardianship.student', 'in', part)
        .where('guardianship.deleted_at', 'is', null)
        .where('guardian.deleted_at', 'is', null)
        .orderBy('guardianship.primary', 'desc')
        .orderBy('guardianship.id')
        .execute()),
    )
  return Map.groupBy(found, ({ student }) => student)
}
