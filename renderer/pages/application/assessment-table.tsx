import { theme, Typography } from 'antd'
import { Fragment } from 'react'
import type { Assessment, CriterionResult, PartResult } from '../../../shared/standards/assessment.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { CriterionRow } from './criterion-row.tsx'
import { GRID } from './table-grid.ts'

/** The printed table of the reviewers, filled in: requirement, points, what was computed, the self-score and the evidence of each line. */
export function AssessmentTable({ assessment }: { assessment: Assessment }) {
  const t = useTexts()
  const { token } = theme.useToken()
  const heads = ['number', 'requirement', 'full', 'computed', 'self', 'examiner', 'evidence'] as const
  return (
    <div
      style={{
        overflowX: 'auto',
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        background: token.colorBgContainer,
      }}
    >
      <div role="table" aria-label={t('application:table')} style={{ minWidth: 688 }}>
        <div
          role="row"
          style={{
            display: 'grid',
            gridTemplateColumns: GRID,
            background: token.colorFillAlter,
            fontWeight: 600,
          }}
        >
          {heads.map((head) => (
            <span key={head} role="columnheader" style={{ padding: '6px 8px' }}>
              {t(`application:${head}`)}
            </span>
          ))}
        </div>
        {assessment.parts.map((part) => (
          <Part key={part.part.id} part={part} assessment={assessment} />
        ))}
      </div>
    </div>
  )
}

function Part({ part, assessment }: { part: PartResult; assessment: Assessment }) {
  const label = useLabel()
  const { token } = theme.useToken()
  const line = {
    display: 'grid',
    gridTemplateColumns: GRID,
    borderTop: `1px solid ${token.colorBorderSecondary}`,
  }
  return (
    <>
      <div role="row" style={{ ...line, background: token.colorFillQuaternary }}>
        <Cells
          cells={[
            '',
            label(part.part.title),
            part.sums.points,
            part.sums.computed,
            part.sums.self,
            part.sums.examiner ?? '',
            '',
          ]}
          strong
        />
      </div>
      {part.indicators.map(({ indicator, number, sums, criteria }) => (
        <Fragment key={indicator.id}>
          <div role="row" style={line}>
            <Cells
              cells={[
                number,
                label(indicator.title),
                sums.points,
                sums.computed,
                sums.self,
                sums.examiner ?? '',
                '',
              ]}
            />
          </div>
          {criteria.map((result: CriterionResult) => (
            <CriterionRow key={result.criterion.id} result={result} assessment={assessment} />
          ))}
        </Fragment>
      ))}
    </>
  )
}

function Cells({ cells, strong = false }: { cells: readonly (string | number)[]; strong?: boolean }) {
  return cells.map((cell, at) => (
    <span key={at} role="cell" style={{ padding: '4px 8px' }}>
      <Typography.Text strong={strong || at === 1}>{cell}</Typography.Text>
    </span>
  ))
}
