import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { madeArchive, shownArchive } from './archives.ts'
import { callThroughPort } from './calls.ts'
import { startDesktop } from './desktop.ts'
import { until } from './running-desktop.ts'

it('speaks the language that was set, from the moment it is changed', async () => {
  const desktop = await startDesktop()
  const page = await desktop.page()
  expect(await desktop.ask({ what: 'labels', path: [] })).toEqual(['文件', '编辑', '查看'])
  await callThroughPort(page, '/app/change', { language: 'en' })
  expect(await desktop.ask({ what: 'labels', path: [] })).toEqual(['File', 'Edit', 'View'])
})

it('lists the archives opened before and opens them again, until the list is cleared', async () => {
  const home = await temporaryFolder()
  const folder = await madeArchive(home, '城南小学')
  const desktop = await startDesktop({ home, language: 'en' })
  const page = await desktop.page()
  const recent = ['File', 'Open recent']
  expect(await desktop.ask({ what: 'labels', path: recent })).toEqual(['Clear the list'])

  await desktop.ask({ what: 'answer', dialog: 'open', answer: { canceled: false, filePaths: [folder] } })
  await desktop.ask({ what: 'click', path: ['File', 'Open archive…'] })
  expect(await shownArchive(page)).toBe('城南小学')
  await callThroughPort(page, '/archives/close')
  await until('the recent archive', async () =>
    ((await desktop.ask({ what: 'labels', path: recent })) as string[]).find((label) => label === '城南小学'),
  )
  await desktop.ask({ what: 'click', path: [...recent, '城南小学'] })
  expect(await shownArchive(page)).toBe('城南小学')

  await desktop.ask({ what: 'click', path: [...recent, 'Clear the list'] })
  await until('an empty list', async () =>
    ((await desktop.ask({ what: 'labels', path: recent })) as string[]).length === 1 ? true : undefined,
  )
})

it('shows an ampersand in the name of an archive, which menus take for the mark of a key', async () => {
  const home = await temporaryFolder()
  const folder = await madeArchive(home, '东&西小学')
  const desktop = await startDesktop({ home, language: 'en', words: [folder] })
  expect(await shownArchive(await desktop.page())).toBe('东&西小学')
  expect(await desktop.ask({ what: 'labels', path: ['File', 'Open recent'] })).toContain('东&&西小学')
})

it('opens a second window with a page and an origin of its own', async () => {
  const desktop = await startDesktop({ language: 'en' })
  await desktop.page()
  await desktop.ask({ what: 'click', path: ['File', 'New window'] })
  const second = await desktop.page('window-2')
  expect(await callThroughPort(second, '/app/status')).toMatchObject({ body: { archive: null } })
})
