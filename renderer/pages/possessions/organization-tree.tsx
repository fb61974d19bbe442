import { Empty, Flex, Skeleton, Tag, Tree, Typography } from 'antd'
import { LinkButton } from '../../components/link-button.tsx'
import { KINDS } from '../../../shared/domain/kinds.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import { type BodyNode, useBodies } from './bodies.ts'

/** The organization as a tree with the members of each body; everything opens. */
export function OrganizationTree() {
  const t = useTexts()
  const roots = useBodies()
  if (!roots) return <Skeleton active />
  if (roots.length === 0) return <Empty description={t('possessions:noBodies')} />
  return (
    <div style={{ height: '100%', overflow: 'auto' }}>
      <Tree
        selectable={false}
        showLine
        defaultExpandedKeys={roots.map(({ body }) => body.id)}
        treeData={roots.map(branch)}
      />
    </div>
  )
}

interface Branch {
  key: string
  title: React.ReactNode
  children: Branch[]
}

const branch = (node: BodyNode): Branch => ({
  key: node.body.id,
  title: <BodyLine node={node} />,
  children: [
    ...node.members.map((member) => ({
      key: member.id,
      title: <MemberLine id={member.id} name={member.name} role={member.role} position={member.position} />,
      children: [],
    })),
    ...node.below.map(branch),
  ],
})

function BodyLine({ node: { body, members } }: { node: BodyNode }) {
  const t = useTexts()
  const label = useLabel()
  const { show } = useOpenRecord()
  const { level, kind } = KINDS.body.fields
  return (
    <Flex gap={6} align="center" wrap>
      <LinkButton onClick={() => show({ kind: 'body', id: body.id })}>{body.name}</LinkButton>
      <Tag>{label(kind.choices[body.kind])}</Tag>
      {body.level && <Tag>{label(level.choices[body.level])}</Tag>}
      <Typography.Text type="secondary">
        {t('possessions:members', { count: members.length })}
      </Typography.Text>
    </Flex>
  )
}

function MemberLine({
  id,
  name,
  role,
  position,
}: {
  id: string
  name: string
  role: string
  position: string | null
}) {
  const { show } = useOpenRecord()
  return (
    <span>
      <LinkButton onClick={() => show({ kind: 'member', id })}>{name}</LinkButton> {role}
      {position && <Typography.Text type="secondary"> {position}</Typography.Text>}
    </span>
  )
}
