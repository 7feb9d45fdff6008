import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/replay/**/*.test.ts'],
    environment: 'node',
    // One for every processor: the runner itself has little to do.
    maxWorkers: '100%',
    // What a file imports is read, and what the interviewer learns is learned, once for all files: a third of the time otherwise. So no test may leave a module changed.
    isolate: false,
    // Properties run hundreds of cases, and the machines that run them are slow and shared.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
})
