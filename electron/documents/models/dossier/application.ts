import { chineseNumber } from '../../../../shared/domain/chinese-number.ts'
import { POSSESSIONS } from '../../../../shared/domain/kind.ts'
import type { Block, DocumentModel } from '../blocks.ts'
import { activities } from './activities.ts'
import { cover } from './cover.ts'
import { declaration } from './declaration.ts'
import type { Dossier } from './dossier.ts'
import { evidenceIndex } from './evidence-index.ts'
import { lecturersChapter } from './lecturers.ts'
import { materialsChapter } from './materials.ts'
import { organizationChapter } from './organization.ts'
import { overview } from './overview.ts'
import { plansChapter } from './plans.ts'
import { heading } from './prose.ts'
import { selfAssessment } from './self-assessment.ts'
import { summariesChapter } from './summaries.ts'
import { surveys } from './surveys.ts'
import { visits } from './visits.ts'
import type { Words } from './words.ts'

/**
 * The whole application as one document: cover, contents, declaration form, self-assessment table, overview, a chapter for
 * each of the six possessions, and the evidence index (standards, "The application dossier").
 */
export function applicationDocument(dossier: Dossier): DocumentModel {
  const { source, words, date } = dossier
  return {
    title: `${source.school.name} ${words.text('title')}`,
    author: source.school.name,
    language: words.language,
    date,
    blocks: [
      cover(dossier),
      { type: 'contents', title: words.text('contents') },
      ...chapters(dossier).flatMap(([title, blocks], index) => [
        heading(1, chapterTitle(index + 1, title, words)),
        ...blocks,
      ]),
    ],
  }
}

const chapterTitle = (number: number, title: string, words: Words): string =>
  words.text('chapter', { number: words.language === 'en' ? number : chineseNumber(number), title })

const chapters = (dossier: Dossier): readonly (readonly [title: string, blocks: readonly Block[]])[] => {
  const { words } = dossier
  return [
    [words.text('declaration'), declaration(dossier)],
    [words.text('self_assessment'), selfAssessment(dossier)],
    [words.text('overview'), overview(dossier)],
    [words.label(POSSESSIONS.organization), organizationChapter(dossier)],
    [words.label(POSSESSIONS.materials), materialsChapter(dossier)],
    [words.label(POSSESSIONS.plans), plansChapter(dossier)],
    [words.label(POSSESSIONS.lecturers), lecturersChapter(dossier)],
    [words.label(POSSESSIONS.records), [...activities(dossier), ...visits(dossier), ...surveys(dossier)]],
    [words.label(POSSESSIONS.summaries), summariesChapter(dossier)],
    [words.text('evidence_index'), evidenceIndex(dossier)],
  ]
}
