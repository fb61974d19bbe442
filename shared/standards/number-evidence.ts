import type { Assessment, CriterionResult, Evidence } from './assessment.ts'

/** A record or file cited for a criterion, under its number: `3.2.1-04`. */
export interface NumberedEvidence extends Evidence {
  readonly number: string
  /** What a person wrote beside evidence picked by hand; empty for computed evidence. */
  readonly note: string
}

interface NumberedCriterion {
  /** Part, indicator and criterion, from 1: `3.2.1`. */
  readonly number: string
  readonly result: CriterionResult
  readonly items: readonly NumberedEvidence[]
}

/** The numbers that the dossier, the workbook and the evidence folders share. */
interface EvidenceNumbers {
  /** Every criterion in the order of the table, those without evidence too. */
  readonly criteria: readonly NumberedCriterion[]
  /** By id of a record or file: its numbers, in the order of the table. */
  readonly byId: ReadonlyMap<string, readonly string[]>
}

/**
 * Numbers the evidence of an assessment: below each criterion the computed evidence in the order of its measure (by date), then
 * what was picked by hand. Leading zeros make folders sort as they count. The same assessment always gets the same numbers.
 */
export function numberEvidence(assessment: Assessment): EvidenceNumbers {
  const results = assessment.parts.flatMap(({ indicators }) => indicators.flatMap(({ criteria }) => criteria))
  const criteria = results.map((result) => ({ number: result.number, result, items: itemsOf(result) }))
  const byId = new Map<string, string[]>()
  for (const { items } of criteria)
    for (const { id, number } of items) byId.set(id, [...(byId.get(id) ?? []), number])
  return { criteria, byId }
}

function itemsOf({ number, evidence }: CriterionResult): readonly NumberedEvidence[] {
  const all = [...evidence.computed.map((one) => ({ ...one, note: '' })), ...evidence.picked]
  const width = Math.max(2, String(all.length).length)
  return all.map((one, at) => ({ ...one, number: `${number}-${String(at + 1).padStart(width, '0')}` }))
}
