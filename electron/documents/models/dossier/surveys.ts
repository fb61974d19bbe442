import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block, Cell } from '../blocks.ts'
import { anchorOf } from './anchors.ts'
import type { Dossier } from './dossier.ts'
import { heading, note } from './prose.ts'
import type { SurveyFacts } from './source.ts'
import { returnRate, satisfaction } from './statistics.ts'
import type { Words } from './words.ts'

/** Every questionnaire with its figures, what parents answered, what was made of it and what was changed. */
export function surveys({ source, words }: Dossier): Block[] {
  return [
    heading(2, words.text('surveys')),
    ...(source.surveys.length === 0
      ? [note(words.text('no_surveys'))]
      : source.surveys.flatMap((survey) => surveySection(survey, words))),
  ]
}

function surveySection(survey: SurveyFacts, words: Words): Block[] {
  const { record, items } = survey
  const fields = KINDS.survey.fields
  const long = (label: { zh: string; en: string }, value: string | null) =>
    value === null ? [] : [{ label: words.label(label), value, wide: true }]
  return [
    heading(3, record.title, anchorOf('survey', record.id)),
    {
      type: 'form',
      keep: true,
      fields: [
        { label: words.label(fields.date.label), value: words.day(record.date) },
        { label: words.label(fields.distributed.label), value: words.number(record.distributed) },
        { label: words.label(fields.returned.label), value: words.number(record.returned) },
        { label: words.text('return_rate'), value: words.share(returnRate(record)) },
        { label: words.label(fields.satisfied.label), value: words.number(record.satisfied) },
        { label: words.text('satisfaction'), value: words.share(satisfaction(record)) },
        ...long(fields.activity.label, survey.activity),
        ...long(fields.findings.label, record.findings),
        ...long(fields.actions.label, record.actions),
      ],
    },
    ...(items.length === 0 ? [] : [answers(items, words)]),
  ]
}

/** Each question once, beside its options with how many chose them and their share of the answers to it. */
function answers(items: SurveyFacts['items'], words: Words): Block {
  const { question, option, count } = KINDS.survey_item.fields
  const questions = [...Map.groupBy(items, (item) => item.question)]
  return {
    type: 'table',
    columns: [
      { title: words.label(question.label), width: 44 },
      { title: words.label(option.label), width: 28 },
      { title: words.label(count.label), width: 14, align: 'right' },
      { title: words.text('share'), width: 14, align: 'right' },
    ],
    rows: questions.flatMap(([text, options]) => {
      const total = options.reduce((sum, item) => sum + item.count, 0)
      const asked: Cell = { text, rows: options.length }
      return options.map((item, index) => [
        ...(index === 0 ? [asked] : []),
        item.option,
        String(item.count),
        words.share(total === 0 ? null : item.count / total),
      ])
    }),
  }
}
