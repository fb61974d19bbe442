import { useBlocker } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect } from 'react'
import { useTexts } from '../shell/language.ts'

/** Asks before leaving a form with unsaved entries, within the program and when the window is closed. */
export function useLeaveGuard(dirty: boolean, question: string): void {
  const t = useTexts()
  const { modal } = App.useApp()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  })
  useEffect(() => {
    if (status !== 'blocked') return
    modal.confirm({
      title: question,
      okText: t('records:leave'),
      cancelText: t('records:stay'),
      // Enter must not throw away what was typed.
      autoFocusButton: 'cancel',
      okButtonProps: { danger: true },
      onOk: proceed,
      onCancel: reset,
    })
  }, [status, proceed, reset, modal, question, t])
}
