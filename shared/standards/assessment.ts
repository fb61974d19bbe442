import type { Label } from '../domain/field.ts'
import type { KindId } from '../domain/kinds.ts'
import type { Unit } from './measure-definition.ts'
import type { MeasureId } from './measures.ts'
import type { Criterion, DocumentNeed, Indicator, Part, Standard } from './standard.ts'

/** A record (or a file: kind `attachment`) that stands behind a number. */
export interface Evidence {
  readonly kind: KindId
  readonly id: string
}

/** A piece of a number that is the smallest or the sum of its pieces: a term, a month, a grade in a term. */
export interface Piece {
  readonly label: Label
  readonly value: number
}

/** A record that keeps a number down. `title` names it where that may be printed (an activity; never a child), `needs` says what it lacks. */
export interface Lacking extends Evidence {
  readonly title: string | null
  readonly needs: readonly Label[]
}

/** What a measure found. */
export interface Measurement {
  readonly measure: MeasureId
  /** Null: there is nothing to count yet, so it cannot be measured; scored 0. A share is 0 to 1. */
  readonly value: number | null
  readonly unit: Unit
  /** The records counted, by date, then name: what the number opens into. */
  readonly counted: readonly Evidence[]
  /** Of a share: `part` of `whole`. */
  readonly ratio: { readonly part: number; readonly whole: number } | null
  /** The pieces of a smallest or a sum; empty when the number is one piece. */
  readonly pieces: readonly Piece[]
  readonly lacking: readonly Lacking[]
}

/** What was found of one paper a document criterion asks for. */
export interface DocumentFinding {
  readonly need: DocumentNeed
  /** Records that are as asked; `found` are these records, or their files when the need names a role. */
  readonly count: number
  readonly found: readonly Evidence[]
}

/** The list on which something is mended: records of a kind, narrowed to some values of their fields. */
export interface Where {
  readonly kind: KindId
  readonly filter: Readonly<Record<string, readonly string[]>>
}

/** One thing to do that raises a criterion to `points`. */
export interface Step {
  /** What the criterion then earns, and how many points that is more than now. */
  readonly points: number
  readonly gain: number
  /** Relative weight of the work; only comparable within one assessment. */
  readonly effort: number
}

/** A criterion below its full points. */
export interface Gap {
  readonly criterion: string
  /** Number of the line, such as `3.2.1`. */
  readonly number: string
  /** Points lost against the full points. */
  readonly lost: number
  /** What is missing, in plain words with numbers, in the assessment's language. */
  readonly says: string
  /** What to do next, in the assessment's language. */
  readonly todo: string
  readonly where: Where
  /** The ways up, least first; empty when only a person's judgement can raise it. */
  readonly steps: readonly Step[]
}

export interface Sums {
  /** Full points of the lines that are known. */
  readonly points: number
  readonly computed: number
  readonly self: number
  /** Null until an examiner has given points to any line. */
  readonly examiner: number | null
}

export interface SelfScore {
  readonly points: number
  readonly reason: string
  /** False when it changes nothing because it was given without a reason. */
  readonly counts: boolean
}

export interface CriterionResult {
  readonly criterion: Criterion
  /** Number of the line: part, indicator, criterion from 1, such as `3.2.1`. */
  readonly number: string
  readonly computed: number
  /** What a person set; null when nobody did. Both stay visible. */
  readonly given: SelfScore | null
  /** What the self-score column shows: the person's points where they count, else the computed ones. */
  readonly self: number
  readonly examiner: number | null
  readonly remark: string
  readonly measurement: Measurement | null
  readonly documents: readonly DocumentFinding[]
  readonly evidence: {
    readonly computed: readonly Evidence[]
    /** Picked by a person, with the note beside it; none of them is among the computed ones. */
    readonly picked: readonly (Evidence & { readonly note: string })[]
  }
  readonly gap: Gap | null
}

export interface IndicatorResult {
  readonly indicator: Indicator
  readonly number: string
  readonly sums: Sums
  readonly criteria: readonly CriterionResult[]
}

export interface PartResult {
  readonly part: Part
  readonly number: string
  readonly sums: Sums
  readonly indicators: readonly IndicatorResult[]
}

/** What a number of stars asks, and how far it is away. */
export interface StarGoal {
  readonly stars: number
  readonly atLeast: number
  /** Points still short; 0 when reached. */
  readonly short: number
  /** The least work that closes `short`: which gaps, first things first. Null when no mending of gaps alone reaches it. */
  readonly path: readonly { readonly gap: Gap; readonly step: Step }[] | null
}

export interface Forecast {
  /** Stars reached by the self-score; 0 for none. */
  readonly stars: number
  readonly next: StarGoal | null
  /** What the application aims at; null without a target. */
  readonly target: StarGoal | null
  /** Points of judged lines that nobody has judged yet. */
  readonly unjudged: number
}

/** A school year measured against a standard: all that the self-assessment table, the gaps list and the forecast show. */
export interface Assessment {
  readonly standard: Standard
  readonly year: string
  /** Stars aimed at. */
  readonly target: number | null
  /** The application record whose scores and links were read; null when there is none. */
  readonly application: string | null
  /** `2026-06-30`: the day on which appointments and due plan items were looked at. */
  readonly date: string
  readonly language: 'zh-CN' | 'en'
  /** How many of the standard's points are known: less than `total` only for a partial standard. */
  readonly known: { readonly points: number; readonly total: number }
  readonly parts: readonly PartResult[]
  readonly total: Sums
  /** Null for a standard without stars. */
  readonly forecast: Forecast | null
  /** By points lost, most first; then in the order of the table. */
  readonly gaps: readonly Gap[]
}
