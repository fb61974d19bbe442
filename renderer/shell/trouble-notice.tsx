import { App, Button } from 'antd'
import { useEffect } from 'react'
import { errorText } from '../../shared/i18n/error-text.ts'
import { useApi } from '../api/api-context.tsx'
import { setTrouble, useTrouble } from '../api/trouble.ts'
import { useStatus } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { useLanguage, useTexts } from './language.ts'

/** Says over everything, drawers too, what stands in the way of all work and what to do; it goes when that is over. */
export function TroubleNotice() {
  const trouble = useTrouble()
  const api = useApi()
  const write = useWrite()
  const t = useTexts()
  const language = useLanguage()
  const { archive } = useStatus()
  const { notification } = App.useApp()
  const recent = archive?.recent
  useEffect(() => {
    if (!trouble) return notification.destroy(KEY)
    const reconnect = async () => {
      if (
        recent !== undefined &&
        (await write(() => api.archives.open({ recent }), t('shell:connectedAgain')))
      )
        setTrouble(null)
    }
    notification.warning({
      key: KEY,
      title: t(trouble.why === 'lost' ? 'shell:programEnded' : 'shell:archiveGone'),
      description: errorText(language, trouble.error),
      duration: 0,
      closable: trouble.why === 'gone',
      onClose: () => setTrouble(null),
      ...(trouble.why === 'gone' && {
        actions: (
          <Button type="primary" onClick={() => void reconnect()}>
            {t('shell:connectAgain')}
          </Button>
        ),
      }),
    })
  }, [trouble, notification, language, t, api, write, recent])
  return null
}

const KEY = 'trouble'
