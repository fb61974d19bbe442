import type { RecordOf } from '../../shared/domain/kinds.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import type { Writer } from '../archive/archive.ts'
import { listRecords } from '../archive/records.ts'

/**
 * The application of a school year to a standard, on which scores and links hang: the one that is there, or a new one that aims at
 * `stars`, or at the most stars there are.
 */
export async function applicationFor(
  writer: Writer,
  year: string,
  { id: standard, stars: tiers = [] }: Standard,
  stars = Math.max(0, ...tiers.map((tier) => tier.stars)),
): Promise<RecordOf<'application'>> {
  const [known] = await listRecords(writer.tables, 'application', { where: { year, standard } })
  if (known) return known
  const [made] = await writer.create('application', [{ year, standard, target: stars }])
  return made as RecordOf<'application'>
}
