/** What one more example does to the figures of a problem, and `packs -- learn` from a signed addendum to the author's file. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { effectOf } from '../../../electron/cli/packs/effect.ts'
import type { Problem } from '../../../electron/interview/pack/schema.ts'
import type { Understand } from '../../../electron/interview/understanding/understanding.ts'
import { addAddendum } from '../../../electron/main/assess/addenda.ts'
import { makeAssessor } from '../../../electron/main/assess/key.ts'
import { reportOn } from '../../../electron/main/assess/reporting.ts'
import { exportSession } from '../../../electron/main/evidence/export.ts'
import { parseSmall } from '../interview/pack/packs.ts'
import { heldFrom, interviewed } from '../main/assess/interview.ts'
import { kioskAt } from '../main/evidence/world.ts'

it('an example is measured on the answers that were there before it', () => {
  const result = parseSmall({ 'sum.examples.yaml': 'empty-list:\n  right: [by nought, by zero]\n  wrong: [a zero, other]\n' })
  if (!('pack' in result)) throw new Error('the small pack has a fault')
  const problem: Problem = result.pack.problems[0]!
  // Understands an answer where one of its words stands in a right example.
  const understand: Understand = ({ text, problem: known }) => {
    const learned = (known?.examples['empty-list']?.right ?? []).flatMap((each) => each.split(' '))
    const points = text.split(' ').some((word) => word !== 'by' && learned.includes(word)) ? [{ id: 'empty-list', status: 'covered' as const, quote: text }] : []
    return { act: 'answer', points, particulars: [], areas: [] }
  }
  const effect = effectOf(problem, { problem: problem.id, point: 'empty-list', kind: 'right', text: 'nought here', session: '', assessor: '', reason: '' }, understand)
  expect(effect).toEqual({
    readAlready: true,
    point: { before: { right: 2, found: 0, mistaken: 1 }, after: { right: 2, found: 1, mistaken: 1 } },
    problem: { before: { right: 2, found: 0, mistaken: 1 }, after: { right: 2, found: 1, mistaken: 1 } },
  })
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('takes over what the author accepts, and nothing on a dry run', async () => {
  const root = path.join(import.meta.dirname, '../../..')
  const own = path.join(folder, 'reference')
  cpSync(path.join(root, 'snippets/reference'), own, { recursive: true })
  const file = path.join(own, 'airflow-etl.examples.yaml')
  // A few examples are measured quickly, and a point has more of them than it needs.
  writeFileSync(file, '# Ours.\npurpose:\n  right:\n    - a daily job from Postgres to an Azure blob, in capitals\n  wrong:\n    - three tasks in a row\n')
  const before = readFileSync(file, 'utf8')
  const learn = (...args: string[]) => spawnSync(process.execPath, [path.join(root, 'scripts/cli.mjs'), 'packs', 'learn', path.join(folder, 'bundles'), '--pack', own, ...args], {
    encoding: 'utf8', env: { ...process.env, WALKTHROUGH_HOME: path.join(folder, 'home') }, input: '',
  })

  const kiosk = kioskAt(path.join(folder, 'sessions'))
  interviewed(kiosk, '20260102-030405-abc')
  const held = await heldFrom(kiosk, (await exportSession(kiosk, '20260102-030405-abc', path.join(folder, 'bundles'))).file)
  const report = reportOn(held, { keys: [] }).report
  const point = report.problems[0]!.points.find(({ outcome }) => outcome === 'touched')!
  const text = report.conversation.find(({ seq }) => seq === point.decisive)!.text
  const ada = await makeAssessor(path.join(folder, 'keys'), 'Ada', 'violet otter ninepins')
  addAddendum(held.addenda, ada, { ...held.close!, notes: [], recommendation: 'x', overrulings: [{ problem: 'airflow-etl', point: point.id, was: 'touched', now: 'covered', reason: 'It is all there.', shownBy: [] }] }, 1)

  const dry = learn('--dry-run')
  expect(dry.stdout).toContain(JSON.stringify(text))
  expect(dry.stdout).toMatch(/this point +precision [\d.–]+ → [\d.–]+ +recall [\d.–]+ → [\d.–]+/)
  expect(dry.status).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(before)

  expect(learn().status).toBe(2)

  expect(learn('--accept', 'all').status).toBe(0)
  const after = readFileSync(file, 'utf8')
  expect((parse(after) as Record<string, { right: string[] }>)[point.id]!.right.at(-1)).toBe(text)
  expect(after).toContain('# Ours.')
}, 120_000)
