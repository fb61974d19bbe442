import { useState } from 'react'
import { Button, Flex, Progress, Typography } from 'antd'
import type { JobProgress, JobResult } from '../../shared/contract/jobs.ts'
import type { CodedError } from '../../shared/contract/errors.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import { useApi } from '../api/api-context.tsx'
import { useShowError } from '../api/use-write.ts'
import { useTexts } from '../shell/language.ts'

export interface Running {
  readonly job: string
  readonly progress: JobProgress | null
}

/**
 * Long work: starts it, follows its progress, gives its result, or says why it was refused, unless `answered` says that the caller does.
 * `cancel` stops it and leaves nothing behind.
 */
export function useJob() {
  const api = useApi()
  const showError = useShowError()
  const [running, setRunning] = useState<Running | null>(null)
  const run = async (
    start: () => Promise<{ readonly job: string }>,
    answered: (refusal: CodedError) => boolean = () => false,
  ): Promise<JobResult | undefined> => {
    let job: string | undefined
    try {
      job = (await start()).job
      setRunning({ job, progress: null })
      for await (const event of await api.jobs.watch({ job })) {
        if (event.what === 'done') return event.result
        setRunning({ job, progress: event })
      }
    } catch (error) {
      if (!answered(receivedError(error))) showError(error)
    } finally {
      setRunning((now) => (now?.job === job ? null : now)) // another may have begun since
    }
    return undefined
  }
  const cancel = () => {
    if (running) api.jobs.cancel({ job: running.job }).catch(showError)
  }
  return { running, run, cancel }
}

/** How far long work is, and the button that stops it. */
export function JobBar({ running, cancel }: { running: Running | null; cancel: () => void }) {
  const t = useTexts()
  if (!running) return null
  const { progress } = running
  const percent = progress?.total ? Math.floor((100 * progress.done) / progress.total) : 0
  return (
    <Flex gap={12} align="center" role="status">
      <Typography.Text>{t(`jobs:${progress?.stage ?? 'waiting'}`)}</Typography.Text>
      <Progress percent={percent} style={{ flex: 1, minWidth: 120 }} aria-label={t('jobs:progress')} />
      <Button onClick={cancel}>{t('jobs:cancel')}</Button>
    </Flex>
  )
}
