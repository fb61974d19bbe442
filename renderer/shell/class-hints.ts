import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useApiQueries } from '../api/api-context.tsx'
import { shortTitles } from '../components/short-titles.ts'
import { useSchoolYear } from './school-year.ts'

/** The most that one question names. */
const MOST = 500

/** The class of each student in the school year on screen, by the student's id: many children share a name. */
export function useClassHints(students: readonly string[]): Readonly<Record<string, string>> {
  const queries = useApiQueries()
  const [year] = useSchoolYear()
  const { data } = useQuery({
    ...queries.records.list.queryOptions({
      input: {
        kind: 'enrollment',
        year,
        where: [{ field: 'student', is: students.slice(0, MOST) }],
        limit: MOST,
      },
    }),
    enabled: students.length > 0,
    placeholderData: keepPreviousData,
  })
  const titles = shortTitles(data?.titles ?? {}, year)
  return Object.fromEntries(
    (data?.records ?? []).map((enrollment) => [
      String(enrollment['student']),
      titles[String(enrollment['class'])] ?? '',
    ]),
  )
}
