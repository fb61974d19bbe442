import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Texts } from '../../shared/i18n/texts.ts'
import { desktop } from './desktop.ts'
import type { Windows } from './windows.ts'

/** The native menu in the person's language. Undo is the page's own (Ctrl+Z takes back an act), so that only typing is undone here. */
export function setMenu(windows: Windows, textsNow: () => Texts): void {
  const t = textsNow()
  const open = async () => {
    const folder = await desktop.chooseFolder('archive')
    if (folder !== null) await windows.show(folder)
  }
  const template: MenuItemConstructorOptions[] = [
    {
      label: t('window:file'),
      submenu: [
        { label: t('window:newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: () => windows.add() },
        { label: t('window:open'), accelerator: 'CmdOrCtrl+O', click: () => void open() },
        {
          role: 'recentDocuments',
          label: t('window:recent'),
          submenu: [{ role: 'clearRecentDocuments', label: t('window:clearRecent') }],
        },
        { type: 'separator' },
        { role: 'close', label: t('window:close') },
        { role: 'quit', label: t('window:quit') },
      ],
    },
    {
      label: t('window:edit'),
      submenu: [
        { role: 'cut', label: t('window:cut') },
        { role: 'copy', label: t('window:copy') },
        { role: 'paste', label: t('window:paste') },
        { role: 'selectAll', label: t('window:selectAll') },
      ],
    },
    {
      label: t('window:view'),
      submenu: [
        { role: 'zoomIn', label: t('window:zoomIn') },
        { role: 'zoomOut', label: t('window:zoomOut') },
        { role: 'resetZoom', label: t('window:resetZoom') },
        { role: 'togglefullscreen', label: t('window:fullScreen') },
        { label: t('window:reload'), click: () => BrowserWindow.getFocusedWindow()?.webContents.reload() },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
