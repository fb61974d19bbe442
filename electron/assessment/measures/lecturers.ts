import type { RecordOf } from '../../../shared/domain/kinds.ts'
import { KINDS } from '../../../shared/domain/kinds.ts'
import type { ParamsOf } from '../../../shared/standards/measures.ts'
import type { YearFacts } from '../facts.ts'
import { counting, type Finding, lackingNamed } from './finding.ts'
import { within } from './periods.ts'

type Lecturer = RecordOf<'lecturer'>

/** Lecturers of the year: those whose appointment, as far as its dates are known, touches it. */
export const lecturerCount = (facts: YearFacts, params: ParamsOf<'lecturer.count'>): Finding =>
  counting(
    'lecturer',
    lecturersOf(facts, params).filter((lecturer) => touches(lecturer, facts.year.from, facts.year.to)),
  )

/** Lecturers whose appointment covers the day of the assessment; those whose appointment has run out are named. */
export function lecturerCurrent(facts: YearFacts, params: ParamsOf<'lecturer.current'>): Finding {
  const lecturers = lecturersOf(facts, params)
  const isCurrent = (lecturer: Lecturer): boolean =>
    lecturer.appointed_on !== null && touches(lecturer, facts.date, facts.date)
  return {
    ...counting('lecturer', lecturers.filter(isCurrent)),
    lacking: lecturers
      .filter((lecturer) => !isCurrent(lecturer))
      .map(({ id, name, appointed_on, appointed_until }) =>
        appointed_on === null
          ? lackingNamed('lecturer', id, name, [KINDS.lecturer.fields.appointed_on.label])
          : lackingNamed('lecturer', id, `${name} ${appointed_until ?? appointed_on}`),
      ),
  }
}

export function trainingCount(facts: YearFacts, params: ParamsOf<'training.count'>): Finding {
  const { levels } = params
  const trainings = facts.trainings.filter(({ level }) => !levels || levels.some((one) => one === level))
  return counting(
    'training',
    within(facts, params, trainings, ({ date }) => ({ date })),
  )
}

const lecturersOf = (
  facts: YearFacts,
  { kinds }: { readonly kinds?: readonly Lecturer['kind'][] | undefined },
): readonly Lecturer[] => facts.lecturers.filter(({ kind }) => !kinds || kinds.includes(kind))

/** Whether an appointment meets a span of days. A date that is not known excludes nothing. */
const touches = ({ appointed_on, appointed_until }: Lecturer, from: string, to: string): boolean =>
  (appointed_on === null || appointed_on <= to) && (appointed_until === null || appointed_until >= from)
