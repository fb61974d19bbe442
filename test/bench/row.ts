/** One line of the benchmark table: our figure beside another one, both measured in the same run. */
export type Row = Measured & Asked

interface Measured {
  readonly subject: string
  readonly unit: 'ms' | 'ms a page' | 'MB' | 'kB'
  readonly ours: number
  /** What it is compared with: the bare floor, another program, or a limit. */
  readonly other: string
  readonly theirs: number
}

/** What was asked for: the ratio ours ÷ theirs (`≤ 1.5`), or our figure alone in its unit (`< 20 ms`), to which the other one is the floor. */
type Asked = { readonly atMost: number } | { readonly below: number }

export const ratioOf = ({ ours, theirs }: Row): number => ours / theirs

/** How much more than asked, as a part of what was asked: 0.1 is a tenth too much; 0 or less when it is met. */
export const excessOf = (row: Row): number =>
  'below' in row ? row.ours / row.below - 1 : ratioOf(row) / row.atMost - 1

/** Not so when a figure is missing. */
export const isMet = (row: Row): boolean => excessOf(row) <= 0

/** The value that 95 of 100 do not exceed (nearest rank). */
export const p95 = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? NaN

/** The middle one: a single slow run says more of the machine than of the program. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
