import { useQuery } from '@tanstack/react-query'
import { Card, Col, Empty, Row, Typography } from 'antd'
import { useApiQueries } from '../../api/api-context.tsx'
import { GapLine } from '../../components/gap-line.tsx'
import { NotRead } from '../../components/not-read.tsx'
import { useLanguage, useTexts } from '../../shell/language.ts'
import { useSchoolYear } from '../../shell/school-year.ts'
import { ForecastCard } from './forecast-card.tsx'
import { PlanCard } from './plan-card.tsx'
import { PossessionCard } from './possession-card.tsx'
import { RecentActivities } from './recent-activities.tsx'

/** Where the office begins its day: the six possessions, the stars in reach, what is due, what was held, what costs most. */
export function HomePage() {
  const t = useTexts()
  const language = useLanguage()
  const queries = useApiQueries()
  const [year] = useSchoolYear()
  const read = useQuery(queries.home.read.queryOptions({ input: { year } }))
  const home = read.data
  if (!home) return <NotRead of={read} rows={12} />
  return (
    <Row gutter={[12, 12]}>
      <Col span={24}>
        <ForecastCard home={home} />
      </Col>
      {home.cards.map((card) => (
        <Col key={card.possession} xs={24} sm={12} lg={8}>
          <PossessionCard card={card} />
        </Col>
      ))}
      <Col xs={24} lg={12}>
        <Card size="small" title={t('home:costliestGaps')} style={{ height: '100%' }}>
          {home.gaps.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('home:noGaps')} />
          ) : (
            home.gaps.map((gap) => <GapLine key={gap.criterion} gap={gap} />)
          )}
        </Card>
      </Col>
      <Col xs={24} lg={12}>
        <PlanCard home={home} />
      </Col>
      <Col span={24}>
        <RecentActivities activities={home.activities} />
      </Col>
      <Col span={24}>
        <Typography.Text type="secondary">
          {t('home:madeBy', { standard: home.standard.title[language === 'en' ? 'en' : 'zh'] })}
        </Typography.Text>
      </Col>
    </Row>
  )
}
