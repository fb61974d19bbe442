import { beforeEach, expect, it, vi } from 'vitest'
import { desktop } from '../../electron/windows/desktop.ts'

const shell = vi.hoisted(() => ({ openPath: vi.fn(), showItemInFolder: vi.fn() }))
vi.mock('electron', () => ({ shell, BrowserWindow: {}, dialog: {} }))
beforeEach(() => void vi.clearAllMocks())

it('opens a file in the program for it', async () => {
  shell.openPath.mockResolvedValue('')
  await desktop.open('/somewhere/通知.docx')
  expect(shell.openPath).toHaveBeenCalledExactlyOnceWith('/somewhere/通知.docx')
  expect(shell.showItemInFolder).not.toHaveBeenCalled()
})

it('shows a file in its folder where no program opens it', async () => {
  shell.openPath.mockResolvedValue('No application is registered')
  await desktop.open('/somewhere/通知.wps')
  expect(shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith('/somewhere/通知.wps')
})
