import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, InputNumber, Tag, theme, Typography } from 'antd'
import { type CSSProperties, useState } from 'react'
import type { Assessment, CriterionResult } from '../../../shared/standards/assessment.ts'
import { useArchive } from '../../api/use-status.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { CriterionDetails } from './criterion-details.tsx'
import { GRID } from './table-grid.ts'
import { useScore } from './use-score.ts'

/** One line of the table; it opens into its gap, its reason and the records behind its number. */
export function CriterionRow({ result, assessment }: { result: CriterionResult; assessment: Assessment }) {
  const t = useTexts()
  const label = useLabel()
  const { token } = theme.useToken()
  const [shown, setShown] = useState(false)
  const { criterion, number, computed, self, examiner, evidence, gap } = result
  const cell = { padding: '4px 8px' }
  const name = label(criterion.text)
  return (
    <>
      <div
        role="row"
        style={{
          display: 'grid',
          gridTemplateColumns: GRID,
          borderTop: `1px solid ${token.colorBorderSecondary}`,
          alignItems: 'center',
        }}
      >
        <span role="cell" style={cell}>
          {number}
        </span>
        <span role="cell" style={cell}>
          {name} {gap && <Tag color="orange">−{gap.lost}</Tag>}
        </span>
        <span role="cell" style={cell}>
          {criterion.points}
        </span>
        <span role="cell" style={cell}>
          <Typography.Text type="secondary">{computed}</Typography.Text>
        </span>
        <span role="cell" style={cell}>
          <PointsInput
            result={result}
            assessment={assessment}
            of="selfPoints"
            value={self}
            label={`${t('application:self')} ${number}`}
            onReasonNeeded={() => setShown(true)}
          />
        </span>
        <span role="cell" style={cell}>
          <PointsInput
            result={result}
            assessment={assessment}
            of="examinerPoints"
            value={examiner}
            label={`${t('application:examiner')} ${number}`}
          />
        </span>
        <span role="cell" style={cell}>
          <Button
            size="small"
            type="text"
            aria-expanded={shown}
            icon={shown ? <UpOutlined /> : <DownOutlined />}
            onClick={() => setShown(!shown)}
          >
            <span style={ONLY_HEARD}>
              {t('application:open')} {number}{' '}
            </span>
            {evidence.computed.length + evidence.picked.length}
          </Button>
        </span>
      </div>
      {shown && <CriterionDetails result={result} assessment={assessment} />}
    </>
  )
}

/** Read out, not shown: beside so many alike buttons, which line this one belongs to. */
const ONLY_HEARD: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
}

interface PointsProps {
  readonly result: CriterionResult
  readonly assessment: Assessment
  readonly of: 'selfPoints' | 'examinerPoints'
  readonly value: number | null
  readonly label: string
  readonly onReasonNeeded?: () => void
}

/** 3 rather than the 3.0 of a field that counts in halves, as the computed points beside it are written. */
const plainly = (points: number | string | undefined): string =>
  points === undefined || points === '' ? '' : String(Number(points))

/** Points given by a person, in halves; emptied, the computed ones stand again. */
function PointsInput({ result, assessment, of, value, label, onReasonNeeded }: PointsProps) {
  const { readOnly } = useArchive()
  const score = useScore(result, assessment)
  const [entered, setEntered] = useState<number | null | undefined>(undefined)
  const { criterion } = result
  const save = async () => {
    if (entered === undefined || entered === value) return setEntered(undefined)
    const points = of === 'selfPoints' && entered === result.computed ? null : entered
    if (!(await score({ [of]: points }))) return
    setEntered(undefined)
    if (points !== null) onReasonNeeded?.()
  }
  return (
    <InputNumber
      size="small"
      aria-label={label}
      min={0}
      max={criterion.points}
      step={0.5}
      formatter={(points, { userTyping, input }) => (userTyping ? input : plainly(points))}
      disabled={readOnly !== null}
      value={entered === undefined ? value : entered}
      onChange={(points) => setEntered(points === null ? null : Math.round(points * 2) / 2)}
      onBlur={() => void save()}
      onPressEnter={() => void save()}
      style={{ width: 64 }}
    />
  )
}
