import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useApi } from '../api/api-context.tsx'
import { useArchive } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import type { OpenArchive } from '../../shared/contract/app.ts'
import { useLanguage, useTexts } from './language.ts'

/** Says above every page why an archive can only be looked at, who has it, and what to do. */
export function Banner() {
  const { readOnly, sample } = useArchive()
  const language = useLanguage()
  const t = useTexts()
  if (readOnly)
    return (
      <Alert
        banner
        type={readOnly.why === 'damaged' ? 'error' : 'warning'}
        title={readOnly.why === 'asked' ? t('shell:readOnly') : errorText(language, errorOf(readOnly))}
        action={<WayOut why={readOnly.why} />}
      />
    )
  return sample ? <Alert banner type="info" title={t('shell:sample')} /> : null
}

/** What to do where an archive can only be looked at: whoever holds it may have closed it by now, or somebody opened the folder for writing. */
function WayOut({ why }: { why: NonNullable<OpenArchive['readOnly']>['why'] }) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { recent } = useArchive()
  if (why === 'damaged') return <Link to="/settings">{t('shell:toBackups')}</Link>
  return (
    <Button size="small" onClick={() => void write(() => api.archives.open({ recent }))}>
      {t('shell:tryAgain')}
    </Button>
  )
}

function errorOf(reason: NonNullable<OpenArchive['readOnly']>): CodedError {
  switch (reason.why) {
    case 'locked':
      return new CodedError('ARCHIVE_LOCKED', {
        holder: `${reason.holder.user} @ ${reason.holder.host}`,
        since: new Date(reason.holder.since).toLocaleString(),
      })
    case 'damaged':
      return new CodedError('ARCHIVE_DAMAGED', { problem: reason.problem })
    case 'no-permission':
    case 'asked':
      return new CodedError('NO_PERMISSION', { path: '' })
  }
}
