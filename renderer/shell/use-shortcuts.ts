import { useCallback, useEffect } from 'react'
import { useUndo } from './use-undo.ts'

/** Ctrl+Z and Ctrl+Y (⌘Z, ⇧⌘Z) on every page. In a field they stay what they are there: undo of typing. */
export function useShortcuts(): void {
  const takeBack = useUndoKeys()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isTyping(event.target)) takeBack(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [takeBack])
}

/** Takes back the last act, or does it again, when the key that was pressed asks for it. */
export function useUndoKeys(): (event: KeyboardEvent) => void {
  const { undo, redo } = useUndo()
  return useCallback(
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const again = key === 'y' || (key === 'z' && event.shiftKey)
      if (!again && key !== 'z') return
      event.preventDefault()
      if (again) redo()
      else undo()
    },
    [undo, redo],
  )
}

/** Entries that hold typing of their own; a box to tick or a list to choose from does not. */
const TYPED = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=file], [readonly])'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED))
