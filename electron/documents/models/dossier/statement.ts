import type { Dossier } from './dossier.ts'
import { scoreText, starsText, targetOf } from './stars.ts'
import type { YearFigures } from './statistics.ts'

/**
 * Why the school applies: what a person wrote, or else what the records say. Only what was recorded is told, so that
 * the text never claims a zero as an achievement.
 */
export function statement(dossier: Dossier, figures: YearFigures): string {
  const written = dossier.source.application?.statement ?? null
  if (written !== null) return written
  const { words } = dossier
  return [standing(dossier, figures), year(dossier, figures), [aim(dossier)]]
    .filter((clauses) => clauses.length > 0)
    .map((clauses) => clauses.join(words.text('clause')) + words.text('sentence'))
    .join('')
    .trim()
}

function standing({ source, words }: Dossier, figures: YearFigures): string[] {
  const { school } = source
  const name = school.parent_school_name ?? school.name
  const pupils = school.stage === 'kindergarten' ? 'told_children' : 'told_students'
  return [
    school.founded_on === null
      ? words.text('told_name', { name })
      : words.text('told_founded', { name, founded: words.day(school.founded_on) }),
    ...when(figures.classes, words.text(pupils, { ...figures })),
    ...when(figures.bodies, words.text('told_bodies', { ...figures })),
    ...when(figures.lecturers, words.text('told_lecturers', { ...figures })),
  ]
}

function year({ source, words }: Dossier, figures: YearFigures): string[] {
  const numbers = {
    ...figures,
    year: source.year,
    hours: words.hours(figures.sessionHours),
    rate: words.share(figures.attendance),
    satisfied: words.share(figures.satisfaction),
  }
  return [
    ...when(figures.held, words.text('told_held', numbers)),
    ...when(figures.sessions, words.text('told_sessions', numbers)),
    ...when(figures.attendance, words.text('told_attendance', numbers)),
    ...when(figures.homeVisits, words.text('told_visits', numbers)),
    ...when(figures.satisfaction, words.text('told_satisfaction', numbers)),
    ...when(figures.awards, words.text('told_awards', numbers)),
  ]
}

const when = (count: number | null, text: string): string[] => (count === null || count === 0 ? [] : [text])

function aim({ assessment, words }: Dossier): string {
  const blanks = {
    standard: words.label(assessment.standard.title),
    score: scoreText(assessment, words),
  }
  const stars = starsText(targetOf(assessment), words)
  return stars === '' ? words.text('told_aim_plain', blanks) : words.text('told_aim', { ...blanks, stars })
}
