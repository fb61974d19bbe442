import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { isKindId, type KindId } from '../../shared/domain/kinds.ts'

export interface OpenRecord {
  readonly kind: KindId
  /** `new` for a record that is yet to be made. */
  readonly id: string
}

/** The record whose drawer is open: it stands in the address, so that going back closes it. */
export function useOpenRecord() {
  const navigate = useNavigate()
  const { open } = useSearch({ from: '__root__' })
  const [kind = '', id = ''] = open?.split(':') ?? []
  const opened: OpenRecord | null = isKindId(kind) && id !== '' ? { kind, id } : null
  const show = useCallback(
    (record: OpenRecord) =>
      void navigate({ to: '.', search: (search) => ({ ...search, open: `${record.kind}:${record.id}` }) }),
    [navigate],
  )
  const close = useCallback(
    () => void navigate({ to: '.', search: (search) => ({ ...search, open: undefined }) }),
    [navigate],
  )
  return { opened, show, close }
}
