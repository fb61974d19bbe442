import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Calendar, Flex, Typography } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import { daysOfSchoolYear } from '../../../shared/domain/moment.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import { useSchoolYear } from '../../shell/school-year.ts'

/** The activities of a month as a calendar: from the school year on screen, this month when it lies in it. */
export function ActivityCalendar() {
  const [year] = useSchoolYear()
  return <MonthOfYear key={year} year={year} />
}

function MonthOfYear({ year }: { year: string }) {
  const [shown, setShown] = useState(() => firstShown(year))
  const queries = useApiQueries()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const add = (date: string) => show({ kind: 'activity', id: 'new', given: { date } })
  const month = shown.format('YYYY-MM')
  const { data } = useQuery(
    queries.records.list.queryOptions({
      input: {
        kind: 'activity',
        where: [{ field: 'date', from: `${month}-01`, to: `${month}-31` }],
        sort: [{ field: 'start' }],
        limit: 500,
      },
    }),
  )
  const activities = (data?.records ?? []) as unknown as readonly RecordOf<'activity'>[]
  return (
    <div style={{ height: '100%', overflow: 'auto' }}>
      <Calendar
        value={shown}
        onChange={setShown}
        onSelect={(day, { source }) => {
          if (source === 'date' && readOnly === null) add(day.format('YYYY-MM-DD'))
        }}
        headerRender={({ value, onChange }) => <MonthBar month={value} onMonth={onChange} />}
        cellRender={(day, { type }) =>
          type === 'date' && (
            <Day activities={activities.filter(({ date }) => date === day.format('YYYY-MM-DD'))} />
          )
        }
      />
    </div>
  )
}

function MonthBar({ month, onMonth }: { month: Dayjs; onMonth: (month: Dayjs) => void }) {
  const t = useTexts()
  return (
    <Flex gap={8} align="center" style={{ padding: 8 }}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('possessions:monthBefore')}
        onClick={() => onMonth(month.subtract(1, 'month'))}
      />
      <Typography.Text strong aria-live="polite">
        {month.format('YYYY-MM')}
      </Typography.Text>
      <Button
        icon={<RightOutlined />}
        aria-label={t('possessions:monthAfter')}
        onClick={() => onMonth(month.add(1, 'month'))}
      />
      <Button onClick={() => onMonth(dayjs())}>{t('possessions:today')}</Button>
      <Typography.Text type="secondary">{t('possessions:addOnDay')}</Typography.Text>
    </Flex>
  )
}

function firstShown(year: string): Dayjs {
  const { from, to } = daysOfSchoolYear(year)
  const today = dayjs()
  return today.isBefore(from) || today.isAfter(to) ? dayjs(from) : today
}

const Day = ({ activities }: { activities: readonly RecordOf<'activity'>[] }) =>
  activities.map(({ id, title, start, status }) => (
    <div
      key={id}
      onClick={(event) => event.stopPropagation()}
      style={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}
    >
      <Link
        to="/activity/$id"
        params={{ id }}
        title={title}
        style={status === 'cancelled' ? { textDecoration: 'line-through' } : {}}
      >
        {start} {title}
      </Link>
    </div>
  ))
