import type { RecordOf } from '../../../shared/domain/kinds.ts'
import { useAllRecords } from '../../api/use-all-records.ts'
import { useSchoolYear } from '../../shell/school-year.ts'

/** A body with its members and the bodies below it. */
export interface BodyNode {
  readonly body: RecordOf<'body'>
  readonly members: readonly RecordOf<'member'>[]
  readonly below: readonly BodyNode[]
}

/** The organization of the school year on screen, from the top down; while there is none, what is being read. */
export function useBodies() {
  const [year] = useSchoolYear()
  const bodies = useAllRecords({ kind: 'body', year })
  const members = useAllRecords({ kind: 'member', year })
  if (!bodies.data) return { reading: bodies }
  if (!members.data) return { reading: members }
  return { roots: nodesOf(bodies.data, members.data) }
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
