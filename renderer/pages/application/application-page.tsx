import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Segmented, Select, Skeleton } from 'antd'
import { useState } from 'react'
import type { Assessment } from '../../../shared/standards/assessment.ts'
import type { ListedStandard } from '../../../shared/contract/assessment.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { receivedError } from '../../../shared/contract/received-error.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { useLabel, useLanguage, useTexts } from '../../shell/language.ts'
import { chosenAnywhere } from '../../shell/chosen-anywhere.ts'
import { useSchoolYear } from '../../shell/school-year.ts'
import { AssessmentTable } from './assessment-table.tsx'
import { ExportCard } from './export-card.tsx'
import { ForecastLine } from './forecast-line.tsx'
import { GapList } from './gap-list.tsx'
import { ImportStandard } from './import-standard.tsx'

const standardChosen = chosenAnywhere()

/**
 * The star application of a school year: measured line by line, with every gap named, until it is exported. By the standard that the person
 * chose, else by the one last applied for.
 */
export function ApplicationPage() {
  const language = useLanguage()
  const queries = useApiQueries()
  const [year] = useSchoolYear()
  const [chosen, choose] = standardChosen.use()
  const standards = useQuery(queries.assessment.standards.queryOptions())
  // One chosen in another archive may not be known here.
  const standard = standards.data?.find(({ id }) => id === chosen)?.id
  const { data: assessment, error } = useQuery({
    ...queries.assessment.assess.queryOptions({ input: { year, standard } }),
    enabled: chosen === null || standards.data !== undefined,
  })
  return (
    <Flex vertical gap={12}>
      <StandardChoice
        standards={standards.data ?? []}
        standard={standard ?? assessment?.standard.id ?? null}
        onStandard={choose}
        assessment={assessment}
      />
      {error && <Alert type="warning" showIcon title={errorText(language, receivedError(error))} />}
      {!assessment && !error && <Skeleton active paragraph={{ rows: 12 }} />}
      {assessment && <Assessed assessment={assessment} />}
    </Flex>
  )
}

function Assessed({ assessment }: { assessment: Assessment }) {
  const t = useTexts()
  const [view, setView] = useState<'table' | 'gaps'>('table')
  const partial = assessment.known.points < assessment.known.total
  return (
    <>
      {partial && <Alert type="warning" showIcon title={t('application:partial', assessment.known)} />}
      <ForecastLine assessment={assessment} />
      <ExportCard assessment={assessment} />
      <Segmented
        value={view}
        onChange={setView}
        style={{ alignSelf: 'start' }}
        options={[
          { value: 'table', label: t('application:table') },
          { value: 'gaps', label: t('application:gaps', { count: assessment.gaps.length }) },
        ]}
      />
      {view === 'table' ? (
        <AssessmentTable key={`${assessment.year} ${assessment.standard.id}`} assessment={assessment} />
      ) : (
        <GapList assessment={assessment} />
      )}
    </>
  )
}

interface ChoiceProps {
  readonly standards: readonly ListedStandard[]
  readonly standard: string | null
  readonly onStandard: (standard: string) => void
  readonly assessment: Assessment | undefined
}

function StandardChoice({ standards, standard, onStandard, assessment }: ChoiceProps) {
  const t = useTexts()
  const label = useLabel()
  const api = useApi()
  const write = useWrite()
  const [year] = useSchoolYear()
  const { readOnly } = useArchive()
  const stars = standards.find(({ id }) => id === standard)?.stars ?? []
  const aim = (stars: number) => {
    if (standard !== null) void write(() => api.assessment.target({ year, standard, stars }))
  }
  return (
    <Flex gap={8} wrap align="center">
      <Select
        aria-label={t('application:standard')}
        value={standard}
        onChange={onStandard}
        options={standards.map(({ id, title }) => ({ value: id, label: label(title) }))}
        style={{ minWidth: 280, flex: '0 1 420px' }}
      />
      {stars.length > 0 && (
        <Select
          aria-label={t('application:target')}
          value={assessment?.target ?? null}
          placeholder={t('application:target')}
          disabled={readOnly !== null}
          onChange={aim}
          options={stars.map((goal) => ({ value: goal.stars, label: t('application:aim', { ...goal }) }))}
          style={{ width: 200 }}
        />
      )}
      <ImportStandard onImported={onStandard} />
    </Flex>
  )
}
