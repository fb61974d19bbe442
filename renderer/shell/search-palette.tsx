import { SearchOutlined } from '@ant-design/icons'
import { Empty, Input, Modal, Tag, theme, Typography } from 'antd'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTexts } from './language.ts'
import { type Choice, useChoices } from './search-choices.ts'

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
  const [entered, setEntered] = useState(false)
  const { choices, isCurrent } = useChoices(text.trim())
  const chosen = Math.min(at, choices.length - 1)
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    close()
    choice.run()
  }
  useEffect(() => {
    // Enter was pressed before the answer to what is typed had come.
    if (!entered || !isCurrent) return
    setEntered(false)
    run(choices[chosen])
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((chosen + step + choices.length) % Math.max(choices.length, 1))
    } else if (event.key === 'Enter') setEntered(true)
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
          setEntered(false)
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
