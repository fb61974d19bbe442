import { SubnodeOutlined, UserAddOutlined } from '@ant-design/icons'
import { Button, Flex, Tag, theme, Tree, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { GivenValues } from '../../components/first-values.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { NoRecords } from '../../components/no-records.tsx'
import { NotRead } from '../../components/not-read.tsx'
import { type KindId, KINDS } from '../../../shared/domain/kinds.ts'
import { useArchive } from '../../api/use-status.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import { type BodyNode, useBodies } from './bodies.ts'

/** The organization as a tree with the members of each body; everything opens. */
export function OrganizationTree() {
  const { token } = theme.useToken()
  const { roots, reading } = useBodies()
  if (!roots) return <NotRead of={reading} />
  if (roots.length === 0) return <NoRecords kind="body" />
  return (
    <div style={{ height: '100%', overflow: 'auto', background: token.colorBgContainer, padding: 8 }}>
      <Tree
        selectable={false}
        showLine
        defaultExpandedKeys={roots.flatMap(withBodiesBelow)}
        treeData={roots.map(branch)}
      />
    </div>
  )
}

/** The bodies above others: opened at first, so that every body is seen; the members of the lowest are folded away. */
const withBodiesBelow = ({ body, below }: BodyNode): string[] =>
  below.length === 0 ? [] : [body.id, ...below.flatMap(withBodiesBelow)]

interface Branch {
  key: string
  title: ReactNode
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
      <Begin
        kind="member"
        given={{ body: body.id }}
        icon={<UserAddOutlined />}
        text={t('possessions:addMember')}
      />
      <Begin
        kind="body"
        given={{ parent: body.id, year: body.year }}
        icon={<SubnodeOutlined />}
        text={t('possessions:addBelow')}
      />
    </Flex>
  )
}

function Begin({
  icon,
  text,
  ...record
}: {
  kind: KindId
  given: GivenValues
  icon: ReactNode
  text: string
}) {
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  return (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={text}
      title={text}
      disabled={readOnly !== null}
      onClick={() => show({ ...record, id: 'new' })}
    />
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
