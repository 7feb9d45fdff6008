// npm run bench [-- NAME … --json]: runs tests/bench/NAME.ts, each in a process of its own; all of them when none is named.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { bundle } from './lib/bundle.mjs'
import { startVirtualDisplay } from './lib/display.mjs'
import { ordinaryUser } from './lib/ordinary-user.mjs'
import { root } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'
import { door, Stop } from './lib/say.mjs'

const folder = path.join(root, 'tests', 'bench')
const all = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => path.basename(name, '.ts'))
  : []
const options = process.argv.slice(2).filter((each) => each.startsWith('--'))
const named = process.argv.slice(2).filter((each) => !each.startsWith('--'))

await door(async () => {
  const unknown = named.find((name) => !all.includes(name))
  if (unknown !== undefined) throw new Stop(`There is no benchmark "${unknown}". There are: ${all.join(', ') || 'none yet'}.`)
  await prepare()
  await ensureBuilt()
  const display = process.platform === 'linux' ? await startVirtualDisplay({ owner: await ordinaryUser() }) : null
  let worst = 0
  try {
    for (const name of named.length > 0 ? named : all) {
      const file = await bundle(`tests/bench/${name}.ts`, 'bench', ['scripts', 'tests/support', 'electron/cli'])
      const { code } = await run(process.execPath, ['--expose-gc', file, ...options], { env: { ...process.env, ...display?.env } })
      worst = Math.max(worst, code)
    }
  } finally {
    await display?.stop()
  }
  return worst
})
