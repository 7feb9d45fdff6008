/** Where a tool's output goes: whoever reads it through `head` has seen enough at some point, and a disk may be full. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')
const tools = readdirSync(path.join(root, 'electron/cli')).flatMap((name) => (name.endsWith('.ts') ? [name.slice(0, -3)] : []))

it.each(tools)('%s ends without a word where nobody reads on', async (tool) => {
  const child = spawn(process.execPath, [path.join(root, 'scripts/cli.mjs'), tool, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const [said, closed] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect(said).toBe('')
  expect(closed).toEqual([0, null])
}, 60_000)

// A device that is full from the start.
it.skipIf(!existsSync('/dev/full')).each(tools)('%s says in one line that the disk is full', async (tool) => {
  const full = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [path.join(root, 'scripts/cli.mjs'), tool, '--help'], { stdio: ['ignore', full, 'pipe'] })
  closeSync(full)
  const [said, closed] = await Promise.all([text(child.stderr!), once(child, 'close')])
  expect(said).toBe('The output could not be written. The disk is full.\n')
  expect(closed).toEqual([tool === 'verify' ? 2 : 1, null])
}, 60_000)
