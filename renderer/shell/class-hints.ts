import { useQuery } from '@tanstack/react-query'
import type { SearchHit } from '../../shared/contract/search.ts'
import { useApiQueries } from '../api/api-context.tsx'
import { shortTitles } from '../components/short-titles.ts'
import { useSchoolYear } from './school-year.ts'

/** The class of each student that was found, by the student's id: many children share a name. */
export function useClassHints(hits: readonly SearchHit[]): Readonly<Record<string, string>> {
  const queries = useApiQueries()
  const [year] = useSchoolYear()
  const students = hits.filter(({ kind }) => kind === 'student').map(({ id }) => id)
  const { data } = useQuery({
    ...queries.records.list.queryOptions({
      input: { kind: 'enrollment', where: [{ field: 'student', is: students }], limit: 100 },
    }),
    enabled: students.length > 0,
  })
  const titles = shortTitles(data?.titles ?? {}, year)
  return Object.fromEntries(
    (data?.records ?? []).map((enrollment) => [
      String(enrollment['student']),
      titles[String(enrollment['class'])] ?? '',
    ]),
  )
}
