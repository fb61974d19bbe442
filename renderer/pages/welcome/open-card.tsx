import { CloseOutlined, FolderOpenOutlined, ReloadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Flex, Typography } from 'antd'
import { useState } from 'react'
import { receivedError } from '../../../shared/contract/received-error.ts'
import type { RecentArchive } from '../../../shared/contract/app.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { useApi } from '../../api/api-context.tsx'
import { useStatus } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { JobBar } from '../../components/job-run.tsx'
import { momentText } from '../../components/moment-text.ts'
import { RestoreFileButton } from '../../components/restore-file-button.tsx'
import { useRestore } from '../../components/use-restore.ts'
import { useLanguage, useTexts } from '../../shell/language.ts'

/** Opens an archive: a recent one, one in another folder, or one made of a backup. Why one cannot be opened stays until another is tried. */
export function OpenCard() {
  const t = useTexts()
  const api = useApi()
  const language = useLanguage()
  const { mode, recent } = useStatus()
  const restoring = useRestore()
  const [refused, setRefused] = useState<unknown>(null)
  const open = async (which: { recent: string } | { folder: string }) => {
    setRefused(null)
    await api.archives.open(which).catch(setRefused)
  }
  const choose = async () => {
    const answer = await api.dialogs.folder({ purpose: 'archive' }).catch(setRefused)
    if (answer?.how === 'chosen' && answer.folder) await open({ folder: answer.folder.folder })
  }
  return (
    <Card title={t('pages:openArchive')} style={{ flex: 1 }}>
      <Flex vertical gap={8}>
        {refused !== null && (
          <Alert type="error" showIcon title={errorText(language, receivedError(refused))} />
        )}
        {recent.length === 0 && <Typography.Text type="secondary">{t('pages:noRecent')}</Typography.Text>}
        {recent.map((each) => (
          <Recent key={each.recent} archive={each} open={() => void open({ recent: each.recent })} />
        ))}
        <Flex gap={8} wrap>
          {mode === 'desktop' && (
            <Button icon={<FolderOpenOutlined />} onClick={() => void choose()}>
              {t('pages:chooseArchive')}
            </Button>
          )}
          <RestoreFileButton restoring={restoring} />
        </Flex>
        <JobBar running={restoring.running} cancel={restoring.cancel} />
        {mode === 'local' && <HowToBring />}
      </Flex>
    </Card>
  )
}

function Recent({ archive, open }: { archive: RecentArchive; open: () => void }) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { recent, name, location, openedAt } = archive
  const about =
    openedAt === null
      ? t('pages:neverOpened', { location })
      : t('pages:openedAt', { location, at: momentText(openedAt) })
  return (
    <Flex gap={4} align="center">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Button onClick={open} block style={{ justifyContent: 'start' }}>
          {name}
        </Button>
        <Typography.Text type="secondary" ellipsis={{ tooltip: about }} style={{ fontSize: 12 }}>
          {about}
        </Typography.Text>
      </div>
      {openedAt !== null && (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('pages:forget', { name })}
          title={t('pages:forget', { name })}
          onClick={() => void write(() => api.archives.forget({ recent }))}
        />
      )}
    </Flex>
  )
}

/** The browser has no dialog for folders of this computer: an archive is brought by copying it. */
function HowToBring() {
  const t = useTexts()
  const client = useQueryClient()
  const { settings } = useStatus()
  return (
    <Alert
      type="info"
      showIcon
      title={t('pages:archivesHere', { location: settings.archiveLocation })}
      action={
        <Button size="small" icon={<ReloadOutlined />} onClick={() => void client.invalidateQueries()}>
          {t('pages:lookAgain')}
        </Button>
      }
    />
  )
}
