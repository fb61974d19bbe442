import { useEffect } from 'react'
import { useUndo } from './use-undo.ts'

/** Ctrl+Z and Ctrl+Y (⌘Z, ⇧⌘Z) on every page. In a field they stay what they are there: undo of typing. */
export function useShortcuts(): void {
  const { undo, redo } = useUndo()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const again = key === 'y' || (key === 'z' && event.shiftKey)
      if (!again && key !== 'z') return
      event.preventDefault()
      if (again) redo()
      else undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
