import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Tag, Typography } from 'antd'
import type { Gap } from '../../shared/standards/assessment.ts'
import { useTexts } from '../shell/language.ts'
import { mendAddress } from './mend.ts'

/** One gap: its price, what is missing, what to do, and the way to where it is mended. */
export function GapLine({ gap }: { gap: Gap }) {
  const t = useTexts()
  const navigate = useNavigate()
  const mend = () => void navigate(mendAddress(gap))
  return (
    <Flex gap={8} align="start" style={{ padding: '6px 0' }}>
      <Tag color="orange" style={{ minWidth: 56, textAlign: 'center' }}>
        {t('home:points', { points: `−${gap.lost}` })}
      </Tag>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Typography.Text>
          {gap.number} {gap.says}
        </Typography.Text>
        <br />
        <Typography.Text type="secondary">{gap.todo}</Typography.Text>
      </div>
      <Button size="small" onClick={mend}>
        {t('home:mend')}
      </Button>
    </Flex>
  )
}
