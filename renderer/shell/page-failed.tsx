import { Button, Result } from 'antd'
import { isCoded } from '../../shared/contract/errors.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'
import { useLanguage, useTexts } from './language.ts'

/** What stands in place of a page that could not be shown: what happened, and the way on. The rest of the window stays as it is. */
export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const api = useApi()
  const write = useWrite()
  const again = async () => {
    if (!isCoded(error, 'UNREACHABLE')) return reset()
    // no browser asks again for a script that it could not fetch, unless the window is read anew
    if (await write(() => api.app.status())) window.location.reload()
  }
  return (
    <Result
      status="warning"
      title={t('shell:pageFailed')}
      subTitle={errorText(language, receivedError(error))}
      extra={
        <Button type="primary" onClick={() => void again()}>
          {t('shell:tryAgain')}
        </Button>
      }
    />
  )
}
