interface Entered {
  readonly id: string
}

/**
 * Records by a day (those without one last), then as they were entered: ids are UUIDv7 and run with time. No collation
 * takes part, because those of two machines differ.
 */
export const byDay = <T extends Entered>(
  records: readonly T[],
  dayOf: (record: T) => string | null,
): readonly T[] =>
  records.toSorted((a, b) => compare(dayOf(a) ?? LAST, dayOf(b) ?? LAST) || compare(a.id, b.id))

/** Records as they were entered: a school lists its classes, bodies and members by rank, not by name. */
export const asEntered = <T extends Entered>(records: readonly T[]): readonly T[] =>
  records.toSorted((a, b) => compare(a.id, b.id))

const LAST = '9999'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
