import { defineConfig } from '@playwright/test'
import type { Options } from './test/e2e/app.ts'
import { findChromium } from './test/fixtures/chromium.ts'

const { executablePath, args } = await findChromium()

/**
 * The same flows three times: in real Chromium against the local server, as the built desktop program under its stand-in (those that
 * cross between page and system), and in real Electron where its binary is. `npm run test:e2e`; pictures of every page: `npm run screens`.
 */
export default defineConfig<Options>({
  testDir: 'test/e2e',
  outputDir: 'out/e2e',
  globalSetup: './test/e2e/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  // As in vitest.config.ts: on a build machine a test that stalls is tried once more, and the report says so.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
  projects: [
    { name: 'browser' },
    { name: 'stand-in', use: { host: 'stand-in' }, testMatch: /(story|activity|import|replacing)\.spec\.ts/ },
    {
      name: 'desktop',
      use: { host: 'desktop' },
      testMatch: /(story|activity|application|import|forms|lists|search|replacing)\.spec\.ts/,
      grepInvert: /@screens/,
    },
  ],
  use: {
    launchOptions: { executablePath, args: [...args] },
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'on-first-retry',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
  },
})
