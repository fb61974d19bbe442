import type { Home } from '../../shared/contract/home.ts'
import type { RecordOf } from '../../shared/domain/kinds.ts'
import type { Tables } from '../archive/database.ts'
import { attachmentsOf } from '../archive/files/attach.ts'
import { recordPage } from '../archive/listing/record-page.ts'

type PlanItem = Home['thisMonth'][number]

const MOST_ACTIVITIES = 8
/** Activities further ahead are not recent yet. */
const DAYS_AHEAD = 30

/** The plan items of a month, of any year's plan. */
export const itemsOfMonth = async (tables: Tables, month: string): Promise<PlanItem[]> =>
  (
    await tables
      .selectFrom('plan_item')
      .selectAll()
      .where('month', '=', month)
      .where('deleted_at', 'is', null)
      .orderBy('due_on')
      .orderBy('id')
      .execute()
  ).map(planItem)

/** What was due before a day and is neither done nor cancelled, oldest first. Without a date of its own an item is due when its month ends. */
export const overdueItems = async (tables: Tables, day: string): Promise<PlanItem[]> =>
  (
    await tables
      .selectFrom('plan_item')
      .selectAll()
      .where('deleted_at', 'is', null)
      .where((item) => item.or([item('status', 'is', null), item('status', '=', 'planned')]))
      .where((item) =>
        item.or([
          item('due_on', '<', day),
          item.and([item('due_on', 'is', null), item('month', '<', day.slice(0, 7))]),
        ]),
      )
      .orderBy((item) => item.fn.coalesce('due_on', 'month'))
      .execute()
  ).map(planItem)

/** The activities of a year around a day, newest first, with the roles of their files. */
export async function recentActivities(
  tables: Tables,
  year: string,
  day: string,
): Promise<Home['activities']> {
  const to = new Date(Date.parse(day) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10)
  const where = [
    { field: 'year', is: [year] },
    { field: 'date', to },
  ]
  const sort = [{ field: 'date', descending: true }]
  const { records } = await recordPage(
    tables,
    { kind: 'activity', where },
    { sort, offset: 0, limit: MOST_ACTIVITIES },
  )
  const activities = records as unknown as RecordOf<'activity'>[]
  const files = await attachmentsOf(
    tables,
    activities.map(({ id }) => id),
  )
  return activities.map(({ id, title, date, kind, status }) => ({
    id,
    title,
    date,
    kind,
    status,
    roles: [...new Set((files.get(id) ?? []).map(({ role }) => role))],
  }))
}

const planItem = ({
  id,
  title,
  month,
  due_on,
  responsible,
  status,
}: Pick<
  RecordOf<'plan_item'>,
  'id' | 'title' | 'month' | 'due_on' | 'responsible' | 'status'
>): PlanItem => ({
  id,
  title,
  month,
  dueOn: due_on,
  responsible,
  status,
})
