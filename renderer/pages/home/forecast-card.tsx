import { Link } from '@tanstack/react-router'
import { Card, Flex, Progress, Tooltip, Typography } from 'antd'
import type { Home } from '../../../shared/contract/home.ts'
import { Stars } from '../../components/stars.tsx'
import { useLabel, useTexts } from '../../shell/language.ts'

/** The stars in reach, and the points of each part. */
export function ForecastCard({ home }: { home: Home }) {
  const t = useTexts()
  const { points, forecast } = home
  const goal = forecast?.target ?? forecast?.next
  return (
    <Card size="small">
      <Flex gap={24} wrap align="center">
        <div>
          <Typography.Title level={1} style={{ margin: 0, fontSize: 18 }}>
            {t('home:forecast')}
          </Typography.Title>
          <Stars stars={forecast?.stars ?? 0} size={26} />
          <div>
            <Typography.Text strong style={{ fontSize: 22 }}>
              {points.self}
            </Typography.Text>{' '}
            / {points.total}
          </div>
        </div>
        <Parts parts={home.parts} />
        <div style={{ maxWidth: 260 }}>
          {goal && (
            <Typography.Paragraph style={{ marginBottom: 4 }}>
              {goal.short > 0
                ? t('home:short', { stars: goal.stars, short: goal.short })
                : t('home:reached', { stars: goal.stars })}
            </Typography.Paragraph>
          )}
          <Link to="/application">{t('home:toApplication')}</Link>
        </div>
      </Flex>
    </Card>
  )
}

function Parts({ parts }: { parts: Home['parts'] }) {
  const label = useLabel()
  return (
    <div
      style={{
        flex: '1 1 320px',
        display: 'grid',
        // three a row, two where a title would be cut
        gridTemplateColumns: 'repeat(auto-fit, minmax(max(148px, 30%), 1fr))',
        gap: '4px 16px',
      }}
    >
      {parts.map((part) => (
        <Tooltip key={part.number} title={`${part.self} / ${part.points}`}>
          <div>
            <Flex justify="space-between">
              <Typography.Text ellipsis>{label(part.title)}</Typography.Text>
              <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
                {part.self}/{part.points}
              </Typography.Text>
            </Flex>
            <Progress
              percent={(100 * part.self) / part.points}
              showInfo={false}
              size="small"
              aria-label={label(part.title)}
            />
          </div>
        </Tooltip>
      ))}
    </div>
  )
}
