import { cpSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { interviewNames, loadPacks } from '../../../electron/main/packs.ts'
import { temporaryFolder } from './support/folders.ts'

const snippets = path.join(import.meta.dirname, '../../../snippets')

function withCopy(harm: (folder: string) => void): ReturnType<typeof loadPacks> {
  const root = temporaryFolder()
  cpSync(path.join(snippets, 'reference'), path.join(root, 'a-good'), { recursive: true })
  cpSync(path.join(snippets, 'reference'), path.join(root, 'b-bad'), { recursive: true })
  const bad = path.join(root, 'b-bad')
  const head = path.join(bad, 'pack.yaml')
  writeFileSync(head, readFileSync(head, 'utf8').replace(/^pack: .*$/m, 'pack: bad'))
  harm(bad)
  return loadPacks(root)
}

it('keeps the files of a pack byte for byte', () => {
  const { packs, faults } = loadPacks(snippets)
  expect(faults).toEqual([])
  for (const { pack, files } of packs) for (const [name, bytes] of files) expect(Buffer.from(bytes).equals(readFileSync(path.join(snippets, pack.id, name)))).toBe(true)
})

it.each([
  ['a missing snippet', (bad: string) => writeFileSync(path.join(bad, 'pack.yaml'), 'pack: bad\n'), /\/b-bad\/pack\.yaml/],
  ['invalid UTF-8', (bad: string) => writeFileSync(path.join(bad, 'airflow-etl.py'), Buffer.from([0x61, 0xff])), /\/b-bad\/airflow-etl\.py:1: is not valid UTF-8/],
  ['a file of 50 MB', (bad: string) => truncateSync(path.join(bad, 'airflow-etl.py'), 50_000_000), /\/b-bad\/airflow-etl\.py: is larger than 1 MiB/],
  ['a link out of the pack', (bad: string) => symlinkSync('/etc/hostname', path.join(bad, 'other.py')), /\/b-bad\/other\.py: is a link that leaves the pack/],
])('%s is reported, and the other pack still works', (_what, harm, message) => {
  const { packs, faults } = withCopy(harm)
  expect(packs.map(({ pack }) => pack.id)).toEqual(['reference'])
  expect(faults[0]).toMatch(message)
})

it('two packs of one name: the second is left out and named', () => {
  const { packs, faults } = withCopy((bad) => cpSync(path.join(snippets, 'reference', 'pack.yaml'), path.join(bad, 'pack.yaml')))
  expect(packs).toHaveLength(1)
  expect(faults[0]).toMatch(/\/b-bad\/pack\.yaml: pack: “reference” is already the name of .*a-good$/)
})

it.each([
  ['a field too many', 'pack: other\nlangauge: en\n', 'other'],
  ['broken YAML', 'pack: other\ntitle: "A\n', 'other'],
  ['nothing at all', '', 'b-bad'],
])('an interview whose pack.yaml has a fault is there all the same, for a policy that names it: %s', (_what, text, name) => {
  const root = temporaryFolder()
  cpSync(path.join(snippets, 'reference'), path.join(root, 'a-good'), { recursive: true })
  mkdirSync(path.join(root, 'b-bad'))
  mkdirSync(path.join(root, 'c-empty'))
  writeFileSync(path.join(root, 'b-bad', 'pack.yaml'), text)
  expect(interviewNames(root)).toEqual(['reference', name])
})

it('folders without a pack, and a missing root, are no crash', () => {
  const root = temporaryFolder()
  mkdirSync(path.join(root, 'notes'))
  expect(loadPacks(root)).toEqual({ packs: [], faults: [] })
  expect(loadPacks(path.join(root, 'none')).faults).toHaveLength(1)
  expect(interviewNames(path.join(root, 'none'))).toEqual([])
})
