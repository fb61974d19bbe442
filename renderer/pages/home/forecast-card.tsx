import { Link } from '@tanstack/react-router'
import { Card, Flex, Typography } from 'antd'
import type { Home } from '../../../shared/contract/home.ts'
import { PartPoints } from '../../components/part-points.tsx'
import { Stars } from '../../components/stars.tsx'
import { useTexts } from '../../shell/language.ts'

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
          {forecast && <Stars stars={forecast.stars} size={26} />}
          <div>
            <Typography.Text strong style={{ fontSize: 22 }}>
              {points.self}
            </Typography.Text>{' '}
            / {points.total}
          </div>
        </div>
        <PartPoints parts={home.parts} />
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
