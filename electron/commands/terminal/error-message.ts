import type { CodedError, ErrorCode } from '../../../shared/contract/errors.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { type Language, textsOf } from '../../../shared/i18n/texts.ts'

type Key = Parameters<ReturnType<typeof textsOf>>[0]

/** What a terminal can do about an error, where the window has a button for it. */
const HINTS: Readonly<Partial<Record<ErrorCode, Key>>> = {
  ARCHIVE_NOT_FOUND: 'terminal:hint_new',
  ARCHIVE_DAMAGED: 'terminal:hint_restore',
  SEAL_REFUSED: 'terminal:hint_verify',
  TARGET_EXISTS: 'terminal:hint_overwrite',
  WORKBOOK_NOT_RECOGNISED: 'terminal:hint_workbook',
}

/** What a coded error says on the terminal: as everywhere, and on a line of its own the command that helps. */
export function errorMessage(language: Language, error: CodedError): string {
  const hint = HINTS[error.code]
  const text = errorText(language, error)
  return hint === undefined ? text : `${text}\n${textsOf(language)(hint)}`
}
