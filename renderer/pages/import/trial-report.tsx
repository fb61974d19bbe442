import { Alert, Button, Flex, Tag } from 'antd'
import { isKindId, kindOf } from '../../../shared/domain/kinds.ts'
import type { ImportReport } from '../../../shared/contract/import-report.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useUndo } from '../../shell/use-undo.ts'
import { useArchive } from '../../api/use-status.ts'
import { Findings } from './findings.tsx'

interface Props {
  readonly report: ImportReport
  readonly busy: boolean
  readonly apply: () => void
  readonly onUndone: () => void
}

/** What an import would write, or wrote: counts by kind, and every warning and error at its cell. */
export function TrialReport({ report, busy, apply, onUndone }: Props) {
  const t = useTexts()
  const { readOnly } = useArchive()
  const { undoAct } = useUndo()
  const nothing = Object.keys(report.created).length + Object.keys(report.updated).length === 0
  const { applied, batch } = report
  const undo = async () => {
    if (batch !== null && (await undoAct(batch))) onUndone()
  }
  return (
    <Flex vertical gap={8}>
      <Alert
        showIcon
        type={applied ? 'success' : nothing ? 'info' : 'warning'}
        title={t(applied ? 'importPage:applied' : nothing ? 'importPage:nothingNew' : 'importPage:trial')}
        description={<Counts report={report} />}
        action={
          applied ? (
            <Button onClick={() => void undo()} disabled={batch === null}>
              {t('importPage:undo')}
            </Button>
          ) : (
            <Button type="primary" disabled={nothing || readOnly !== null} loading={busy} onClick={apply}>
              {t('importPage:apply')}
            </Button>
          )
        }
      />
      <Findings report={report} />
    </Flex>
  )
}

function Counts({ report }: { report: ImportReport }) {
  const t = useTexts()
  const label = useLabel()
  const name = (kind: string) => (isKindId(kind) ? label(kindOf(kind).label) : kind)
  return (
    <Flex gap={4} wrap>
      {Object.entries(report.created).map(([kind, count]) => (
        <Tag key={kind} color="green">
          {t('importPage:created', { kind: name(kind), count })}
        </Tag>
      ))}
      {Object.entries(report.updated).map(([kind, count]) => (
        <Tag key={kind} color="blue">
          {t('importPage:updated', { kind: name(kind), count })}
        </Tag>
      ))}
      {report.skipped > 0 && <Tag>{t('importPage:skippedRows', { count: report.skipped })}</Tag>}
    </Flex>
  )
}
