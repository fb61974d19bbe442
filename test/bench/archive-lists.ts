import type { ApiClient } from '../../shared/contract/contract.ts'

type ListInput = Parameters<ApiClient['records']['list']>[0]

/** A list as a page of the program asks for it, and the plain statement that gives the same rows, without count, titles and files. */
export interface List {
  readonly name: string
  readonly input: ListInput
  readonly floor: { readonly sql: string; readonly values: readonly (string | number)[] }
}

const PAGE = 100

/** Ids of the archive that some lists are narrowed by. */
export interface Known {
  readonly activity: string
  readonly student: string
}

/** The lists of the long kinds: first pages, far pages, sorted, narrowed by fields, by references and by words. */
export const listsOf = ({ activity, student }: Known): readonly List[] => [
  list('attendance', {}, 'order by id'),
  list('attendance', { offset: 50_000 }, 'order by id'),
  list('attendance', { sort: descending('id') }, 'order by id desc'),
  list('attendance', { sort: ascending('student') }, `order by ${nameOf('student')}, id`),
  list('attendance', { sort: descending('status') }, 'order by status desc, id'),
  list('attendance', { where: [{ field: 'activity', is: [activity] }] }, 'and activity = ? order by id', [activity]),
  list('attendance', { where: [{ field: 'student', is: [student] }] }, 'and student = ? order by id', [student]),
  list('attendance', { where: [{ field: 'status', is: ['absent'] }] }, "and status = 'absent' order by id"),
  list('attendance', { text: '外公' }, "and remark like '%外公%' order by id"),
  list('attendance', { text: '欧阳子涵' }, `and ${nameOf('student')} like '%欧阳子涵%' order by id`),
  list('activity', { sort: descending('date') }, 'order by date desc, id'),
  list('activity', { sort: descending('date'), offset: 4_000 }, 'order by date desc, id'),
  list('activity', { where: [{ field: 'year', is: ['2025-2026'] }] }, "and year = '2025-2026' order by id"),
  list('activity', { where: [{ field: 'kind', is: ['lecture', 'open_day'] }] }, "and kind in ('lecture', 'open_day') order by id"),
  list('activity', { where: [{ field: 'date', from: '2024-09-01', to: '2024-12-31' }] }, "and date between '2024-09-01' and '2024-12-31' order by id"),
  list('activity', { text: '阅读习惯' }, "and title like '%阅读习惯%' order by id"),
  list('guardian', { sort: ascending('name') }, 'order by name, id'),
  list('guardian', { sort: ascending('name'), offset: 9_000 }, 'order by name, id'),
  list('guardian', { text: '138' }, "and phone like '%138%' order by id"),
  list('student', { sort: ascending('student_no') }, 'order by student_no, id'),
  list('enrollment', { sort: ascending('student') }, `order by ${nameOf('student')}, id`),
  list('guardianship', { text: '王' }, `and ${nameOf('guardian')} like '%王%' order by id`),
] // prettier-ignore

const ascending = (field: string) => [{ field }]
const descending = (field: string) => [{ field, descending: true }]
const nameOf = (table: string): string => `(select t.name from ${table} as t where t.id = r.${table})`

function list(
  kind: ListInput['kind'],
  narrowed: Partial<ListInput>,
  rest: string,
  values: readonly string[] = [],
): List {
  const input = { kind, offset: 0, limit: PAGE, ...narrowed }
  const name = [kind, JSON.stringify(narrowed).replaceAll(/["{}[\]]/g, '')].join(' ')
  const sql = `select * from ${kind} as r where deleted_at is null ${rest} limit ? offset ?`
  return { name, input, floor: { sql, values: [...values, PAGE, input.offset] } }
}
