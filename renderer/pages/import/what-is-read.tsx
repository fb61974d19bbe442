import { FolderOpenOutlined, ReadOutlined, TeamOutlined } from '@ant-design/icons'
import { Card, Flex, Typography } from 'antd'
import { useTexts } from '../../shell/language.ts'

const KINDS = [
  { icon: <TeamOutlined />, title: 'importPage:aboutRoster', text: 'importPage:aboutRosterText' },
  { icon: <ReadOutlined />, title: 'importPage:aboutRecords', text: 'importPage:aboutRecordsText' },
  { icon: <FolderOpenOutlined />, title: 'importPage:aboutEvidence', text: 'importPage:aboutEvidenceText' },
] as const

/** Before the first file: what can be brought, what it should look like, and that trying costs nothing. */
export function WhatIsRead() {
  const t = useTexts()
  return (
    <>
      <Flex gap={12} wrap>
        {KINDS.map(({ icon, title, text }) => (
          <Card
            key={title}
            size="small"
            style={{ flex: '1 1 260px' }}
            title={
              <>
                {icon} {t(title)}
              </>
            }
          >
            {t(text)}
          </Card>
        ))}
      </Flex>
      <Typography.Text type="secondary">{t('importPage:tryingIsFree')}</Typography.Text>
    </>
  )
}
