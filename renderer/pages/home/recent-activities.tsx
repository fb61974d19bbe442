import { Link } from '@tanstack/react-router'
import { Card, Empty, Flex, Tag, Typography } from 'antd'
import { ATTACHMENT_ROLES } from '../../../shared/domain/attachment-role.ts'
import { evidenceSet, isSession } from '../../../shared/domain/evidence-set.ts'
import { KINDS } from '../../../shared/domain/kinds.ts'
import type { Home } from '../../../shared/contract/home.ts'
import { useLabel, useTexts } from '../../shell/language.ts'

type Activity = Home['activities'][number]

/** The latest activities; of a session, which of its five papers are missing. */
export function RecentActivities({ activities }: { activities: readonly Activity[] }) {
  const t = useTexts()
  return (
    <Card size="small" title={t('home:recentActivities')}>
      {activities.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('home:noActivities')} />
      )}
      {activities.map((activity) => (
        <ActivityLine key={activity.id} activity={activity} />
      ))}
    </Card>
  )
}

function ActivityLine({ activity }: { activity: Activity }) {
  const t = useTexts()
  const label = useLabel()
  const { kind, status } = KINDS.activity.fields
  const choices: Readonly<Record<string, { zh: string; en: string }>> = kind.choices
  const ofKind = choices[activity.kind]
  const missing = isSession(activity.kind) ? evidenceSet(activity.roles).missing : []
  return (
    <Flex gap={8} align="center" wrap style={{ padding: '3px 0' }}>
      <Typography.Text type="secondary">{activity.date}</Typography.Text>
      <Link to="/activity/$id" params={{ id: activity.id }}>
        {activity.title}
      </Link>
      {ofKind && <Tag>{label(ofKind)}</Tag>}
      {activity.status !== null && activity.status !== 'held' && (
        <Tag color="blue">{label(status.choices[activity.status])}</Tag>
      )}
      {missing.length > 0 && (
        <Typography.Text type="warning">
          {t('home:papersMissing', {
            papers: missing.map((paper) => label(ATTACHMENT_ROLES[paper])).join(t('home:listComma')),
          })}
        </Typography.Text>
      )}
    </Flex>
  )
}
