/** What the tools say of themselves: an installed kiosk has no npm. */
import { expect, it, vi } from 'vitest'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import { noSecretStore } from '../../../../electron/main/store/keys.ts'

const nothing = (): never => {
  throw new Error('nothing is opened for it')
}

it.each(['export', 'film', 'sessions', 'report'])('%s --help names the command that it was called by, and no other', async (tool) => {
  let out = ''
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  const code = await runTool(tool, ['--help'], {
    wraps: { first: noSecretStore, all: [] }, root: nothing, app: 'test', command: (name) => `walkthrough --evidence ${name}`, assessors: nothing, print: nothing,
  })
  printed.mockRestore()
  expect(code).toBe(0)
  expect(out).toContain(`  walkthrough --evidence ${tool} `)
  expect(out).not.toContain('npm')
})
