/** What is made of evidence for people to look at is never written over it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import { temporaryFolder } from '../support/folders.ts'
import { held, ID, kioskAt, wraps } from './world.ts'

afterEach(() => void vi.restoreAllMocks())

it.each(['film', 'report'])('%s refuses to replace a bundle, or anything among the sessions', async (tool) => {
  const kiosk = kioskAt()
  const { root } = kiosk.sessions
  const log = path.join(held(kiosk), 'session.sqlite')
  const { file } = await exportSession(kiosk, ID, temporaryFolder())
  const before = [file, log].map((one) => readFileSync(one))
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const world = { wraps, root: () => root, app: 'test', command: String, assessors: () => temporaryFolder(), print: () => Promise.reject(new Error('nothing is printed')) }
  expect([await runTool(tool, [file, '--out', file], world), await runTool(tool, [ID, '--out', log], world)]).toEqual([1, 1])
  expect([file, log].map((one) => readFileSync(one))).toEqual(before)
  expect(said).toEqual([expect.stringContaining('the bundle itself'), expect.stringContaining('the folder of the sessions')])
})
