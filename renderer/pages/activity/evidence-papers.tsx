import { CheckCircleFilled, FileAddOutlined } from '@ant-design/icons'
import { Card, Flex, theme, Typography } from 'antd'
import { ATTACHMENT_ROLES, type AttachmentRole } from '../../../shared/domain/attachment-role.ts'
import { EVIDENCE_SET, evidenceSet } from '../../../shared/domain/evidence-set.ts'
import type { Attachment } from '../../../shared/contract/attachment.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { useAttach } from '../../components/use-attach.ts'
import { useLabel, useTexts } from '../../shell/language.ts'

interface Props {
  readonly activity: string
  readonly attachments: readonly Attachment[]
  readonly readOnly: boolean
}

/** The five papers a session must keep: each a place to drop its file on. */
export function EvidencePapers({ activity, attachments, readOnly }: Props) {
  const t = useTexts()
  const { complete } = evidenceSet(attachments.map(({ role }) => role))
  return (
    <Card size="small" title={t('activity:papers', { complete })}>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
          gap: 8,
        }}
      >
        {EVIDENCE_SET.map((role) => (
          <Paper
            key={role}
            role={role}
            activity={activity}
            there={attachments.filter((each) => each.role === role)}
            readOnly={readOnly}
          />
        ))}
      </div>
    </Card>
  )
}

interface PaperProps {
  readonly role: AttachmentRole
  readonly activity: string
  readonly there: readonly Attachment[]
  readonly readOnly: boolean
}

function Paper({ role, activity, there, readOnly }: PaperProps) {
  const t = useTexts()
  const label = useLabel()
  const { token } = theme.useToken()
  const job = useAttach('activity', activity, role)
  const name = label(ATTACHMENT_ROLES[role])
  return (
    <Flex vertical gap={4}>
      <Typography.Text strong>
        {there.length > 0 ? (
          <CheckCircleFilled style={{ color: token.colorSuccess }} aria-label={t('home:complete')} />
        ) : (
          <FileAddOutlined style={{ color: token.colorWarning }} aria-label={t('activity:paperMissing')} />
        )}{' '}
        {name} {there.length > 0 && `(${there.length})`}
      </Typography.Text>
      {!readOnly && (
        <DropZone text={t('activity:dropPaper', { paper: name })} onFiles={job.attach} job={job} />
      )}
    </Flex>
  )
}
