import { Card, Flex, Typography } from 'antd'
import type { Assessment, StarGoal } from '../../../shared/standards/assessment.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { PartPoints } from '../../components/part-points.tsx'
import { Stars } from '../../components/stars.tsx'
import { useTexts } from '../../shell/language.ts'

/** Points and stars of the whole, part by part, and the least work to what is aimed at. */
export function ForecastLine({ assessment }: { assessment: Assessment }) {
  const t = useTexts()
  const { total, forecast, parts } = assessment
  const goal = forecast?.target ?? forecast?.next
  return (
    <Card size="small">
      <Flex gap={24} wrap align="center">
        <div>
          {forecast && <Stars stars={forecast.stars} />}
          <div>
            <Typography.Text strong style={{ fontSize: 20 }}>
              {total.self}
            </Typography.Text>{' '}
            / {total.points} {t('application:selfScore')}
          </div>
          <Typography.Text type="secondary">
            {t('application:computedAre', { points: total.computed })}
          </Typography.Text>
        </div>
        <PartPoints
          parts={parts.map(({ part, number, sums }) => ({
            number,
            title: part.title,
            points: sums.points,
            self: sums.self,
          }))}
        />
        {goal && (
          <div style={{ flex: '0 1 280px' }}>
            {goal.short <= 0
              ? t('home:reached', { stars: goal.stars })
              : t('home:short', { stars: goal.stars, short: goal.short })}
            {goal.short > 0 && goal.path !== null && (
              <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
                {pathText(goal.path, t)}
              </Typography.Paragraph>
            )}
          </div>
        )}
      </Flex>
    </Card>
  )
}

/** Lines named before the rest is only counted: more than a person takes in at a glance. */
const NAMED = 8

function pathText(path: NonNullable<StarGoal['path']>, t: Texts): string {
  const named = path.slice(0, NAMED).map(({ gap, step }) => `${gap.number} (+${step.gain})`)
  const lines = named.join(t('home:listComma'))
  return path.length > NAMED
    ? t('application:longPath', { lines, count: path.length })
    : t('application:path', { lines })
}
