import { Button, Result } from 'antd'
import { receivedError } from '../../shared/contract/received-error.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { useLanguage, useTexts } from './language.ts'

/** What stands in place of a page that could not be shown: what happened, and the way on. Nothing typed elsewhere is lost. */
export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <Result
      status="warning"
      title={t('shell:pageFailed')}
      subTitle={errorText(language, receivedError(error))}
      extra={
        <Button type="primary" onClick={reset}>
          {t('shell:tryAgain')}
        </Button>
      }
    />
  )
}
