import { type BrowserWindow, dialog } from 'electron'
import { errorText } from '../../shared/i18n/error-text.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import { codedError } from '../api/api-error.ts'

/** What was being done when something went wrong: for the log, for whom to tell, and the folder it was done with. */
export interface Doing {
  readonly doing: string
  readonly language: Language
  readonly folder?: string
  readonly window?: BrowserWindow
}

/** Says in a dialog what went wrong. What nobody expected stands in the log, under the reference that the dialog names. */
export async function sayError(error: unknown, { doing, language, folder, window }: Doing): Promise<void> {
  const message = errorText(language, codedError(error, doing, folder))
  if (window?.isDestroyed()) return
  const said = { type: 'warning', message } as const
  await (window ? dialog.showMessageBox(window, said) : dialog.showMessageBox(said))
}
