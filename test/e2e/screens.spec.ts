import { join } from 'node:path'
import { test } from './app.ts'
import { anActivity, goTo, settled, VIEWS } from './pages.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'out', 'screens')
const SIZES = [
  { width: 1366, height: 768 },
  { width: 800, height: 600 },
]

// Pictures to be looked at, one by one: every page in both languages at the two sizes, and in the dark.
for (const language of ['zh-CN', 'en'] as const)
  for (const appearance of ['light', 'dark'] as const)
    test.describe(`${language} ${appearance}`, () => {
      test.use({ language, appearance })
      for (const size of appearance === 'dark' ? SIZES.slice(0, 1) : SIZES) {
        test(`every page at ${size.width}×${size.height} @screens`, async ({ app: page }) => {
          test.setTimeout(240_000)
          await page.setViewportSize(size)
          await settled(page)
          const activity = await anActivity(page)
          for (const [name, address] of Object.entries({ ...VIEWS, ...activity })) {
            await goTo(page, address)
            await page.waitForTimeout(300)
            const file = `${language}-${appearance}-${size.width}/${name}.png`
            await page.screenshot({ path: join(FOLDER, file) })
          }
        })
      }
      test.describe('first start', () => {
        test.use({ archive: 'none' })
        test('welcome @screens', async ({ app: page }) => {
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.screenshot({ path: join(FOLDER, `${language}-${appearance}-1366/welcome.png`) })
        })
      })
    })
