import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { forbidden } from '../../../eslint-rules/layering.js'
import { root } from '../../../scripts/lib/paths.mjs'

const from = (file: string, source: string, typeOnly = false) => forbidden(path.join(root, file), source, typeOnly)

describe('pure code', () => {
  test.each(['electron', 'node:fs', 'fs', '../../main/store/log.ts', '../../../renderer/store.ts', 'openai'])(
    'may not import %s',
    (source) => {
      expect(from('electron/interview/policy/next.ts', source)).not.toBeNull()
    },
  )
  test.each(['zod', 'yaml', 'stemmer', '../../shared/events.ts', './sibling.ts', '../pack/schema.ts'])('may import %s', (source) => {
    expect(from('electron/interview/policy/next.ts', source)).toBeNull()
  })
  test('in shared knows zod and nothing of the interview', () => {
    expect(from('electron/shared/events.ts', 'zod')).toBeNull()
    expect(from('electron/shared/events.ts', 'yaml')).not.toBeNull()
    expect(from('electron/shared/events.ts', '../interview/agenda.ts')).not.toBeNull()
  })
})

test('the preload may take types from shared, and no values', () => {
  expect(from('electron/preload/index.ts', '../shared/contract.ts', true)).toBeNull()
  expect(from('electron/preload/index.ts', '../shared/contract.ts')).not.toBeNull()
})

test('the page sees shared and its own packages only', () => {
  expect(from('renderer/app.tsx', '../electron/shared/view.ts')).toBeNull()
  expect(from('renderer/app.tsx', '@codemirror/state')).toBeNull()
  expect(from('renderer/app.tsx', '@codemirrorish/state')).not.toBeNull()
  expect(from('renderer/app.tsx', '../electron/interview/agenda.ts', true)).not.toBeNull()
  expect(from('renderer/app.tsx', 'electron', true)).not.toBeNull()
})

test('a query behind a file name does not hide it', () => {
  expect(from('renderer/app.tsx', '../electron/main/store/log.ts?raw')).not.toBeNull()
})

test('nobody imports the page', () => {
  expect(from('electron/main/index.ts', '../../renderer/store.ts')).not.toBeNull()
  expect(from('electron/cli/packs.ts', '../../renderer/store.ts')).not.toBeNull()
})
