import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Typography } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { KindId } from '../../shared/domain/kinds.ts'
import type { RecordOption } from '../../shared/contract/records.ts'
import { useApiQueries } from '../api/api-context.tsx'
import { useSchoolYear } from '../shell/school-year.ts'
import type { Titles } from './field-text.ts'
import { shortTitles } from './short-titles.ts'
import { useTexts } from '../shell/language.ts'

interface Props<V> {
  readonly id?: string
  readonly kind: KindId
  readonly titles: Titles
  readonly disabled?: boolean
  readonly value?: V | null
  readonly onChange?: (value: V | null) => void
}

/** Chooses one record by typing part of its title, its pinyin initials, or nothing for the newest. */
export function ReferenceSelect({ value, onChange, ...props }: Props<string>) {
  const choices = useReferenceOptions(props.kind, props.titles, value ? [value] : [])
  return (
    <Select
      id={props.id ?? ''}
      allowClear
      showSearch={{ filterOption: false, onSearch: choices.search }}
      onOpenChange={choices.opened}
      loading={choices.loading}
      disabled={props.disabled ?? false}
      value={value ?? null}
      options={choices.options}
      optionRender={({ data }) => <OptionLine label={data.label} hint={data.hint} />}
      onChange={(chosen: string | undefined) => {
        choices.keep(chosen === undefined ? [] : [chosen])
        onChange?.(chosen ?? null)
      }}
      notFoundContent={choices.nothing}
    />
  )
}

/** Chooses many records, kept in the order chosen. */
export function ReferencesSelect({ value, onChange, ...props }: Props<readonly string[]>) {
  const choices = useReferenceOptions(props.kind, props.titles, value ?? [])
  return (
    <Select
      id={props.id ?? ''}
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      showSearch={{ filterOption: false, onSearch: choices.search, autoClearSearchValue: false }}
      onOpenChange={choices.opened}
      loading={choices.loading}
      disabled={props.disabled ?? false}
      value={[...(value ?? [])]}
      options={choices.options}
      optionRender={({ data }) => <OptionLine label={data.label} hint={data.hint} />}
      onChange={(chosen: string[]) => {
        choices.keep(chosen)
        onChange?.(chosen)
      }}
      notFoundContent={choices.nothing}
    />
  )
}

function OptionLine({ label, hint }: { label: string; hint: string }) {
  return (
    <>
      {label}
      {hint && <Typography.Text type="secondary"> {hint}</Typography.Text>}
    </>
  )
}

function useReferenceOptions(kind: KindId, titles: Titles, chosen: readonly string[]) {
  const t = useTexts()
  const queries = useApiQueries()
  const [text, setText] = useState('')
  const [kept, setKept] = useState<Titles>({})
  const asked = useDeferredValue(text)
  const { data = [], isFetching } = useQuery({
    ...queries.records.options.queryOptions({ input: { kind, text: asked, limit: 100 } }),
    placeholderData: keepPreviousData,
  })
  const [year] = useSchoolYear()
  const known: readonly RecordOption[] = chosen
    .filter((id) => !data.some((option) => option.id === id))
    .map((id) => ({ id, title: titles[id] ?? kept[id] ?? '…', hint: '' }))
  const options = [...known, ...data]
  const shorter = shortTitles(Object.fromEntries(options.map(({ id, title }) => [id, title])), year)
  return {
    search: setText,
    /** The next time it opens, it offers the newest again. */
    opened: (open: boolean) => !open && setText(''),
    /** Keeps the titles of what was chosen: it is not among the newest that are offered once the typed text is gone. */
    keep: (ids: readonly string[]) =>
      setKept(
        Object.fromEntries(options.filter(({ id }) => ids.includes(id)).map(({ id, title }) => [id, title])),
      ),
    loading: isFetching,
    options: options.map(({ id, title, hint }) => ({
      value: id,
      label: shorter[id] ?? title,
      hint,
    })),
    nothing: t('records:noneToChoose'),
  }
}
