/** One line of the benchmark table: our figure beside another one, both measured in the same run. */
export interface Row {
  readonly subject: string
  readonly unit: 'ms' | 'ms a page' | 'MB'
  readonly ours: number
  /** What it is compared with: the bare floor, another program, or a limit. */
  readonly other: string
  readonly theirs: number
  /** What was asked for, as the ratio ours ÷ theirs: `≤ 1.5`. */
  readonly atMost: number
}

export const ratioOf = ({ ours, theirs }: Row): number => ours / theirs
export const isMet = (row: Row): boolean => ratioOf(row) <= row.atMost

/** The middle one: a single slow run says more of the machine than of the program. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
