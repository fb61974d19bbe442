import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block } from '../blocks.ts'
import type { Dossier } from './dossier.ts'
import { starsText, targetOf } from './stars.ts'

/** Who applies for what, under which standard, for which year. */
export function cover({ source, assessment, words, date }: Dossier): Block {
  const { school, year } = source
  const stars = starsText(targetOf(assessment), words)
  const lines = [
    [words.text('applicant'), school.name],
    [words.label(KINDS.school.fields.parent_school_name.label), school.parent_school_name ?? ''],
    [words.label(KINDS.school.fields.district.label), school.district ?? ''],
    [words.text('target'), stars],
    [words.text('school_year'), words.text('year_name', { year })],
    [words.text('standard'), words.label(assessment.standard.title)],
    [words.label(KINDS.school.fields.principal.label), school.principal ?? ''],
    [words.label(KINDS.school.fields.phone.label), words.phone(school.phone)],
  ] as const
  return {
    type: 'cover',
    title: words.text('title'),
    subtitle: stars === '' ? words.text('subtitle_plain') : words.text('subtitle', { stars }),
    lines: lines.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
    foot: words.day(source.application?.declared_on ?? date),
  }
}
