import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, theme, Typography } from 'antd'
import { useState } from 'react'
import { LinkButton } from '../../components/link-button.tsx'
import { kindOf } from '../../../shared/domain/kinds.ts'
import type { Assessment, CriterionResult, Evidence } from '../../../shared/standards/assessment.ts'
import { LONG_LIMIT } from '../../../shared/domain/record-schema.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { GapLine } from '../../components/gap-line.tsx'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import { PickEvidence } from './pick-evidence.tsx'
import { useScore } from './use-score.ts'

const SHOWN = 60

interface Props {
  readonly result: CriterionResult
  readonly assessment: Assessment
}

/** What stands behind one line: its gap, the reason for the self-score, and every record that was counted or picked. */
export function CriterionDetails({ result, assessment }: Props) {
  const t = useTexts()
  const { token } = theme.useToken()
  const { computed, picked } = result.evidence
  return (
    <div style={{ padding: '4px 16px 12px 72px', background: token.colorFillQuaternary }}>
      {result.gap && <GapLine gap={result.gap} />}
      <Reason result={result} assessment={assessment} />
      <Typography.Text strong>{t('application:counted', { count: computed.length })}</Typography.Text>
      <EvidenceList evidence={computed} />
      <Typography.Text strong>{t('application:picked', { count: picked.length })}</Typography.Text>
      <EvidenceList evidence={picked} unlinkFrom={{ result, assessment }} />
      <PickEvidence result={result} assessment={assessment} />
    </div>
  )
}

function Reason({ result, assessment }: Props) {
  const t = useTexts()
  const { readOnly } = useArchive()
  const score = useScore(result, assessment)
  const given = result.given?.reason ?? ''
  const [edited, setEdited] = useState<string | null>(null)
  const save = async () => {
    if (edited === null) return
    if (edited === given || (await score({ reason: edited || null }, t('records:saved')))) setEdited(null)
  }
  if (result.given === null && result.criterion.kind !== 'judged') return null
  return (
    <Flex vertical style={{ marginBottom: 8 }}>
      {result.given && !result.given.counts && (
        <Typography.Text type="warning">{t('application:reasonNeeded')}</Typography.Text>
      )}
      <Input.TextArea
        value={edited ?? given}
        disabled={readOnly !== null}
        maxLength={LONG_LIMIT}
        autoSize={{ minRows: 1, maxRows: 5 }}
        placeholder={t('application:reason')}
        aria-label={t('application:reason')}
        onChange={(event) => setEdited(event.target.value)}
        onBlur={() => void save()}
      />
    </Flex>
  )
}

function EvidenceList({ evidence, unlinkFrom }: { evidence: readonly Evidence[]; unlinkFrom?: Props }) {
  const t = useTexts()
  const label = useLabel()
  const api = useApi()
  const write = useWrite()
  const queries = useApiQueries()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const shown = evidence.slice(0, SHOWN)
  const { data: titles = {} } = useQuery({
    ...queries.records.titles.queryOptions({ input: { of: shown.map(({ kind, id }) => ({ kind, id })) } }),
    enabled: shown.length > 0,
  })
  const unlink = ({ kind, id }: Evidence, { result, assessment }: Props) =>
    void write(
      () =>
        api.assessment.unlink({
          year: assessment.year,
          standard: assessment.standard.id,
          criterion: result.criterion.id,
          target: { kind, id },
        }),
      t('records:saved'),
    )
  return (
    <ul style={{ margin: '2px 0 8px', paddingInlineStart: 18, columns: '260px auto' }}>
      {shown.map((each) => (
        <li key={each.id} style={{ breakInside: 'avoid' }}>
          <Typography.Text type="secondary">{label(kindOf(each.kind).label)}</Typography.Text>{' '}
          <LinkButton onClick={() => show(each)}>{titles[each.id] ?? '…'}</LinkButton>
          {unlinkFrom && (
            <Button
              type="link"
              size="small"
              disabled={readOnly !== null}
              onClick={() => unlink(each, unlinkFrom)}
            >
              {t('application:unlink')}
            </Button>
          )}
        </li>
      ))}
      {evidence.length > SHOWN && <li>{t('records:more', { count: evidence.length - SHOWN })}</li>}
    </ul>
  )
}
