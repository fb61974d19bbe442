/** An attendance list in figures. Those on leave or absent are listed too: they were expected. */
export interface RollCall {
  readonly listed: number
  /** Present, late included. */
  readonly present: number
  readonly leave: number
}

/** Heads at one activity; null where nobody recorded it. */
export interface AttendanceFigures {
  readonly expected: number | null
  readonly attended: number | null
  readonly onLeave: number | null
}

/**
 * The attendance of an activity. A figure that was entered counts as entered (a sign-in sheet may name more people than
 * the roll call knows); one that was left empty is taken from the roll call.
 */
export function attendanceFigures(
  activity: {
    readonly expected: number | null
    readonly attended: number | null
    readonly on_leave: number | null
  },
  roll: RollCall | null,
): AttendanceFigures {
  return {
    expected: activity.expected ?? roll?.listed ?? null,
    attended: activity.attended ?? roll?.present ?? null,
    onLeave: activity.on_leave ?? roll?.leave ?? null,
  }
}

/**
 * Attended of expected over several activities, as a share of 0 to 1 with the two sums. Activities of which either is
 * unknown do not count; null when nobody was expected at those that are left. More who came than were expected (both
 * parents of a child) never make more than all.
 */
export function attendanceRate(
  figures: Iterable<AttendanceFigures>,
): { readonly share: number; readonly attended: number; readonly expected: number } | null {
  let attended = 0
  let expected = 0
  for (const one of figures) {
    if (one.attended === null || one.expected === null) continue
    attended += one.attended
    expected += one.expected
  }
  return expected === 0 ? null : { share: Math.min(1, attended / expected), attended, expected }
}
