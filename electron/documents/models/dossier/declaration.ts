import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block, Inline } from '../blocks.ts'
import type { Dossier } from './dossier.ts'
import { heading } from './prose.ts'
import { scoreText, starsText, targetOf } from './stars.ts'
import { statement } from './statement.ts'
import { yearFigures, type YearFigures } from './statistics.ts'
import type { Words } from './words.ts'

type Field = readonly [label: string, value: Inline, wide?: 'wide']

/** The declaration form (申报表): the school, what it applies for, its figures, why, and who agrees. */
export function declaration(dossier: Dossier): Block[] {
  const { source, words } = dossier
  const figures = yearFigures(source)
  return [
    heading(3, words.text('school_facts')),
    form(schoolFields(dossier, figures)),
    heading(3, words.text('applied_for')),
    form(applicationFields(dossier)),
    heading(3, words.text('main_figures')),
    form(figureFields(figures, words)),
    form([[words.text('statement'), statement(dossier, figures), 'wide']]),
    { type: 'signatures', height: SEAL_HEIGHT, boxes: seals(words) },
  ]
}

/** In points. A seal of an institution is at most 45 mm across (国发〔1999〕25号); an opinion is written above it. */
const SEAL_HEIGHT = 130

const form = (fields: readonly Field[]): Block => ({
  type: 'form',
  keep: true,
  fields: fields.map(([label, value, wide]) => ({ label, value, wide: wide === 'wide' })),
})

function schoolFields({ source, words }: Dossier, figures: YearFigures): Field[] {
  const { school } = source
  const { fields } = KINDS.school
  return [
    [words.label(fields.name.label), school.name],
    [words.label(fields.stage.label), words.choice(fields.stage.choices, school.stage)],
    [words.label(fields.parent_school_name.label), school.parent_school_name ?? ''],
    [words.label(fields.founded_on.label), words.day(school.founded_on)],
    [words.label(fields.district.label), school.district ?? ''],
    [words.label(fields.address.label), school.address ?? ''],
    [words.label(fields.principal.label), school.principal ?? ''],
    [words.label(fields.phone.label), words.phone(school.phone)],
    [words.text('class_count'), String(figures.classes)],
    [words.text(school.stage === 'kindergarten' ? 'child_count' : 'student_count'), String(figures.students)],
  ]
}

function applicationFields({ source, assessment, words, date }: Dossier): Field[] {
  const { standard, forecast } = assessment
  const target = targetOf(assessment)
  const reached = forecast ? starsText(forecast.stars, words) || words.text('no_stars') : ''
  return [
    [words.text('standard'), words.label(standard.title), 'wide'],
    [words.text('school_year'), words.text('year_name', { year: source.year })],
    [words.text('declared_on'), words.day(source.application?.declared_on ?? date)],
    ...(target === null ? [] : [[words.text('target'), starsText(target, words)] as const]),
    [words.text('self_total'), scoreText(assessment, words)],
    ...(forecast ? [[words.text('reached'), reached] as const] : []),
  ]
}

const figureFields = (figures: YearFigures, words: Words): Field[] => [
  [words.text('body_count'), words.text('bodies_members', { ...figures })],
  [words.text('lecturer_count'), String(figures.lecturers)],
  [words.text('material_count'), words.text('materials_issues', { ...figures })],
  [words.text('plan_items_done'), `${figures.planItemsDone} / ${figures.planItems}`],
  [words.text('held_count'), String(figures.held)],
  [words.text('session_count'), sessionText(figures, words)],
  [words.text('attended_count'), words.number(figures.attended)],
  [words.text('attendance'), words.share(figures.attendance)],
  [words.text('visit_count'), String(figures.homeVisits)],
  [words.text('survey_satisfaction'), words.share(figures.satisfaction)],
  [words.text('training_count'), String(figures.trainings)],
  [words.text('award_count'), String(figures.awards)],
]

const sessionText = ({ sessions, sessionHours }: YearFigures, words: Words): string =>
  words.text('sessions_hours', { sessions, hours: words.hours(sessionHours ?? 0) })

const seals = (words: Words) =>
  (['opinion_school', 'opinion_authority'] as const).map((label) => ({
    label: words.text(label),
    note: words.text('seal_and_date'),
  }))
