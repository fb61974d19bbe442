import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { lazy, useEffect, useSyncExternalStore } from 'react'
import { textsOf } from '../../shared/i18n/texts.ts'
import { useChanges } from '../api/use-changes.ts'
import { useStatus } from '../api/use-status.ts'
import { LanguageContext } from './language.ts'
import { router } from './routes.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import { themeOf } from './theme.ts'

const WelcomePage = lazy(async () => ({
  default: (await import('../pages/welcome/welcome-page.tsx')).WelcomePage,
}))

/** The whole window: the pages when an archive is open, the first page without one; in the language and light that the person chose. */
export function Program() {
  const { settings, archive } = useStatus()
  const dark = useDark(settings.appearance)
  useChanges()
  const isOpen = archive !== null
  useEffect(() => {
    // The next archive begins with its home page, not with the page on which another was closed.
    if (!isOpen) void router.navigate({ to: '/', replace: true })
  }, [isOpen])
  useEffect(() => {
    document.documentElement.lang = settings.language
    document.title = textsOf(settings.language)('shell:program')
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
    dayjs.locale(settings.language === 'en' ? 'en' : 'zh-cn')
  }, [settings.language, dark])
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      theme={themeOf(dark)}
      locale={settings.language === 'en' ? enUS : zhCN}
    >
      <App style={{ height: '100%' }} message={{ maxCount: 3 }} notification={{ placement: 'bottomRight' }}>
        <LanguageContext value={settings.language}>
          <TroubleNotice />
          {archive ? <RouterProvider key={archive.recent} router={router} /> : <WelcomePage />}
        </LanguageContext>
      </App>
    </ConfigProvider>
  )
}

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

function useDark(appearance: 'system' | 'light' | 'dark'): boolean {
  const system = useSyncExternalStore(
    (changed) => {
      systemDark.addEventListener('change', changed)
      return () => systemDark.removeEventListener('change', changed)
    },
    () => systemDark.matches,
  )
  return appearance === 'system' ? system : appearance === 'dark'
}
