import { App } from 'antd'
import { useCallback } from 'react'
import { errorText } from '../../shared/i18n/error-text.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import type { CodedError } from '../../shared/contract/errors.ts'
import { useLanguage } from '../shell/language.ts'
import { isTrouble } from './trouble.ts'

/** Shows a refusal in the person's language; it stays until it is read. Cancelling is no refusal. */
export function useShowError(): (error: unknown) => CodedError {
  const { notification } = App.useApp()
  const language = useLanguage()
  return useCallback(
    (error) => {
      const coded = receivedError(error)
      if (coded.code !== 'CANCELLED' && !isTrouble(coded))
        notification.error({ title: errorText(language, coded), duration: 0, key: coded.message })
      return coded
    },
    [notification, language],
  )
}

/**
 * Does an act of the API and says what came of it: `done` (a short text) when it was written, the refusal when it was not. Gives the
 * act's result, or undefined when it was refused.
 */
export function useWrite() {
  const { message } = App.useApp()
  const showError = useShowError()
  return useCallback(
    async <T>(act: () => Promise<T>, done?: string): Promise<T | undefined> => {
      try {
        const result = await act()
        if (done !== undefined) message.success(done)
        return result
      } catch (error) {
        showError(error)
        return undefined
      }
    },
    [message, showError],
  )
}
