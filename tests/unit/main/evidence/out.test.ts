/** What is made of evidence for people to look at is never written over it. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import type { ReportWorld } from '../../../../electron/main/evidence/tools/world.ts'
import { temporaryFolder } from '../support/folders.ts'
import { held, ID, kioskAt, wraps } from './world.ts'

afterEach(() => void vi.restoreAllMocks())

const worldOf = (root: string): ReportWorld => ({ wraps, root: () => root, app: 'test', command: String, assessors: () => temporaryFolder(), print: () => Promise.reject(new Error('nothing is printed')) })

it.each(['film', 'report'])('%s refuses to replace a bundle, or anything among the sessions', async (tool) => {
  const kiosk = kioskAt()
  const { root } = kiosk.sessions
  const log = path.join(held(kiosk), 'session.sqlite')
  const { file } = await exportSession(kiosk, ID, temporaryFolder())
  const before = [file, log].map((one) => readFileSync(one))
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const world = worldOf(root)
  expect([await runTool(tool, [file, '--out', file], world), await runTool(tool, [ID, '--out', log], world)]).toEqual([1, 1])
  expect([file, log].map((one) => readFileSync(one))).toEqual(before)
  expect(said).toEqual([expect.stringContaining('the bundle itself'), expect.stringContaining('the folder of the sessions')])
})

it.each([['report', ''], ['report', '--compare'], ['report', '--agreement'], ['film', '']])('%s %s refuses to replace another bundle, a file of one, or what an assessor signed', async (tool, over) => {
  const kiosk = kioskAt()
  held(kiosk)
  const folder = temporaryFolder()
  const { file } = await exportSession(kiosk, ID, folder)
  const unpacked = path.join(folder, 'unpacked')
  execFileSync('unzip', ['-q', file, '-d', unpacked])
  const evidence = ['other.zip', `${ID}.0123.addendum.json`].map((name) => path.join(folder, name))
  for (const one of evidence) writeFileSync(one, 'evidence')
  const inside = path.join(unpacked, 'events.ndjson')
  const log = readFileSync(inside)
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  for (const out of [...evidence, inside]) expect(await runTool(tool, [...(over === '' ? [unpacked] : [over, folder]), '--out', out], worldOf(kiosk.sessions.root))).toBe(1)
  expect(evidence.map((one) => readFileSync(one, 'utf8'))).toEqual(['evidence', 'evidence'])
  expect(readFileSync(inside)).toEqual(log)
  expect(said).toEqual([...evidence, inside].map((): unknown => expect.stringContaining('Name another place with --out FILE; nothing was written.')))
})
