import { Button, Flex, Progress, Typography } from 'antd'
import { useTexts } from '../shell/language.ts'
import { fileSize } from './file-size.ts'
import type { Running } from './job-run.tsx'
import type { Uploading } from './use-files.ts'

interface Props {
  readonly text: string
  readonly percent: number
  readonly cancel: () => void
}

/** Work on files that is under way: what it is, how far it is, and the button that stops it. */
function Underway({ text, percent, cancel }: Props) {
  const t = useTexts()
  return (
    <Flex vertical align="center" gap={4} role="status" style={{ width: '100%' }}>
      <Typography.Text style={{ color: 'inherit', textAlign: 'center' }}>{text}</Typography.Text>
      <Progress percent={percent} size="small" aria-label={t('jobs:progress')} />
      <Button size="small" onClick={cancel}>
        {t('jobs:cancel')}
      </Button>
    </Flex>
  )
}

/** Files on their way from the browser or the desktop to the program. */
export function UploadUnderway({ uploading, cancel }: { uploading: Uploading; cancel: () => void }) {
  const t = useTexts()
  const { done, total, sent, size } = uploading
  const text = t('shell:uploading', { done, total, sent: fileSize(sent), size: fileSize(size) })
  return <Underway text={text} percent={percentOf(sent, size)} cancel={cancel} />
}

/** Files on their way into the archive. */
export function AttachUnderway({ running, cancel }: { running: Running; cancel: () => void }) {
  const t = useTexts()
  const { done, total } = { done: 0, total: null, ...running.progress }
  const text = t('records:attaching', { done: fileSize(done), total: fileSize(total ?? 0) })
  return <Underway text={text} percent={percentOf(done, total ?? 0)} cancel={cancel} />
}

const percentOf = (done: number, total: number): number =>
  total === 0 ? 0 : Math.min(100, Math.floor((100 * done) / total))
