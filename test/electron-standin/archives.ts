import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createSchoolArchive } from '../../electron/archive/new-school.ts'
import { callThroughPort } from './calls.ts'
import { until } from './running-desktop.ts'

/** Makes an archive of a school in a folder, as one that was there before. */
export async function madeArchive(folder: string, school: string): Promise<string> {
  const path = join(folder, `${school}.liuyou`)
  const intent = { label: '新建档案', who: '测试' }
  const archive = await createSchoolArchive(
    path,
    { name: school, stage: 'primary', year: '2025-2026' },
    intent,
  )
  await archive.close()
  return path
}

/** The name of the archive that a window shows, once it shows one. */
export const shownArchive = (page: Page): Promise<string> =>
  until('an open archive', async () => {
    const { body } = await callThroughPort(page, '/app/status')
    return (body as { archive: { name: string } | null }).archive?.name
  })

export const namesOfLecturers = async (page: Page): Promise<string[]> => {
  const { body } = await callThroughPort(page, '/records/list', { kind: 'lecturer' })
  return (body as { records: { name: string }[] }).records.map(({ name }) => name)
}
