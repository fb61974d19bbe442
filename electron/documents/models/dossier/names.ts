import { safeFileName } from '../../../../shared/domain/file-name.ts'
import type { Assessment } from '../../../../shared/standards/assessment.ts'
import type { DossierSource } from './source.ts'
import type { Words } from './words.ts'

/** The papers of an application. The authority asks for them by these names, in whichever language they are written. */
export const PAPERS = {
  document: '申报材料.pdf',
  workbook: '档案数据.xlsx',
  evidence: '佐证材料',
  list: '目录.txt',
} as const

const LONGEST = { school: 28, standard: 40 } as const

/** The folder of an application: `<school> <year> <standard>`, at most 80 characters. */
export const folderOf = (source: DossierSource, { standard }: Assessment, words: Words): string =>
  safeFileName(
    `${clipped(source.school.name, LONGEST.school)} ${source.year} ${clipped(words.label(standard.title), LONGEST.standard)}`,
  )

/** The beginning of a text, whole characters, in UTF-16 units as Windows counts paths. */
export function clipped(text: string, longest: number): string {
  let clip = ''
  for (const character of text) {
    if (clip.length + character.length > longest) return clip.trimEnd()
    clip += character
  }
  return clip
}
