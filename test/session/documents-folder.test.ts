import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { documentsFolder } from '../../electron/session/documents-folder.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const usual = join(homedir(), 'Documents')

it('is where the system has it', async () => {
  const moved = await temporaryFolder()
  expect(await documentsFolder(moved)).toBe(moved)
  expect(await documentsFolder(undefined)).toBe(usual)
})

it('is the one in the home folder where an archive would be damaged in that of the system', async () => {
  const synchronised = join(await temporaryFolder(), 'OneDrive', '文档')
  await mkdir(synchronised, { recursive: true })
  expect(await documentsFolder(synchronised)).toBe(usual)
})
