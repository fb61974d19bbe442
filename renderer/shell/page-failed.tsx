import { WarningOutlined } from '@ant-design/icons'
import { Button, Flex, theme, Typography } from 'antd'
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
  const { token } = theme.useToken()
  const again = async () => {
    if (!isCoded(error, 'UNREACHABLE')) return reset()
    // no browser asks again for a script that it could not fetch, unless the window is read anew
    if (await write(() => api.app.status())) window.location.reload()
  }
  return (
    <Flex vertical align="center" gap={12} style={{ padding: 48, textAlign: 'center' }}>
      <WarningOutlined style={{ fontSize: 48, color: token.colorWarning }} />
      <Typography.Title level={1} style={{ fontSize: 18, margin: 0 }}>
        {t('shell:pageFailed')}
      </Typography.Title>
      <Typography.Text type="secondary">{errorText(language, receivedError(error))}</Typography.Text>
      <Button type="primary" onClick={() => void again()}>
        {t('shell:tryAgain')}
      </Button>
    </Flex>
  )
}
