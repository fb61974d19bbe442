import { theme } from 'antd'
import type { CSSProperties } from 'react'
import { NoRecords } from '../../components/no-records.tsx'
import { NotRead } from '../../components/not-read.tsx'
import { useOpenRecord } from '../../shell/open-record.ts'
import { type BodyNode, useBodies } from './bodies.ts'

/** The organization as it is drawn on the wall: boxes from the top down, each opening its body. */
export function OrganizationChart() {
  const { roots, reading } = useBodies()
  if (!roots) return <NotRead of={reading} />
  if (roots.length === 0) return <NoRecords kind="body" />
  return (
    <div style={{ height: '100%', overflow: 'auto', display: 'flex', gap: 24, padding: 8 }}>
      {roots.map((root) => (
        <Branch key={root.body.id} node={root} />
      ))}
    </div>
  )
}

/** Below so many, boxes stand side by side; more stand in a column, or the chart would be wider than any wall. */
const SIDE_BY_SIDE = 4

/** Widths and gaps in pixels. */
const BOX = 176
const LINE = 12
const GAP = 8

function Branch({ node }: { node: BodyNode }) {
  const { below } = node
  const column = below.length > SIDE_BY_SIDE || below.every((each) => each.below.length === 0)
  return (
    <div style={{ flex: 'none', display: 'flex', flexDirection: 'column', alignItems: 'center' }}>
      <Box node={node} width={BOX} />
      {below.length > 0 && (column ? <Column nodes={below} /> : <Row nodes={below} />)}
    </div>
  )
}

/** Bodies side by side: a trunk comes down from the one above, a beam goes across, a line leads down to each. */
function Row({ nodes }: { nodes: readonly BodyNode[] }) {
  const line = useLine()
  return (
    <>
      <div style={{ ...line, position: 'static', width: 1, height: LINE }} />
      <div style={{ display: 'flex' }}>
        {nodes.map((node, at) => (
          <div key={node.body.id} style={{ position: 'relative', padding: `${LINE}px ${GAP}px 0` }}>
            <div
              style={{
                ...line,
                top: 0,
                height: 1,
                left: at === 0 ? '50%' : 0,
                right: at === nodes.length - 1 ? '50%' : 0,
              }}
            />
            <div style={{ ...line, top: 0, left: '50%', width: 1, height: LINE }} />
            <Branch node={node} />
          </div>
        ))}
      </div>
    </>
  )
}

/** Bodies under each other: a line runs down at their side, and a short one leads to each. */
function Column({ nodes }: { nodes: readonly BodyNode[] }) {
  const line = useLine()
  return (
    <div style={{ width: BOX }}>
      {nodes.map((node, at) => (
        <div key={node.body.id} style={{ position: 'relative', padding: `${GAP}px 0 0 ${2 * LINE}px` }}>
          <div
            style={{
              ...line,
              left: LINE,
              top: 0,
              width: 1,
              ...(at === nodes.length - 1 ? { height: GAP + 2 * LINE } : { bottom: 0 }),
            }}
          />
          <div style={{ ...line, left: LINE, top: GAP + 2 * LINE, width: LINE, height: 1 }} />
          <Box node={node} width={BOX - 2 * LINE} />
          {node.below.length > 0 && <Column nodes={node.below} />}
        </div>
      ))}
    </div>
  )
}

function useLine(): CSSProperties {
  const { token } = theme.useToken()
  return { position: 'absolute', background: token.colorTextQuaternary }
}

/** Members shown in a box; the others open with it. */
const SHOWN = 3

function Box({ node: { body, members }, width }: { node: BodyNode; width: number }) {
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
        padding: '6px 8px',
        cursor: 'pointer',
        width,
        overflowWrap: 'anywhere',
      }}
    >
      <strong>{body.name}</strong>
      {members.slice(0, SHOWN).map((member) => (
        <div key={member.id} style={{ color: token.colorTextDescription }}>
          {member.role} {member.name}
        </div>
      ))}
      {members.length > SHOWN && (
        <div style={{ color: token.colorTextDescription }}>+{members.length - SHOWN}</div>
      )}
    </button>
  )
}
