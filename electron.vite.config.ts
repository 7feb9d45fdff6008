import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** The floor that the tests stand on: Electron 33. Stated here because the tools would take it from the installed package. */
const targets = { node: 'node20.18', page: 'chrome130' }

/** Entries by name, as far as their files exist. */
function entries(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files)
      .map(([name, file]) => [name, resolve(root, file)] as const)
      .filter(([, file]) => existsSync(file)),
  )
}

export default defineConfig({
  main: {
    build: {
      target: targets.node,
      outDir: 'out/main',
      sourcemap: true,
      // Read from one file instead of some hundred: a kiosk's start is measured.
      externalizeDeps: { exclude: ['zod', 'yaml', 'stemmer'] },
      rolldownOptions: {
        input: entries({ index: 'electron/main/index.ts', 'bundle-worker': 'electron/main/evidence/bundle-worker.ts', 'film-worker': 'electron/main/film/film-worker.ts' }),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: targets.node,
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but Electron: one whole CommonJS file each.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: entries({ index: 'electron/preload/index.ts', recorder: 'electron/preload/recorder.ts', review: 'electron/preload/review.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: targets.page,
      minify: true,
      outDir: 'out/renderer',
      // The pages come over an own scheme under a strict policy: no inlined data, no module-preload helper.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: entries({ index: 'renderer/index.html', recorder: 'renderer/recorder.html', review: 'renderer/review.html', cover: 'renderer/cover.html' }) },
    },
  },
})
