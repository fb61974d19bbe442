import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { anActivity, goTo, settled, VIEWS } from './pages.ts'

// Contrast hangs on the light and names on the language: each page is looked at in both of each.
const LOOKS = [
  { language: 'zh-CN', appearance: 'light' },
  { language: 'en', appearance: 'dark' },
] as const

for (const { language, appearance } of LOOKS)
  test.describe(`axe finds nothing serious, ${language} ${appearance}`, () => {
    test.use({ language, appearance })
    // A few pages a test, so that they share what starting costs.
    for (const some of inGroups(Object.entries(VIEWS), 6))
      test(some.map(([name]) => name).join(', '), async ({ app: page }) => {
        test.setTimeout(120_000)
        for (const [name, address] of some) {
          await goTo(page, address)
          expect.soft(await grave(page), name).toEqual([])
        }
      })
    test('activity', async ({ app: page }) => {
      await anActivity(page)
      await settled(page)
      expect(await grave(page)).toEqual([])
    })
  })

test.describe('axe finds nothing serious before an archive is open', () => {
  test.use({ archive: 'none' })
  test('welcome', async ({ app: page }) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await grave(page)).toEqual([])
  })
})

/** What keeps somebody from using the page, with the first place where it stands. */
async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    )
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}
