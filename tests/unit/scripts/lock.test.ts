import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from '../../../scripts/lib/lock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'walkthrough-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('two preparations of the same thing happen one after the other', async () => {
  const file = path.join(folder, 'a.lock')
  const seen: string[] = []
  let letFirstEnd = () => {}
  const firstMayEnd = new Promise<void>((resolve) => (letFirstEnd = resolve))
  const first = withLock(file, async () => {
    seen.push('first begins')
    await firstMayEnd
    seen.push('first ends')
  })
  const second = withLock(file, () => Promise.resolve(seen.push('second')))
  letFirstEnd()
  await Promise.all([first, second])
  expect(seen).toEqual(['first begins', 'first ends', 'second'])
})

test('the lock of a process that is gone is taken over', async () => {
  const file = path.join(folder, 'b.lock')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(file, String(pid))
  expect(await withLock(file, () => Promise.resolve('done'))).toBe('done')
})

test('a failure frees the lock and is passed on', async () => {
  const file = path.join(folder, 'c.lock')
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(file)).toBe(false)
})
