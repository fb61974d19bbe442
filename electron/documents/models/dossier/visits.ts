import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block } from '../blocks.ts'
import type { Dossier } from './dossier.ts'
import { heading } from './prose.ts'
import { recordTable } from './record-table.ts'

/** The home visits of the year and the questions parents asked. */
export function visits(dossier: Dossier): Block[] {
  const { words } = dossier
  return [
    heading(2, words.text('home_visits')),
    homeVisits(dossier),
    heading(2, words.text('consultations')),
    consultations(dossier),
  ]
}

function homeVisits({ source, words }: Dossier): Block {
  const { date, student, visitors, mode, reason, situation, parent_views, result } = KINDS.home_visit.fields
  return recordTable({
    words,
    items: source.homeVisits,
    empty: words.text('no_home_visits'),
    anchor: ({ record }) => ['home_visit', record.id],
    size: 'small',
    columns: [
      { label: words.text('order'), width: 5, align: 'center', text: (_visit, index) => index + 1 },
      { label: date.label, width: 11, text: ({ record }) => record.date },
      { label: words.text('class'), width: 9, text: ({ className }) => className },
      { label: student.label, width: 9, optional: true, text: (visit) => visit.student },
      { label: visitors.label, width: 9, text: ({ record }) => record.visitors },
      { label: mode.label, width: 6, text: ({ record }) => words.choice(mode.choices, record.mode) },
      { label: reason.label, width: 12, optional: true, text: ({ record }) => record.reason },
      { label: situation.label, width: 15, text: ({ record }) => record.situation },
      { label: parent_views.label, width: 14, optional: true, text: ({ record }) => record.parent_views },
      { label: result.label, width: 14, text: ({ record }) => record.result },
    ],
  })
}

function consultations({ source, words }: Dossier): Block {
  const { date, parent, question, answer, responder } = KINDS.consultation.fields
  return recordTable({
    words,
    items: source.consultations,
    empty: words.text('no_consultations'),
    anchor: ({ id }) => ['consultation', id],
    columns: [
      { label: date.label, width: 13, text: (consultation) => consultation.date },
      { label: parent.label, width: 11, text: (consultation) => consultation.parent },
      { label: question.label, width: 30, text: (consultation) => consultation.question },
      { label: answer.label, width: 34, text: (consultation) => consultation.answer },
      { label: responder.label, width: 12, text: (consultation) => consultation.responder },
    ],
  })
}
