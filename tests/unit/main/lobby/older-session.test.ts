/** What an older version left on the disk: read, gone on with, closed, reported and handed over by this one. `tests/vectors/session` says how it was made. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { budgetOf, used } from '../../../../electron/interview/clock.ts'
import { replay, step } from '../../../../electron/interview/step.ts'
import type { InterviewState } from '../../../../electron/interview/step.ts'
import { createProjection } from '../../../../electron/interview/view.ts'
import { heldOf } from '../../../../electron/main/assess/held.ts'
import { reportOn } from '../../../../electron/main/assess/reporting.ts'
import { createEmbeddedEngine } from '../../../../electron/main/engine/embedded.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { createNotary } from '../../../../electron/main/evidence/notary.ts'
import { isWhole } from '../../../../electron/main/evidence/verify.ts'
import { createHolding } from '../../../../electron/main/lobby/held.ts'
import { remainingMs } from '../../../../electron/main/lobby/interrupted.ts'
import { policyFile } from '../../../../electron/main/policy/schema.ts'
import { openRecord } from '../../../../electron/main/record/open-record.ts'
import { itemAt } from '../../../../electron/main/record/places.ts'
import { createReserve } from '../../../../electron/main/store/reserve.ts'
import { temporaryFolder } from '../support/folders.ts'
import { createWorld } from '../support/world.ts'
import { kioskAt } from '../evidence/world.ts'

const kept = path.join(import.meta.dirname, '../../../vectors/session')
const ID = '20260102-030405-kept'

it('goes on where it was cut off, with everything that was said; ends, is closed, makes a report, and is handed over whole', async () => {
  const root = path.join(temporaryFolder(), 'sessions')
  cpSync(kept, root, { recursive: true, filter: (file) => !file.endsWith('README.md') })
  const evidence = kioskAt(root)
  const { sessions } = evidence
  const world = createWorld(Date.UTC(2026, 0, 2, 4))
  const notices: string[] = []
  const notary = createNotary({ ...evidence, clock: world.clock }, undefined, (text) => notices.push(text))
  const parts = {
    core: { replay, step, createProjection }, usedMs: (state: InterviewState, at: number) => used(state.clock, budgetOf(state.pack), at),
    share: world.share, reserve: createReserve(root, 0), clock: world.clock, timers: world.timers, sessions, recoverSegments: evidence.recoverSegments,
    disk: { room: () => undefined, filmed: () => 0 }, policy: policyFile.parse({ version: 1 }), policyText: 'version: 1\n', app: 'test', seed: () => 1, randomId: () => 'x',
    publishNotice: (text: string) => void notices.push(text),
  }
  const { interrupted: [own, ...others], troubles } = sessions.scan()
  expect([others, troubles]).toEqual([[], []])
  expect(own).toMatchObject({ id: ID, opened: { candidate: 'Ada Example', interview: 'everyday-python' } })
  expect(remainingMs(own!, parts)).toBeGreaterThan(20 * 60_000)

  const runner = await createHolding(parts, () => undefined).goOn(own!, { packs: [], engine: createEmbeddedEngine(), notary, notices: [] }, () => true)
  const { view, draft } = runner!.screen()
  expect(draft).toBe('and I would also')
  const said = (): readonly string[] => runner!.screen().view.flatMap(({ event }) => (event.type === 'said' ? [event.text] : []))
  expect(said()).toHaveLength(8)
  expect(view.some(({ event }) => event.type === 'snippet')).toBe(true)
  const lines = (): number => runner!.screen().view.filter(({ event }) => event.type === 'line').length
  const before = lines()
  await runner!.command({ do: 'say', id: 'new', text: 'It should print how many lines there are of each level.', citations: [] })
  await expect.poll(() => (world.pass(1_000), lines())).toBeGreaterThan(before)
  await runner!.command({ do: 'end-call' })
  await expect.poll(() => (world.pass(1_000), runner!.ended())).toBe(true)
  await expect.poll(() => runner!.screen().view.some(({ event }) => event.type === 'receipt')).toBe(true)
  await notary.idle()

  const record = await openRecord(itemAt(path.join(root, ID))!, { sessions, decrypter: undefined })
  if (record.kind === 'sealed') throw new Error('nobody sealed it')
  expect((await record.file('recording/000001.webm'))?.toString()).toContain('a minute of film')
  const { report } = reportOn(await heldOf(record), { keys: [] })
  record.close()
  expect(report.made.verification).toMatchObject({ state: 'intact', findings: [] })
  expect(report.conversation.filter(({ who }) => who === 'candidate').map(({ text }) => text)).toEqual(said())
  expect(report.problems.map(({ id }) => id)).toContain('log-report')
  expect(report.signals.map(({ text }) => text)).toContain('An input device was added: “Second Keyboard”.')
  const { verdict } = await exportSession(evidence, ID, path.join(temporaryFolder(), 'bundles'))
  expect(verdict.findings).toEqual([])
  expect(isWhole(verdict)).toBe(true)
  expect(notices).toEqual([])
}, 120_000)
