import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useApi } from '../api/api-context.tsx'
import { useArchive } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import type { OpenArchive } from '../../shared/contract/app.ts'
import { useLanguage, useTexts } from './language.ts'
import { useSchoolYear } from './school-year.ts'
import { momentText } from '../components/moment-text.ts'

/** Says above every page why it can only be looked at, who has it, and what to do, with the button that does it. */
export function Banner() {
  const { readOnly, sample, sealedYears } = useArchive()
  const [year] = useSchoolYear()
  if (readOnly) return <ReadOnlyBanner readOnly={readOnly} />
  if (sealedYears.includes(year)) return <SealedBanner year={year} />
  return sample ? <SampleBanner /> : null
}

type ReadOnly = NonNullable<OpenArchive['readOnly']>

function ReadOnlyBanner({ readOnly }: { readOnly: ReadOnly }) {
  const text = useReason(readOnly)
  const t = useTexts()
  const damaged = readOnly.why === 'damaged'
  return (
    <Alert
      banner
      type={damaged ? 'error' : 'warning'}
      title={text}
      action={
        damaged ? (
          <Link to="/settings" search={{ view: 'backups' }}>
            {t('shell:restoreBackup')}
          </Link>
        ) : (
          <OpenAgain />
        )
      }
    />
  )
}

function useReason(readOnly: ReadOnly): string {
  const language = useLanguage()
  const t = useTexts()
  const { location, name } = useArchive()
  switch (readOnly.why) {
    case 'locked': {
      const { user, host, since } = readOnly.holder
      const details = { holder: `${user} @ ${host}`, since: momentText(since) }
      return errorText(language, new CodedError('ARCHIVE_LOCKED', details))
    }
    case 'damaged':
      return errorText(language, new CodedError('ARCHIVE_DAMAGED', { problem: readOnly.problem }))
    case 'no-permission':
      return t('shell:noPermission', { location: `${location} › ${name}` })
    case 'asked':
      return t('shell:readOnly')
  }
}

/** Opens the same archive anew: whoever had it may have closed it by now. */
function OpenAgain() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { recent } = useArchive()
  return (
    <Button size="small" onClick={() => void write(() => api.archives.open({ recent }))}>
      {t('shell:tryAgain')}
    </Button>
  )
}

function SealedBanner({ year }: { year: string }) {
  const t = useTexts()
  return (
    <Alert
      banner
      type="info"
      title={t('shell:yearSealed', { year })}
      action={
        <Link to="/settings" search={{ view: 'archive' }}>
          {t('shell:toSeals')}
        </Link>
      }
    />
  )
}

function SampleBanner() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  return (
    <Alert
      banner
      type="info"
      title={t('shell:sample')}
      action={
        <Button size="small" onClick={() => void write(() => api.archives.close())}>
          {t('shell:ownArchive')}
        </Button>
      }
    />
  )
}
