import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Card, Flex, Tag, theme, Typography } from 'antd'
import { POSSESSIONS } from '../../../shared/domain/kind.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import type { HomeCard } from '../../../shared/contract/home.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { mendAddress } from '../../components/mend.ts'
import { pageOf } from '../../shell/pages.ts'

/** One of the six possessions: how much there is, whether it is enough, and what is missing, each leading to where it is mended. */
export function PossessionCard({ card }: { card: HomeCard }) {
  const t = useTexts()
  const label = useLabel()
  return (
    <Card
      size="small"
      style={{ height: '100%' }}
      title={<Link to={`/${card.possession}`}>{label(POSSESSIONS[card.possession])}</Link>}
      extra={<State card={card} />}
    >
      <Flex gap={4} wrap style={{ marginBottom: 6 }}>
        {card.counts.map(({ kind, count }) => (
          <Link key={kind} to={pageOf(kind)} search={{ list: kind }}>
            <Tag>
              {label(kindOf(kind).label)} {count}
            </Tag>
          </Link>
        ))}
      </Flex>
      {card.missing.length === 0 ? (
        <Typography.Text type="secondary">
          {t(card.state === 'complete' ? 'home:complete' : 'home:empty')}
        </Typography.Text>
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {card.missing.map((gap) => (
            <li key={gap.criterion}>
              <Typography.Paragraph ellipsis={{ rows: 2, tooltip: gap.says }} style={{ margin: 0 }}>
                <Link {...mendAddress(gap)} className="quiet-link">
                  {gap.says}
                </Link>
              </Typography.Paragraph>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function State({ card: { state, points } }: { card: HomeCard }) {
  const t = useTexts()
  const { token } = theme.useToken()
  const text = t('home:ofPoints', { self: points.self, full: points.full })
  switch (state) {
    case 'complete':
      return (
        <span>
          <CheckCircleFilled style={{ color: token.colorSuccess }} aria-label={t('home:complete')} /> {text}
        </span>
      )
    case 'short':
      return (
        <span>
          <ExclamationCircleFilled style={{ color: token.colorWarning }} aria-label={t('home:incomplete')} />{' '}
          {text}
        </span>
      )
    case 'empty':
      return (
        <span>
          <MinusCircleFilled style={{ color: token.colorTextDescription }} aria-label={t('home:empty')} />{' '}
          {text}
        </span>
      )
  }
}
