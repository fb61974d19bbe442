import { App } from 'antd'
import { useCallback } from 'react'
import { useApi } from '../api/api-context.tsx'
import { useShowError } from '../api/use-write.ts'
import { isCoded } from '../../shared/contract/errors.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import { useTexts } from './language.ts'

/** Takes back the last act or any other, or does the last again, and says which act that was. `undoAct` gives whether it did. */
export function useUndo() {
  const api = useApi()
  const t = useTexts()
  const { message } = App.useApp()
  const showError = useShowError()
  const take = useCallback(
    async (which: 'undo' | 'redo', batch?: string): Promise<boolean> => {
      try {
        const { label } = await (which === 'undo'
          ? api.history.undo(batch === undefined ? undefined : { batch })
          : api.history.redo())
        message.success(t(which === 'undo' ? 'shell:undone' : 'shell:redone', { label }))
        return true
      } catch (error) {
        if (isCoded(receivedError(error), 'NOTHING_TO_UNDO'))
          message.info(t(which === 'undo' ? 'shell:nothingToUndo' : 'shell:nothingToRedo'))
        else if (isCoded(receivedError(error), 'CONFLICT')) message.warning(t('shell:changedSince'))
        else showError(error)
        return false
      }
    },
    [api, message, showError, t],
  )
  return {
    undo: () => void take('undo'),
    redo: () => void take('redo'),
    undoAct: (batch: string) => take('undo', batch),
  }
}
