import { type Language, textsOf } from '../../shared/i18n/texts.ts'
import type { FileWarning } from '../documents/dossier.ts'
import type { PrintWarning } from '../documents/writers/pdf/written.ts'

export type DocumentWarning = PrintWarning | FileWarning

/** What is said to a person of something in a document that should be looked at before it is handed in. */
export function warningText(language: Language, warning: DocumentWarning): string {
  const texts = textsOf(language)
  switch (warning.code) {
    case 'MISSING_GLYPH': {
      const { character, codePoint, where } = warning
      return texts('print:MISSING_GLYPH', { character, codePoint, where })
    }
    case 'PICTURE_NOT_DRAWN':
      return texts('print:PICTURE_NOT_DRAWN', { name: warning.name, where: warning.where })
    case 'EVIDENCE_FILE':
      return texts(`dossier:file_${warning.problem}`, { number: warning.number, name: warning.name })
  }
}
