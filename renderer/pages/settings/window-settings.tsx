import { Form, Input, Segmented, Switch } from 'antd'
import { useState } from 'react'
import { LANGUAGES } from '../../../shared/i18n/texts.ts'
import { useApi } from '../../api/api-context.tsx'
import { useStatus } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { LANGUAGE_NAMES, useTexts } from '../../shell/language.ts'

const APPEARANCES = ['system', 'light', 'dark'] as const

/** Language, light, masking, and the name under which the history keeps what is done here. */
export function WindowSettings() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { settings, version } = useStatus()
  const [who, setWho] = useState(settings.who)
  const change = (changed: Parameters<typeof api.app.change>[0]) => void write(() => api.app.change(changed))
  return (
    <Form layout="vertical" style={{ maxWidth: 480 }}>
      <Form.Item label={t('settings:language')}>
        <Segmented
          aria-label={t('settings:language')}
          value={settings.language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(language) => change({ language })}
        />
      </Form.Item>
      <Form.Item label={t('settings:appearance')}>
        <Segmented
          aria-label={t('settings:appearance')}
          value={settings.appearance}
          options={APPEARANCES.map((value) => ({ value, label: t(`settings:${value}`) }))}
          onChange={(appearance) => change({ appearance })}
        />
      </Form.Item>
      <Form.Item label={t('settings:mask')} extra={t('settings:maskWhat')}>
        <Switch
          aria-label={t('settings:mask')}
          checked={settings.mask}
          onChange={(mask) => change({ mask })}
        />
      </Form.Item>
      <Form.Item label={t('settings:who')} extra={t('settings:whoWhat')}>
        <Input
          aria-label={t('settings:who')}
          value={who}
          maxLength={120}
          onChange={(event) => setWho(event.target.value)}
          onBlur={() => who.trim() !== '' && who !== settings.who && change({ who: who.trim() })}
        />
      </Form.Item>
      {t('settings:version', { version })}
    </Form>
  )
}
