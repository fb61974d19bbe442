import { useQuery } from '@tanstack/react-query'
import { Button, Descriptions, Empty, Flex } from 'antd'
import { fieldsOf } from '../../../shared/domain/kinds.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { fieldText } from '../../components/field-text.ts'
import { NotRead } from '../../components/not-read.tsx'
import { useLabel, useLanguage, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'

/** What every paper says of the school. */
export function SchoolSettings() {
  const t = useTexts()
  const label = useLabel()
  const language = useLanguage()
  const queries = useApiQueries()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const read = useQuery(queries.records.list.queryOptions({ input: { kind: 'school', limit: 1 } }))
  const { data } = read
  if (!data) return <NotRead of={read} />
  const [school] = data.records
  if (!school)
    return (
      <Empty description={t('settings:noSchool')}>
        <Button
          type="primary"
          disabled={readOnly !== null}
          onClick={() => show({ kind: 'school', id: 'new' })}
        >
          {t('records:add')}
        </Button>
      </Empty>
    )
  return (
    <Flex vertical gap={12} align="start">
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={fieldsOf('school').map(([name, field]) => ({
          key: name,
          label: label(field.label),
          children: fieldText(field, school[name], data.titles, language) || '—',
        }))}
      />
      <Button
        type="primary"
        disabled={readOnly !== null}
        onClick={() => show({ kind: 'school', id: school.id })}
      >
        {t('activity:edit')}
      </Button>
    </Flex>
  )
}
