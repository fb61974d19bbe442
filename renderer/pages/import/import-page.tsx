import { Flex, Typography } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Inspected } from '../../../shared/contract/imports.ts'
import type { ImportReport } from '../../../shared/contract/import-report.ts'
import { useApi } from '../../api/api-context.tsx'
import { useWrite } from '../../api/use-write.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { JobBar, useJob } from '../../components/job-run.tsx'
import { useTexts } from '../../shell/language.ts'
import { offerImport, useOfferedImport } from '../../shell/offered-import.ts'
import { useSchoolYear } from '../../shell/school-year.ts'
import { Recognised } from './recognised.tsx'
import { TrialReport } from './trial-report.tsx'
import { WhatIsRead } from './what-is-read.tsx'

/** From files to records: what they are taken for, a trial run that writes nothing, then all of it in one act that undo takes back. */
export function ImportPage() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const [year] = useSchoolYear()
  const offered = useOfferedImport()
  const trial = useJob()
  const writing = useJob()
  const [inspected, setInspected] = useState<Inspected>()
  const [report, setReport] = useState<ImportReport>()
  const [looking, setLooking] = useState(false)
  const [applying, setApplying] = useState(false)
  const latest = useRef(0)

  /** What was asked for last is tried out and shown: a report always belongs to what is recognised below it. */
  const tryOut = async (look: () => Promise<Inspected>) => {
    const turn = (latest.current += 1)
    trial.cancel()
    setReport(undefined)
    setLooking(true)
    const looked = await write(look)
    if (turn !== latest.current) return
    setLooking(false)
    if (!looked && report) return setReport(report)
    const found = looked ?? inspected
    if (!found) return
    setInspected(found)
    const result = await trial.run(() => api.imports.tryOut({ import: found.import }))
    if (turn === latest.current && result?.of === 'import') setReport(result.report)
  }
  const take = (files: readonly string[]) => tryOut(() => api.imports.inspect({ files: [...files], year }))
  const apply = async () => {
    if (!inspected) return
    setApplying(true)
    const result = await writing.run(() => api.imports.apply({ import: inspected.import }))
    setApplying(false)
    if (result?.of === 'import') setReport(result.report)
  }
  const onUndone = () => {
    setReport(undefined)
    setInspected(undefined)
  }
  useEffect(() => {
    if (offered === null || applying) return
    offerImport(null)
    void take(offered)
  })
  return (
    <Flex vertical gap={12}>
      <Typography.Title level={1} style={{ fontSize: 18, margin: 0 }}>
        {t('shell:import')}
      </Typography.Title>
      {!applying && <DropZone purpose="import" text={t('importPage:drop')} onFiles={take} />}
      {!inspected && <WhatIsRead />}
      <JobBar {...trial} />
      <JobBar {...writing} />
      {report && (
        <TrialReport report={report} busy={applying} apply={() => void apply()} onUndone={onUndone} />
      )}
      {inspected && !applying && !report?.applied && (
        <Recognised inspected={inspected} busy={looking} onCorrect={(correct) => void tryOut(correct)} />
      )}
    </Flex>
  )
}
