import { Flex, Typography } from 'antd'
import { useEffect, useState } from 'react'
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
  const { running, run, cancel } = useJob()
  const [inspected, setInspected] = useState<Inspected>()
  const [report, setReport] = useState<ImportReport>()

  const tryOut = async (found: Inspected) => {
    setInspected(found)
    setReport(undefined)
    const result = await run(() => api.imports.tryOut({ import: found.import }))
    if (result?.of === 'import') setReport(result.report)
  }
  const take = async (files: readonly string[]) => {
    const found = await write(() => api.imports.inspect({ files: [...files], year }))
    if (found) await tryOut(found)
  }
  const apply = async () => {
    if (!inspected) return
    const result = await run(() => api.imports.apply({ import: inspected.import }))
    if (result?.of === 'import') setReport(result.report)
  }
  useEffect(() => {
    if (offered === null) return
    offerImport(null)
    void take(offered)
  })
  return (
    <Flex vertical gap={12}>
      <Typography.Title level={1} style={{ fontSize: 18, margin: 0 }}>
        {t('shell:import')}
      </Typography.Title>
      <DropZone purpose="import" text={t('importPage:drop')} onFiles={take} />
      {!inspected && <WhatIsRead />}
      <JobBar running={running} cancel={cancel} />
      {report && (
        <TrialReport
          report={report}
          busy={running !== null}
          apply={() => void apply()}
          again={() => setReport(undefined)}
        />
      )}
      {inspected && !report?.applied && (
        <Recognised inspected={inspected} onCorrected={(found) => void tryOut(found)} />
      )}
    </Flex>
  )
}
