import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { GivenValues } from '../components/first-values.ts'
import { isKindId, type KindId } from '../../shared/domain/kinds.ts'

export interface OpenRecord {
  readonly kind: KindId
  /** `new` for a record that is yet to be made. */
  readonly id: string
  /** Of one that is yet to be made: what the place where it is begun tells of it. */
  readonly given?: GivenValues
}

/** The record whose drawer is open: it stands in the address, so that going back closes it. */
export function useOpenRecord() {
  const navigate = useNavigate()
  const { open } = useSearch({ from: '__root__' })
  const opened = recordIn(open ?? '')
  const show = useCallback(
    (record: OpenRecord) =>
      void navigate({ to: '.', search: (search) => ({ ...search, open: addressOf(record) }) }),
    [navigate],
  )
  const close = useCallback(
    () => void navigate({ to: '.', search: (search) => ({ ...search, open: undefined }) }),
    [navigate],
  )
  return { opened, show, close }
}

/** `lecturer:<id>`, `plan_item:new`, `plan_item:new:month=2026-03`. */
const addressOf = ({ kind, id, given = {} }: OpenRecord): string =>
  [kind, id, ...Object.entries(given).map(([field, value]) => `${field}=${value}`)].join(':')

function recordIn(address: string): OpenRecord | null {
  const [kind = '', id = '', ...given] = address.split(':')
  if (!isKindId(kind) || id === '') return null
  return { kind, id, given: Object.fromEntries(given.map((each) => each.split('=') as [string, string])) }
}
