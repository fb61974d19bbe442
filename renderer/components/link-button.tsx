import { theme } from 'antd'
import type { CSSProperties, KeyboardEventHandler, ReactNode, Ref } from 'react'

interface Props {
  readonly children: ReactNode
  readonly onClick: () => void
  readonly onKeyDown?: KeyboardEventHandler
  readonly title?: string
  readonly style?: CSSProperties
  readonly ref?: Ref<HTMLButtonElement>
}

/** Looks like a link and opens something on the same page: a button, so that the keyboard reaches it. */
export function LinkButton({ style, ...props }: Props) {
  const { token } = theme.useToken()
  return (
    <button
      type="button"
      {...props}
      style={{
        font: 'inherit',
        color: token.colorLink,
        background: 'none',
        border: 0,
        padding: 0,
        textAlign: 'start',
        cursor: 'pointer',
        ...style,
      }}
    />
  )
}
