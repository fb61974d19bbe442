import { sameDayIn } from '../../../shared/domain/calendar.ts'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import { useApi } from '../../api/api-context.tsx'
import { useWrite } from '../../api/use-write.ts'
import { useTexts } from '../../shell/language.ts'

export type Item = RecordOf<'plan_item'>

/** Gives a plan item another month; the day by which it is due goes with it. */
export function useMovePlanItem() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  return ({ id, version, due_on }: Item, month: string) => {
    const due = due_on === null ? null : sameDayIn(month, due_on)
    return write(
      () => api.records.update({ kind: 'plan_item', id, version, values: { month, due_on: due } }),
      t('possessions:moved', { month }),
    )
  }
}
