import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { kindOf } from '../../../shared/domain/kinds.ts'
import type { Assessment, CriterionResult } from '../../../shared/standards/assessment.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { useLabel, useTexts } from '../../shell/language.ts'

/** Lays another record beside a line by hand: search, choose, done. */
export function PickEvidence({ result, assessment }: { result: CriterionResult; assessment: Assessment }) {
  const t = useTexts()
  const label = useLabel()
  const api = useApi()
  const write = useWrite()
  const queries = useApiQueries()
  const { readOnly } = useArchive()
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const { data = [] } = useQuery({
    ...queries.search.query.queryOptions({ input: { text: asked } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const pick = async (id: string | null) => {
    const hit = data.find((each) => each.id === id)
    if (!hit) return
    setText('')
    const target = { kind: hit.kind, id: hit.id }
    await write(
      () =>
        api.assessment.link({
          year: assessment.year,
          standard: assessment.standard.id,
          criterion: result.criterion.id,
          target,
        }),
      t('application:linked'),
    )
  }
  return (
    <Select
      aria-label={t('application:pick')}
      placeholder={t('application:pick')}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      value={null}
      disabled={readOnly !== null}
      notFoundContent={null}
      options={
        asked === ''
          ? []
          : data.map(({ id, kind, title }) => ({ value: id, label: `${label(kindOf(kind).label)} ${title}` }))
      }
      onSelect={(id: string | null) => void pick(id)}
      style={{ width: '100%', maxWidth: 420 }}
    />
  )
}
