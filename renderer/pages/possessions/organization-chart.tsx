import { Empty, Skeleton, theme } from 'antd'
import type { CSSProperties } from 'react'
import { useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import { type BodyNode, useBodies } from './bodies.ts'

/** The organization as it is drawn on the wall: boxes from the top down, each opening its body. */
export function OrganizationChart() {
  const t = useTexts()
  const roots = useBodies()
  if (!roots) return <Skeleton active />
  if (roots.length === 0) return <Empty description={t('possessions:noBodies')} />
  return (
    <div
      style={{
        height: '100%',
        overflow: 'auto',
        display: 'flex',
        gap: 24,
        alignItems: 'flex-start',
        padding: 8,
      }}
    >
      {roots.map((root) => (
        <Branch key={root.body.id} node={root} />
      ))}
    </div>
  )
}

/** Below so many, boxes stand side by side; more stand in a column, or the chart would be wider than any wall. */
const SIDE_BY_SIDE = 4

function Branch({ node }: { node: BodyNode }) {
  const { token } = theme.useToken()
  const line = `1px solid ${token.colorBorder}`
  const column = node.below.length > SIDE_BY_SIDE || node.below.every(({ below }) => below.length === 0)
  const stack: CSSProperties = column
    ? {
        display: 'flex',
        flexDirection: 'column',
        gap: 6,
        borderInlineStart: line,
        paddingInlineStart: 12,
        marginTop: 8,
      }
    : { display: 'flex', gap: 20, borderTop: line, paddingTop: 12, marginTop: 8 }
  return (
    <div style={{ display: 'flex', flexDirection: 'column', alignItems: column ? 'flex-start' : 'center' }}>
      <Box node={node} />
      {node.below.length > 0 && (
        <div style={stack}>
          {node.below.map((below) => (
            <Branch key={below.body.id} node={below} />
          ))}
        </div>
      )}
    </div>
  )
}

function Box({ node: { body, members } }: { node: BodyNode }) {
  const { token } = theme.useToken()
  const { show } = useOpenRecord()
  return (
    <button
      type="button"
      onClick={() => show({ kind: 'body', id: body.id })}
      style={{
        font: 'inherit',
        color: token.colorText,
        background: token.colorBgContainer,
        border: `1px solid ${token.colorPrimaryBorder}`,
        borderRadius: token.borderRadius,
        padding: '6px 10px',
        cursor: 'pointer',
        minWidth: 140,
        maxWidth: 220,
      }}
    >
      <strong>{body.name}</strong>
      {members.slice(0, 3).map((member) => (
        <div key={member.id} style={{ color: token.colorTextDescription }}>
          {member.role} {member.name}
        </div>
      ))}
      {members.length > 3 && <div style={{ color: token.colorTextDescription }}>+{members.length - 3}</div>}
    </button>
  )
}
