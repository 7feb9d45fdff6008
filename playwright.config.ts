import { defineConfig } from '@playwright/test'

/** The environments of the displays that were started for the tests, one for each worker; none where the machine's own is used. */
const displays = JSON.parse(process.env['WALKTHROUGH_DISPLAYS'] ?? '[]') as readonly Record<string, string>[]
// Two windows on one display would take each other's focus, keys and picture.
Object.assign(process.env, displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)])

export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.e2e.ts' },
    // For people to look at; what a machine can judge of a screen is in the tests.
    { name: 'pictures', testDir: 'tests/pictures', testMatch: '**/*.pictures.ts' },
  ],
  outputDir: 'test-results',
  // Every test starts a whole Electron and waits for it half of the time.
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  // By hand a test that fails once is found at once. Where nobody watches, one that then passes is named as flaky at the end: a defect of the test or of the product.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
})
