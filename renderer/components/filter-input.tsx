import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { startTransition, useState } from 'react'
import { useTexts } from '../shell/language.ts'

/** Where the text is typed by which a list is narrowed. It shows a key at once; the list follows when there is time, and never holds up the next key. */
export function FilterInput({ onText }: { onText: (text: string) => void }) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  return (
    <Input
      prefix={<SearchOutlined />}
      value={typed}
      allowClear
      maxLength={120}
      onChange={({ target: { value } }) => {
        setTyped(value)
        startTransition(() => onText(value.trim()))
      }}
      placeholder={t('records:filter')}
      aria-label={t('records:filter')}
      style={{ width: 220 }}
    />
  )
}
