import { useQuery } from '@tanstack/react-query'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { useSchoolYear } from '../../shell/school-year.ts'

/** A body with its members and the bodies below it. */
export interface BodyNode {
  readonly body: RecordOf<'body'>
  readonly members: readonly RecordOf<'member'>[]
  readonly below: readonly BodyNode[]
}

/** The most bodies and members one school year is read with; a school of 60 classes has some 70 and 400. */
const LIMIT = 500

/** The organization of the school year on screen, from the top down; while there is none, what is being read. */
export function useBodies() {
  const [year] = useSchoolYear()
  const queries = useApiQueries()
  const bodies = useQuery(
    queries.records.list.queryOptions({
      input: { kind: 'body', where: [{ field: 'year', is: [year] }], limit: LIMIT },
    }),
  )
  const found = (bodies.data?.records ?? []) as unknown as readonly RecordOf<'body'>[]
  const ids = found.map(({ id }) => id)
  const members = useQuery({
    ...queries.records.list.queryOptions({
      input: { kind: 'member', where: [{ field: 'body', is: ids }], limit: LIMIT },
    }),
    enabled: ids.length > 0,
  })
  if (!bodies.data) return { reading: bodies }
  if (ids.length > 0 && !members.data) return { reading: members }
  return { roots: nodesOf(found, (members.data?.records ?? []) as unknown as readonly RecordOf<'member'>[]) }
}

function nodesOf(
  bodies: readonly RecordOf<'body'>[],
  members: readonly RecordOf<'member'>[],
): readonly BodyNode[] {
  const known = new Set(bodies.map(({ id }) => id))
  const seen = new Set<string>()
  const node = (body: RecordOf<'body'>): BodyNode => {
    seen.add(body.id)
    return {
      body,
      members: members.filter((member) => member.body === body.id),
      below: bodies.filter(({ id, parent }) => parent === body.id && !seen.has(id)).map(node),
    }
  }
  const roots = bodies.filter(({ parent }) => parent === null || !known.has(parent)).map(node)
  return [...roots, ...bodies.filter(({ id }) => !seen.has(id)).map(node)] // bodies that stand above each other in a ring
}
