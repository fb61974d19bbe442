import { type Language, textsOf } from '../../../shared/i18n/texts.ts'
import type { FileWarning } from '../../documents/dossier.ts'
import type { PrintWarning } from '../../documents/writers/pdf/written.ts'
import type { Context } from '../terminal/context.ts'

/** A warning about a paper that was made, with its text in the language of the command line. */
export type Warned = (PrintWarning | FileWarning) & { readonly message: string; readonly file?: string }

export const warnedOf = (language: Language, warning: PrintWarning | FileWarning): Warned => ({
  ...warning,
  message: messageOf(language, warning),
})

function messageOf(language: Language, warning: PrintWarning | FileWarning): string {
  const texts = textsOf(language)
  if (warning.code !== 'EVIDENCE_FILE') return texts(`print:${warning.code}`, { ...warning })
  const problem = texts(`dossier:file_${warning.problem}`)
  return texts('terminal:evidence_warning', { number: warning.number, name: warning.name, problem })
}

/** Warnings below the answer. */
export const warningLines = ({ texts }: Context, warnings: readonly Warned[]): string[] =>
  warnings.length === 0
    ? []
    : [
        texts('terminal:warnings_title', { number: warnings.length }),
        ...warnings.map(({ message }) => `  ${message}`),
      ]
