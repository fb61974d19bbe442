import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  type AnyValues,
  fieldsOf,
  type FieldValue,
  isKindId,
  type KindId,
} from '../../shared/domain/kinds.ts'
import { useApi } from '../api/api-context.tsx'
import { useArchive } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import { useSchoolYear } from '../shell/school-year.ts'
import { carriedOver, firstValues, type GivenValues } from './first-values.ts'
import type { Known } from './derived-values.ts'
import { NotRead } from './not-read.tsx'
import { RecordForm } from './record-form.tsx'
import { useKnown } from './use-known.ts'
import { useTitles } from './use-titles.ts'

/** Files and standards are written by their own pages, which check what lies behind them. */
export type FormKind = Exclude<KindId, 'attachment' | 'standard'>
export const hasForm = (kind: KindId): kind is FormKind => kind !== 'attachment' && kind !== 'standard'

interface Props {
  readonly kind: FormKind
  readonly given: GivenValues
}

/** The form of a record that is yet to be made, beginning with what is known of it. Many are entered in a row without closing it. */
export function NewRecord(props: Props) {
  const known = useKnown()
  return known.data ? <FirstEntries {...props} known={known.data} /> : <NotRead of={known} />
}

function FirstEntries({ kind, given, known }: Props & { known: Known }) {
  const api = useApi()
  const write = useWrite()
  const t = useTexts()
  const { readOnly } = useArchive()
  const { show } = useOpenRecord()
  const navigate = useNavigate()
  const [year] = useSchoolYear()
  const first = () => firstValues(kind, year, given, known)
  const [initial, setInitial] = useState(first)
  const [round, setRound] = useState(0)
  const titles = useTitles(referencesIn(kind, initial))
  const create = async (values: AnyValues, done: string) => {
    const written = await write(() => api.records.create({ kind, values }), done)
    return written?.record
  }
  /** To the page of an activity, with its papers and who came; to the drawer of anything else. */
  const goOn = (id: string) =>
    kind === 'activity' ? void navigate({ to: '/activity/$id', params: { id } }) : show({ kind, id })
  const save = async (values: AnyValues) => {
    const record = await create(values, t('records:created'))
    if (record) setTimeout(() => goOn(record.id)) // once the form knows that nothing is left to save
    return record !== undefined
  }
  const saveAndNext = async (values: AnyValues) => {
    const record = await create(values, t('records:createdNext'))
    if (!record) return false
    setInitial({ ...first(), ...carriedOver(kind, values) })
    setRound(round + 1)
    return true
  }
  if (!titles.data) return <NotRead of={titles} />
  return (
    <RecordForm
      key={round}
      kind={kind}
      initial={initial}
      titles={titles.data}
      fresh
      readOnly={readOnly !== null}
      save={save}
      saveAndNext={saveAndNext}
    />
  )
}

/** What a form that is not filled in yet refers to already. */
const referencesIn = (kind: KindId, values: AnyValues) =>
  fieldsOf(kind).flatMap(([name, field]) =>
    'of' in field && isKindId(field.of)
      ? idsIn(values[name]).map((id) => ({ kind: field.of as KindId, id }))
      : [],
  )

const idsIn = (value: FieldValue | undefined): readonly string[] =>
  [value].flat().filter((id) => typeof id === 'string')
