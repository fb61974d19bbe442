import { SearchOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Empty, Input, Modal, Tag, theme, Typography } from 'antd'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import { KIND_IDS, kindOf } from '../../shared/domain/kinds.ts'
import { useApiQueries } from '../api/api-context.tsx'
import { useClassHints } from './class-hints.ts'
import { useLabel, useTexts } from './language.ts'
import { useOpenRecord } from './open-record.ts'
import { pageName, PAGES } from './pages.ts'

/** Something that Enter does. */
interface Choice {
  readonly key: string
  readonly group: string
  readonly text: string
  readonly note?: string | undefined
  readonly run: () => void
}

/** Ctrl+K: records and commands by Chinese, English, part of a number or pinyin initials. */
export function useSearchPalette() {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setShown(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const close = () => setShown(false)
  return { open: () => setShown(true), element: <SearchPalette shown={shown} close={close} /> }
}

function SearchPalette({ shown, close }: { shown: boolean; close: () => void }) {
  const t = useTexts()
  return (
    <Modal
      open={shown}
      onCancel={close}
      footer={null}
      closable={false}
      destroyOnHidden
      width={620}
      aria-label={t('shell:search')}
    >
      <SearchBox close={close} />
    </Modal>
  )
}

function SearchBox({ close }: { close: () => void }) {
  const t = useTexts()
  const list = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const choices = useChoices(text.trim())
  const chosen = Math.min(at, choices.length - 1)
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    close()
    choice.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((chosen + step + choices.length) % Math.max(choices.length, 1))
    } else if (event.key === 'Enter') run(choices[chosen])
  }
  return (
    <div onKeyDown={onKeyDown}>
      <Input
        autoFocus
        size="large"
        prefix={<SearchOutlined />}
        value={text}
        maxLength={120}
        placeholder={t('shell:searchHint')}
        aria-label={t('shell:search')}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={choices[chosen] && `${list}-${chosen}`}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
      />
      <Choices id={list} choices={choices} chosen={chosen} run={run} />
      {choices.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('shell:searchEmpty', { text })} />
      )}
    </div>
  )
}

interface ChoicesProps {
  readonly id: string
  readonly choices: readonly Choice[]
  readonly chosen: number
  readonly run: (choice: Choice) => void
}

function Choices({ id, choices, chosen, run }: ChoicesProps) {
  const { token } = theme.useToken()
  return (
    <div role="listbox" id={id} style={{ maxHeight: '50vh', overflow: 'auto', marginTop: 8 }}>
      {choices.map((choice, index) => (
        <div
          key={choice.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          ref={(element) => {
            if (index === chosen) element?.scrollIntoView({ block: 'nearest' })
          }}
          onClick={() => run(choice)}
          style={{
            display: 'flex',
            gap: 8,
            padding: '6px 8px',
            cursor: 'pointer',
            borderRadius: token.borderRadius,
            background: index === chosen ? token.controlItemBgActive : undefined,
          }}
        >
          <Tag>{choice.group}</Tag>
          <Typography.Text ellipsis style={{ flex: 1 }}>
            {choice.text}
            {choice.note && <Typography.Text type="secondary"> — {choice.note}</Typography.Text>}
          </Typography.Text>
        </div>
      ))}
    </div>
  )
}

function useChoices(text: string): Choice[] {
  const label = useLabel()
  const { show } = useOpenRecord()
  const queries = useApiQueries()
  const asked = useDeferredValue(text)
  const { data } = useQuery({
    ...queries.search.query.queryOptions({ input: { text: asked, limit: 6 } }),
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
  const commands = useCommands()
  if (text === '') return commands.slice(0, PAGES.length)
  const fitting = commands.filter((command) => command.text.toLowerCase().includes(text.toLowerCase()))
  return [...fitting.slice(0, 6), ...records]
}

/** Everything that can be done from anywhere: go to a page, make a record. */
function useCommands(): Choice[] {
  const t = useTexts()
  const label = useLabel()
  const navigate = useNavigate()
  const { show } = useOpenRecord()
  const group = t('shell:searchCommands')
  const pages = PAGES.map((path) => ({
    key: path,
    group,
    text: t('shell:goTo', { page: pageName(path, t, label) }),
    run: () => void navigate({ to: path }),
  }))
  const kinds = KIND_IDS.filter((kind) => kindOf(kind).sheet && !kindOf(kind).single).map((kind) => ({
    key: `new-${kind}`,
    group,
    text: t('shell:newRecord', { kind: label(kindOf(kind).label) }),
    run: () => show({ kind, id: 'new' }),
  }))
  return [...pages, ...kinds]
}
