import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Empty, Flex, Table, Typography } from 'antd'
import type { BackupEntry } from '../../../shared/contract/jobs.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useStatus } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { fileSize } from '../../components/file-size.ts'
import { JobBar, useJob } from '../../components/job-run.tsx'
import { momentText } from '../../components/moment-text.ts'
import { NotRead } from '../../components/not-read.tsx'
import { RestoreFileButton } from '../../components/restore-file-button.tsx'
import { useRestore } from '../../components/use-restore.ts'
import { useTexts } from '../../shell/language.ts'

/** Backups count only once they were restored, opened and verified: the list says when. */
export function BackupSettings() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const queries = useApiQueries()
  const { mode } = useStatus()
  const { running, run, cancel } = useJob()
  const restoring = useRestore()
  const read = useQuery(queries.maintenance.backups.queryOptions())
  const { data, refetch } = read
  if (!data) return <NotRead of={read} />
  const proved = data.backups.find(({ provedAt }) => provedAt !== null)
  const backUp = async () => {
    await run(() => api.maintenance.backup())
    await refetch()
  }
  const choose = async () => {
    const answer = await write(() => api.dialogs.folder({ purpose: 'backup' }))
    if (answer?.how === 'chosen' && answer.folder) {
      const { folder } = answer.folder
      await write(() => api.app.change({ backupFolder: folder }), t('records:saved'))
    }
  }
  return (
    <Flex vertical gap={12}>
      <Alert
        showIcon
        type={proved ? 'success' : 'warning'}
        title={
          proved?.provedAt
            ? t('settings:lastProved', { at: momentText(proved.provedAt) })
            : t('settings:neverProved')
        }
      />
      <Flex gap={8} wrap align="center">
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined />}
          loading={running !== null}
          onClick={() => void backUp()}
        >
          {t('settings:backUp')}
        </Button>
        <Typography.Text type="secondary" style={{ flex: 1 }}>
          {t('settings:keptIn', { location: data.location })}
        </Typography.Text>
        <RestoreFileButton restoring={restoring} />
        {mode === 'desktop' && <Button onClick={() => void choose()}>{t('pages:chooseFolder')}</Button>}
      </Flex>
      <JobBar running={running} cancel={cancel} />
      <JobBar running={restoring.running} cancel={restoring.cancel} />
      {data.backups.length === 0 ? (
        <Empty description={t('settings:noBackups')} />
      ) : (
        <BackupTable backups={data.backups} restore={(backup) => void restoring.restore({ backup })} />
      )}
    </Flex>
  )
}

function BackupTable({
  backups,
  restore,
}: {
  backups: readonly BackupEntry[]
  restore: (backup: string) => void
}) {
  const t = useTexts()
  const time = (at: string | null) => (at === null ? t('settings:notProved') : momentText(at))
  return (
    <Table
      size="small"
      rowKey="backup"
      dataSource={[...backups]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('settings:backup'), dataIndex: 'name' },
        { title: t('settings:madeAt'), render: (_, { madeAt }) => time(madeAt) },
        { title: t('settings:provedAt'), render: (_, { provedAt }) => time(provedAt) },
        { title: t('settings:size'), render: (_, { size }) => fileSize(size) },
        {
          title: t('pages:act'),
          render: (_, { backup }) => (
            <Button size="small" onClick={() => restore(backup)}>
              {t('settings:restore')}
            </Button>
          ),
        },
      ]}
    />
  )
}
