import { Flex, Progress, Tooltip, Typography } from 'antd'
import type { Label } from '../../shared/domain/field.ts'
import { useLabel } from '../shell/language.ts'

interface Props {
  readonly parts: readonly {
    readonly number: string
    readonly title: Label
    readonly points: number
    readonly self: number
  }[]
}

/** The self-scored points of each part of a standard. */
export function PartPoints({ parts }: Props) {
  const label = useLabel()
  return (
    <div
      style={{
        flex: '1 1 320px',
        display: 'grid',
        // three a row, two where a title would be cut
        gridTemplateColumns: 'repeat(auto-fit, minmax(max(168px, 30%), 1fr))',
        gap: '4px 16px',
      }}
    >
      {parts.map(({ number, title, points, self }) => (
        <Tooltip key={number} title={`${self} / ${points}`}>
          <div>
            <Flex justify="space-between">
              <Typography.Text ellipsis>{label(title)}</Typography.Text>
              <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
                {self}/{points}
              </Typography.Text>
            </Flex>
            <Progress
              percent={points === 0 ? 0 : (100 * self) / points}
              showInfo={false}
              size="small"
              aria-label={label(title)}
            />
          </div>
        </Tooltip>
      ))}
    </div>
  )
}
