/** Whoever reads a tool's output through `head` has seen enough at some point. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
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
