import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const STAND_IN = 'test/electron-standin/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Tests start real processes and browsers; on a build machine one that stalls is tried once more, and the report says so.
    retry: process.env['CI'] ? 1 : 0,
    pool: 'forks',
    // vitest leaves one processor to itself, which of two is half of the machine
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [STAND_IN] } },
      {
        extends: true,
        test: {
          name: 'stand-in',
          include: [STAND_IN],
          globalSetup: 'test/electron-standin/built.ts',
          // each starts the whole program and a Chromium
          fileParallelism: false,
        },
      },
    ],
  },
})
