import type { z } from 'zod'
import type { Label } from '../domain/field.ts'
import type { KindId } from '../domain/kinds.ts'

/** What a measured number counts; `share` is 0 to 1 and shown as a percentage, `level` is 1 (school) to 5 (national). */
export type Unit =
  | 'hours'
  | 'times'
  | 'people'
  | 'items'
  | 'papers'
  | 'entries'
  | 'bodies'
  | 'titles'
  | 'issues'
  | 'articles'
  | 'share'
  | 'tiers'
  | 'level'

/**
 * What it takes to raise a number, from least to most: write a paper or register what is there, hold something or
 * make something, or change what many people do. The path to the next star weighs gaps by it.
 */
export type Effort = 'paper' | 'event' | 'people'

/** What is known of a measure beside its query. */
export interface MeasureDefinition {
  readonly label: Label
  readonly unit: Unit
  readonly params: z.ZodType
  /** The kind whose page is where the number is mended. */
  readonly where: KindId
  readonly effort: Effort
}
