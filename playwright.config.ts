import { defineConfig } from '@playwright/test'
import { findChromium } from './test/fixtures/chromium.ts'

const { executablePath, args } = await findChromium()

/** Real Chromium against the local server: `npm run test:e2e`. Screenshots of every page: `npm run screens`. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/e2e',
  globalSetup: './test/e2e/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
  use: {
    launchOptions: { executablePath, args: [...args] },
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
  },
})
