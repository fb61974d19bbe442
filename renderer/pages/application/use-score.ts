import { useQueryClient } from '@tanstack/react-query'
import type { Assessment, CriterionResult } from '../../../shared/standards/assessment.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useWrite } from '../../api/use-write.ts'

interface Said {
  readonly selfPoints?: number | null
  readonly examinerPoints?: number | null
  readonly reason?: string | null
}

/** Writes what a person says of one line. Gives whether it was written, once the assessment is read anew with it. */
export function useScore({ criterion }: CriterionResult, { year, standard }: Assessment) {
  const api = useApi()
  const write = useWrite()
  const queries = useApiQueries()
  const client = useQueryClient()
  return async (said: Said, done?: string): Promise<boolean> => {
    const line = { year, standard: standard.id, criterion: criterion.id }
    if (!(await write(() => api.assessment.score({ ...line, ...said }), done))) return false
    await client.refetchQueries({ queryKey: queries.assessment.assess.key() }, { cancelRefetch: false })
    return true
  }
}
