/** Packs on a real disk, where files may be anything. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadPack, loadPackFolders } from '../../../../electron/main/pack-folder.ts'
import { faultsOf, small } from './packs.ts'

let root: string
const write = (folder: string, files: Readonly<Record<string, string>> = small): string => {
  const dir = join(root, folder)
  mkdirSync(dir, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  return dir
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packs-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('reads a pack from its folder', () => {
  expect(loadPack(write('small'))).toHaveProperty('pack.id', 'small')
})

it('refuses a file of 50 MB by its size, without a second fault for it', () => {
  const dir = write('small')
  truncateSync(join(dir, 'sum.py'), 50_000_000)
  expect(faultsOf(loadPack(dir, 'small'))).toEqual(['small/sum.py: is larger than 1 MiB: it has 47.7 MiB'])
})

it('refuses a link that leaves the folder, and follows one that stays', () => {
  const dir = write('small')
  const outside = write('elsewhere', { 'secret.py': 'x = 1\ny = 2\n' })
  rmSync(join(dir, 'sum.py'))
  symlinkSync(join(outside, 'secret.py'), join(dir, 'sum.py'))
  expect(faultsOf(loadPack(dir, 'small'))).toEqual(['small/sum.py: is a link that leaves the pack'])

  rmSync(join(dir, 'sum.py'))
  writeFileSync(join(dir, 'sum-v2.py'), small['sum.py'] ?? '')
  symlinkSync('sum-v2.py', join(dir, 'sum.py'))
  expect(loadPack(dir)).toHaveProperty('pack')
})

it.skipIf(process.platform === 'win32')('does not wait for a named pipe', () => {
  const dir = write('small')
  rmSync(join(dir, 'sum.py'))
  execFileSync('mkfifo', [join(dir, 'sum.py')])
  expect(faultsOf(loadPack(dir, 'small'))).toEqual(['small/sum.py: is not a file'])
})

it('says which folder is not there', () => {
  expect(faultsOf(loadPack(join(root, 'none'), 'none'))).toEqual(['none: cannot be read: it is not there'])
})

it('keeps the other packs when one has a fault, and lets one name stand for one pack', () => {
  write('a')
  write('b', { ...small, 'pack.yaml': 'pack: b\n' })
  write('c')
  write('d', { ...small, 'pack.yaml': (small['pack.yaml'] ?? '').replace('pack: small', 'pack: other') })
  const loaded = loadPackFolders(root, 'packs')
  expect(loaded.map(({ label, ...result }) => [label, 'pack' in result])).toEqual([['packs/a', true], ['packs/b', false], ['packs/c', false], ['packs/d', true]])
  expect(loaded[2] && faultsOf(loaded[2])).toEqual(['packs/c/pack.yaml: pack: “small” is already the name of packs/a'])
})
