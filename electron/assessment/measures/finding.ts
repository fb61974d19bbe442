import type { Label } from '../../../shared/domain/field.ts'
import type { KindId } from '../../../shared/domain/kinds.ts'
import type { Evidence, Lacking, Measurement } from '../../../shared/standards/assessment.ts'

/** What a query finds: a measurement without the name and unit of its measure. */
export type Finding = Omit<Measurement, 'measure' | 'unit'>

interface Identified {
  readonly id: string
}

/** The records of a kind, as evidence. */
export const evidenceOf = (kind: KindId, records: readonly Identified[]): readonly Evidence[] =>
  records.map(({ id }) => ({ kind, id }))

/** A number that counts records, or adds up something of them. Nothing recorded is 0: it was counted. */
export const counting = (
  kind: KindId,
  records: readonly Identified[],
  value: number = records.length,
): Finding => ({ value, counted: evidenceOf(kind, records), ratio: null, pieces: [], lacking: [] })

/** A share of something. With nothing to take a share of it cannot be measured yet: never 100 %. */
export const share = (
  part: number,
  whole: number,
  counted: readonly Evidence[],
  lacking: readonly Lacking[] = [],
): Finding =>
  whole === 0
    ? { value: null, counted, ratio: null, pieces: [], lacking }
    : { value: Math.min(1, part / whole), counted, ratio: { part, whole }, pieces: [], lacking }

/** A record that keeps a share down, without its name: children are never named in a list of gaps. */
export const lackingRecord = (kind: KindId, id: string): Lacking => ({ kind, id, title: null, needs: [] })

/** A record that keeps a share down, named, with what it lacks. */
export const lackingNamed = (
  kind: KindId,
  id: string,
  title: string,
  needs: readonly Label[] = [],
): Lacking => ({ kind, id, title, needs })
