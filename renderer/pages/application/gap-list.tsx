import { Empty } from 'antd'
import type { Assessment } from '../../../shared/standards/assessment.ts'
import { GapLine } from '../../components/gap-line.tsx'
import { useTexts } from '../../shell/language.ts'

/** Every weak link with its price, the costliest first. */
export function GapList({ assessment }: { assessment: Assessment }) {
  const t = useTexts()
  if (assessment.gaps.length === 0) return <Empty description={t('home:noGaps')} />
  return assessment.gaps.map((gap) => <GapLine key={gap.criterion} gap={gap} />)
}
