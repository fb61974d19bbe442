import { useQuery } from '@tanstack/react-query'
import { Button, Card, Empty, Flex, Grid, Tabs, Typography } from 'antd'
import type { Attachment } from '../../../shared/contract/attachment.ts'
import type { AttendanceFigures, AttendanceSheet } from '../../../shared/contract/attendance.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useWrite } from '../../api/use-write.ts'
import { NotRead } from '../../components/not-read.tsx'
import { useTexts } from '../../shell/language.ts'
import { AttendanceGrid } from './attendance-grid.tsx'
import { ScanPane } from './scan-pane.tsx'

/** As high as the window leaves it below the bar, the banner and the title of its card. */
const PANE = 'max(400px, calc(100vh - 160px))'

interface Props {
  readonly activity: string
  readonly attachments: readonly Attachment[]
  readonly readOnly: boolean
}

/** Who came, class by class, with the scanned sign-in sheet beside the names. */
export function AttendanceCard({ activity, attachments, readOnly }: Props) {
  const t = useTexts()
  const queries = useApiQueries()
  const beside = Grid.useBreakpoint().md ?? true
  const read = useQuery(queries.attendance.sheet.queryOptions({ input: { activity } }))
  const sheet = read.data
  if (!sheet) return <NotRead of={read} />
  return (
    <Card size="small" title={t('activity:attendance')} extra={<Figures figures={sheet.figures} />}>
      {sheet.classes.length === 0 && sheet.others.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('activity:noClasses')} />
      ) : (
        <div style={{ display: 'grid', gridTemplateColumns: beside ? '1fr 1fr' : '1fr', gap: 16 }}>
          <div style={{ minWidth: 0 }}>
            <Classes sheet={sheet} readOnly={readOnly} />
          </div>
          <div style={{ minWidth: 0, height: beside ? PANE : '50vh' }}>
            <ScanPane activity={activity} attachments={attachments} readOnly={readOnly} />
          </div>
        </div>
      )}
    </Card>
  )
}

function Classes({ sheet, readOnly }: { sheet: AttendanceSheet; readOnly: boolean }) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const activity = sheet.activity.id
  const allPresent = (classes?: readonly string[]) =>
    void write(
      () => api.attendance.allPresent({ activity, ...(classes && { classes }) }),
      t('activity:marked'),
    )
  const ofClasses = sheet.classes.map((each) => ({
    key: each.id,
    label: `${each.name} ${each.figures.present + each.figures.late}/${each.figures.expected}`,
    children: (
      <Flex vertical gap={8}>
        <Flex gap={8} align="center" wrap>
          <Button disabled={readOnly || each.figures.unmarked === 0} onClick={() => allPresent([each.id])}>
            {t('activity:classPresent', { class: each.name })}
          </Button>
          <Figures figures={each.figures} />
        </Flex>
        <AttendanceGrid activity={activity} students={each.students} readOnly={readOnly} />
      </Flex>
    ),
  }))
  const others = {
    key: 'others',
    label: t('activity:others', { count: sheet.others.length }),
    children: <AttendanceGrid activity={activity} students={sheet.others} readOnly={readOnly} />,
  }
  return (
    <>
      <Button type="primary" disabled={readOnly || sheet.figures.unmarked === 0} onClick={() => allPresent()}>
        {t('activity:everyonePresent')}
      </Button>
      <Tabs
        size="small"
        destroyOnHidden
        items={sheet.others.length > 0 ? [...ofClasses, others] : ofClasses}
      />
    </>
  )
}

function Figures({ figures }: { figures: AttendanceFigures }) {
  const t = useTexts()
  const { expected, present, late, leave, absent, unmarked, rate } = figures
  return (
    <Typography.Text type="secondary">
      {t('activity:figures', {
        expected,
        attended: present + late,
        leave,
        absent,
        unmarked,
        rate: rate === null ? '—' : `${Math.round(rate * 1_000) / 10}%`,
      })}
    </Typography.Text>
  )
}
