import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fetchElectron } from '../../electron/start/fetch-electron.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

/** Fetches with an installer that goes so; gives how long it took, and whether the installer came to its end. */
async function fetchWith(goes: (done: string) => string): Promise<{ took: number; done: boolean }> {
  const folder = await temporaryFolder()
  const [installer, done] = [join(folder, 'install.mjs'), join(folder, 'done')]
  await writeFile(installer, `import { appendFileSync, writeFileSync } from 'node:fs'\n${goes(done)}`)
  const began = performance.now()
  await fetchElectron({ installer, patience: 2_000 })
  return { took: performance.now() - began, done: existsSync(done) }
}

it.concurrent('does not wait for a network that swallows what is sent', async () => {
  const { took, done } = await fetchWith((end) => `setTimeout(() => writeFileSync('${end}', ''), 60_000)`)
  expect(done).toBe(false)
  expect(took).toBeLessThan(20_000)
})

it.concurrent('waits as long as a download moves, however slow it is', async () => {
  const { took, done } = await fetchWith(
    (end) => `let left = 12
      const moving = setInterval(() => {
        appendFileSync(process.env.TMPDIR + '/electron.zip', 'bytes')
        if (--left > 0) return
        clearInterval(moving)
        writeFileSync('${end}', '')
      }, 250)`,
  )
  expect(done).toBe(true)
  expect(took).toBeGreaterThan(2_500)
})
