import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { type Texts, textsOf } from '../../shared/i18n/texts.ts'
import { archiveName } from '../session/archive-places.ts'
import type { Program } from '../session/program.ts'
import { desktop } from './desktop.ts'
import { sayError } from './say-error.ts'
import type { Windows } from './windows.ts'

/** Sets the native menu, and sets it anew when the language or the recent archives change. */
export function keepMenu(program: Program, windows: Windows): void {
  const set = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menu(program, windows)))
  set()
  program.changes.subscribe('change', set)
}

/** The menu in the person's language. Undo is not in it: Ctrl+Z is the page's own, which takes back an act, or typing in a field. */
function menu(program: Program, windows: Windows): MenuItemConstructorOptions[] {
  const t = textsOf(program.settings.current.language)
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [...own, fileMenu(program, windows, t), editMenu(t), viewMenu(t)]
}

function fileMenu(program: Program, windows: Windows, t: Texts): MenuItemConstructorOptions {
  const open = async () => {
    const folder = await desktop.chooseFolder('archive')
    if (folder !== null) await windows.show(folder)
  }
  return {
    label: t('window:file'),
    submenu: [
      { label: t('window:newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: () => windows.add() },
      { label: t('window:open'), accelerator: 'CmdOrCtrl+O', click: () => void open() },
      { label: t('window:recent'), submenu: recentItems(program, windows, t) },
      { type: 'separator' },
      { role: 'close', label: t('window:close') },
      { role: 'quit', label: t('window:quit') },
    ],
  }
}

/** The program's own list: Electron's recent documents are a menu on macOS only. */
function recentItems(program: Program, windows: Windows, t: Texts): MenuItemConstructorOptions[] {
  const { settings, changes } = program
  const { recent } = settings.current
  const clear = async () => {
    try {
      await settings.change({ recent: [] })
    } catch (error) {
      await sayError(error, { doing: 'settings', language: settings.current.language })
    }
    changes.publish('change', { what: 'settings' })
  }
  return [
    ...recent.map(({ folder }) => ({
      label: archiveName(folder).replaceAll('&', '&&'),
      toolTip: folder,
      click: () => void windows.show(folder),
    })),
    { type: 'separator' },
    { label: t('window:clearRecent'), enabled: recent.length > 0, click: () => void clear() },
  ]
}

const editMenu = (t: Texts): MenuItemConstructorOptions => ({
  label: t('window:edit'),
  submenu: [
    { role: 'cut', label: t('window:cut') },
    { role: 'copy', label: t('window:copy') },
    { role: 'paste', label: t('window:paste') },
    { role: 'selectAll', label: t('window:selectAll') },
  ],
})

const viewMenu = (t: Texts): MenuItemConstructorOptions => ({
  label: t('window:view'),
  submenu: [
    { role: 'zoomIn', label: t('window:zoomIn') },
    { role: 'zoomOut', label: t('window:zoomOut') },
    { role: 'resetZoom', label: t('window:resetZoom') },
    { role: 'togglefullscreen', label: t('window:fullScreen') },
    { label: t('window:reload'), click: () => BrowserWindow.getFocusedWindow()?.webContents.reload() },
  ],
})
