import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { useArchive } from '../api/use-status.ts'
import { useSchoolYear } from '../shell/school-year.ts'

/** Whether a record of a kind can be begun: not in an archive that is only looked at, and not for a school year that is sealed. */
export function useCanAdd(kind: KindId): boolean {
  const { readOnly, sealedYears } = useArchive()
  const [year] = useSchoolYear()
  const isOfYear = kind !== 'school_year' && kindOf(kind).yearRule !== undefined
  return readOnly === null && !(isOfYear && sealedYears.includes(year))
}
