import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useArchive } from '../api/use-status.ts'
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
        action={readOnly.why === 'damaged' ? <Link to="/settings">{t('shell:toBackups')}</Link> : undefined}
      />
    )
  return sample ? <Alert banner type="info" title={t('shell:sample')} /> : null
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
