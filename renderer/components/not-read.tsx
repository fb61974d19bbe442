import { Alert, Button, Skeleton } from 'antd'
import { errorText } from '../../shared/i18n/error-text.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import { useLanguage, useTexts } from '../shell/language.ts'

interface Props {
  readonly of: {
    readonly error: unknown
    readonly isFetching: boolean
    readonly refetch: () => Promise<unknown>
  }
  /** Lines of the outline, where what is read is long. */
  readonly rows?: number
}

/** Stands where something is to be shown that is not read yet: its outline, or why it cannot be read and a way to try again. */
export function NotRead({ of: { error, isFetching, refetch }, rows }: Props) {
  const t = useTexts()
  const language = useLanguage()
  if (!error) return <Skeleton active {...(rows !== undefined && { paragraph: { rows } })} />
  return (
    <Alert
      type="warning"
      showIcon
      title={errorText(language, receivedError(error))}
      action={
        <Button size="small" loading={isFetching} onClick={() => void refetch()}>
          {t('shell:tryAgain')}
        </Button>
      }
    />
  )
}
