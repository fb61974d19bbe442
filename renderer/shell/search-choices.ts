import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { kindOf } from '../../shared/domain/kinds.ts'
import { useApiQueries } from '../api/api-context.tsx'
import { useClassHints } from './class-hints.ts'
import { type Command, isCalled, useCommands } from './commands.ts'
import { useLabel, useTexts } from './language.ts'
import { useOpenRecord } from './open-record.ts'
import { PAGES } from './pages.ts'

/** Something that Enter does. */
export interface Choice {
  readonly key: string
  readonly group: string
  readonly text: string
  readonly note?: string | undefined
  readonly run: () => void
}

/** Of each kind of record, and of commands. */
const MOST = 6

/**
 * What fits the typed text: commands called so, records, commands with these pinyin initials. The latter come last, since who types initials
 * mostly looks for a person. Every page while nothing is typed. `isCurrent`: they answer this text, not one that was typed before.
 */
export function useChoices(text: string): {
  readonly choices: readonly Choice[]
  readonly isCurrent: boolean
} {
  const t = useTexts()
  const commands = useCommands()
  const initials = useInitials()
  const found = useFoundRecords(text)
  const choice = ({ key, text, run }: Command): Choice => ({
    key,
    text,
    run,
    group: t('shell:searchCommands'),
  })
  if (text === '') return { choices: commands.slice(0, PAGES.length).map(choice), isCurrent: true }
  const called = commands.filter((command) => isCalled(command, text))
  const spelled = commands.filter(
    (command) =>
      !called.includes(command) && initials.of(command.about('zh-CN')).startsWith(text.toLowerCase()),
  )
  return {
    choices: [...called.slice(0, MOST).map(choice), ...found.records, ...spelled.slice(0, MOST).map(choice)],
    isCurrent: found.isCurrent && initials.isReady,
  }
}

/** Gives the pinyin initials of a text: 花名册 → hmc. Its dictionary is big and is fetched when the first search begins; until then there are none. */
function useInitials(): { readonly of: (text: string) => string; readonly isReady: boolean } {
  const { data: pinyin, isPending } = useQuery({
    queryKey: ['pinyin'],
    queryFn: async () => (await import('pinyin-pro')).pinyin,
    staleTime: Infinity,
  })
  const of = (text: string) =>
    pinyin ? pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('') : ''
  return { of, isReady: !isPending }
}

function useFoundRecords(text: string): { readonly records: readonly Choice[]; readonly isCurrent: boolean } {
  const label = useLabel()
  const { show } = useOpenRecord()
  const queries = useApiQueries()
  const asked = useDeferredValue(text)
  const { data, isPending, isPlaceholderData } = useQuery({
    ...queries.search.query.queryOptions({ input: { text: asked, limit: MOST } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const hits = asked === '' ? [] : (data ?? [])
  const classes = useClassHints(hits.filter(({ kind }) => kind === 'student').map(({ id }) => id))
  const records = hits.map(({ kind, id, title, snippet }) => ({
    key: id,
    group: label(kindOf(kind).label),
    text: title,
    note: snippet?.text ?? classes[id],
    run: () => show({ kind, id }),
  }))
  return { records, isCurrent: asked === text && !isPending && !isPlaceholderData }
}
