import { fieldsOf, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { schoolYearOfDay } from '../../../shared/domain/moment.ts'
import { keyOf, ONCE } from '../records/identify.ts'
import type { Remark } from '../values/reading.ts'
import type { Entry, Ledger } from './ledger.ts'
import type { Planning } from './planning.ts'

/**
 * Takes out of the plan what the archive would refuse, so that one row does not hold up all others: changes to sealed years, a second record of what
 * there can be only one of, and whatever refers to what was taken out. Each is an error at its row.
 */
export async function settle(planning: Planning): Promise<void> {
  refuseSealed(planning)
  refuseSecond(planning)
  while (planning.ledger.hasDropped && refuseOrphans(planning)) await planning.goOn()
}

function refuse({ ledger, notices }: Planning, entry: Entry, remark: Remark): void {
  if (entry.place) notices.refuse(entry.place, remark)
  ledger.drop(entry)
}

function refuseSealed(planning: Planning): void {
  if (planning.sealed.size === 0) return
  for (const entry of [...planning.ledger.planned()]) {
    const year = [
      yearOf(planning.ledger, entry.kind, entry.values),
      entry.before && yearOf(planning.ledger, entry.kind, entry.before),
    ].find((each) => each && planning.sealed.has(each))
    if (year) refuse(planning, entry, { code: 'ROW_SEALED', details: { year } })
  }
}

/** The school year a record belongs to, by the rule of its kind. */
function yearOf(ledger: Ledger, kind: KindId, values: Readonly<Record<string, unknown>>): string | null {
  const rule = kindOf(kind).yearRule
  if (!rule) return null
  const textIn = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  if ('field' in rule) return textIn(rule.field)
  if ('date' in rule) return textIn(rule.date) && schoolYearOfDay(String(values[rule.date]))
  const field = kindOf(kind).fields[rule.via]
  const target =
    field && 'of' in field ? ledger.find(field.of as KindId, String(values[rule.via])) : undefined
  return target ? yearOf(ledger, target.kind, target.values) : null
}

function refuseSecond(planning: Planning): void {
  const { ledger } = planning
  for (const kind of ONCE) {
    const seen = new Set<string>()
    const live = ledger.all(kind).filter(({ dropped }) => !dropped)
    for (const entry of [...live.filter(({ before }) => before), ...live.filter(({ before }) => !before)]) {
      const keys = [keyOf(kind, entry.values), ...(kind === 'enrollment' ? [yearKey(ledger, entry)] : [])]
      if (keys.some((key) => seen.has(key)))
        refuse(
          planning,
          entry,
          kind === 'enrollment' ? { code: 'TWO_CLASSES_A_YEAR' } : { code: 'ROW_TWICE' },
        )
      else for (const key of keys) seen.add(key)
    }
  }
}

/** One class a child and school year. */
const yearKey = (ledger: Ledger, { values }: Entry): string =>
  `${String(values['student'])}/${String(ledger.find('class', String(values['class']))?.values['year'])}`

/** Whether there was one: then others may refer to it in turn. */
function refuseOrphans(planning: Planning): boolean {
  const { ledger } = planning
  let any = false
  for (const entry of [...ledger.planned()]) {
    const lost = fieldsOf(entry.kind).find(([name, field]) => {
      if (!('of' in field)) return false
      const ids = [entry.values[name]].flat()
      return ids.some((id) => typeof id === 'string' && ledger.find(field.of as KindId, id)?.dropped)
    })
    if (!lost) continue
    any = true
    refuse(planning, entry, { code: 'REFERENCE_LEFT_OUT', details: { kind: entry.kind, name: lost[0] } })
  }
  return any
}
