import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { shareLost, signalKinds, signalTable } from '../../../electron/shared/signals.ts'
import type { SignalRow } from '../../../electron/shared/signals.ts'

const row = (key: string, standard: string, { title, grade, means, harmless, linux, windows, mac }: Omit<SignalRow, 'levels' | 'standard'>): string =>
  `| ${[`${title}${key}`, grade, standard, means, harmless, linux, windows, mac].join(' | ')} |`

const table = [
  '| signal and its key | grade at most | as shipped | what it means | when it is harmless | Linux knows | Windows | macOS |',
  '|---|---|---|---|---|---|---|---|',
  ...signalKinds.map((kind) => row(`, \`${kind}\``, signalTable[kind].standard, signalTable[kind])),
  row('', 'always pausing', shareLost),
].join('\n')

/** UPDATE_VECTORS=1 writes it anew. */
it('the README has the table as the program has it', () => {
  const file = path.join(import.meta.dirname, '../../../README.md')
  const readme = readFileSync(file, 'utf8')
  const between = /(<!-- signals -->\n)[^]*?(<!-- \/signals -->)/
  if (process.env['UPDATE_VECTORS'] === '1') writeFileSync(file, readme.replace(between, (_all, begin: string, end: string) => `${begin}${table}\n${end}`))
  expect(between.exec(readFileSync(file, 'utf8'))?.[0]).toBe(`<!-- signals -->\n${table}\n<!-- /signals -->`)
})

it('every kind can be let be, or be logged, and is explained in sentences', () => {
  for (const kind of signalKinds) {
    const { levels, standard, means, harmless } = signalTable[kind]
    expect(levels).toContain(standard)
    expect(levels).toContain('logged')
    for (const text of [means, harmless]) expect(text).toMatch(/^[A-Z].*\.$/)
  }
})
