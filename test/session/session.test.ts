import { rm, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { openWindow } from '../fixtures/session.ts'

it('the temporary folder of a session is made as soon as it can be, and until then is named as what cannot', async () => {
  const { session, program } = await openWindow()
  await writeFile(program.temporaryFolder, 'in the way')
  const refused = session.folder('uploads')
  await expect(refused).rejects.toMatchObject({
    code: 'TARGET_EXISTS',
    details: { path: program.temporaryFolder },
  })
  await rm(program.temporaryFolder)
  await session.folder('uploads')
  await session.close()
})
