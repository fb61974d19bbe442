import { join } from 'node:path'
import { test } from './app.ts'
import { anActivity, goTo, settled, VIEWS } from './pages.ts'
import { statesIn } from './states.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'out', 'screens')
const SCREENS = [
  { name: '1366', viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1, lights: ['light', 'dark'] },
  { name: '800', viewport: { width: 800, height: 600 }, deviceScaleFactor: 1, lights: ['light'] },
  // what is left of 1366×768 where Windows shows everything at 150 %
  { name: '1366-at-150', viewport: { width: 911, height: 512 }, deviceScaleFactor: 1.5, lights: ['light'] },
] as const

// Pictures to be looked at, one by one: every page in both languages at each size and scale, and in the dark.
for (const language of ['zh-CN', 'en'] as const)
  for (const { name: screen, viewport, deviceScaleFactor, lights } of SCREENS)
    for (const appearance of lights)
      test.describe(`${language} ${appearance} ${screen}`, () => {
        const picture = (view: string) => join(FOLDER, `${language}-${appearance}-${screen}`, `${view}.png`)
        test.use({ language, appearance, viewport, deviceScaleFactor })
        test('every page @screens', async ({ app: page }) => {
          test.setTimeout(240_000)
          await settled(page)
          const activity = await anActivity(page)
          for (const [view, address] of Object.entries({ ...VIEWS, ...activity })) {
            await goTo(page, address)
            await page.mouse.move(0, 0)
            await page.waitForTimeout(300)
            await page.screenshot({ path: picture(view) })
          }
        })
        test('pages in the middle of something @screens', async ({ app: page }) => {
          test.setTimeout(240_000)
          await settled(page)
          for (const [state, reach] of Object.entries(statesIn(language))) {
            await reach(page)
            await page.waitForTimeout(400)
            await page.screenshot({ path: picture(state) })
          }
        })
        test.describe('first start', () => {
          test.use({ archive: 'none' })
          test('welcome @screens', async ({ app: page }) => {
            await page.getByRole('heading', { level: 1 }).waitFor()
            await page.screenshot({ path: picture('welcome') })
          })
        })
      })
