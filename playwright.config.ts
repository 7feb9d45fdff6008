import { defineConfig } from '@playwright/test'

export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.e2e.ts' },
    // For people to look at; what a machine can judge of a screen is in the tests.
    { name: 'pictures', testDir: 'tests/pictures', testMatch: '**/*.pictures.ts' },
  ],
  outputDir: 'test-results',
  // Every test starts a whole Electron; two at once on a small machine disturb each other's clocks.
  workers: 1,
  fullyParallel: false,
  // By hand a test that fails once is found at once. Where nobody watches, one that then passes is named as flaky at the end: a defect of the test or of the product.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
})
