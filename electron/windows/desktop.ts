import { BrowserWindow, dialog, shell, type OpenDialogOptions } from 'electron'
import type { FilePurpose } from '../../shared/contract/dialogs.ts'
import type { Desktop } from '../session/program.ts'

/** What a dialog lets a person choose: the endings that make sense for the purpose. */
const ENDINGS: Readonly<Record<FilePurpose, readonly string[]>> = {
  import: ['xlsx'],
  standard: ['xlsx', 'json'],
  backup: ['liuyou-backup'],
  attachment: ['*'],
}

async function ask(options: OpenDialogOptions): Promise<readonly string[]> {
  const window = BrowserWindow.getFocusedWindow()
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? [] : answer.filePaths
}

/** The dialogs and programs of the system, for the main process alone: the window sees only tokens. */
export const desktop: Desktop = {
  chooseFiles: (purpose, many) =>
    ask({
      properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      filters: [{ name: ENDINGS[purpose].join(', '), extensions: [...ENDINGS[purpose]] }],
    }),
  chooseFolder: async (purpose) => {
    const [folder] = await ask({
      properties: purpose === 'archive' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
    })
    return folder ?? null
  },
  open: async (path) => {
    // the file is there: this system has no program for it, which the person may have
    const problem = await shell.openPath(path)
    if (problem !== '') shell.showItemInFolder(path)
  },
  show: async (path) => shell.showItemInFolder(path),
}
