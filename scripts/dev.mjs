// npm run dev: the app with its sources watched, in the Electron that this machine has.
import path from 'node:path'
import { launch } from './lib/launch.mjs'
import { root } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'
import { door } from './lib/say.mjs'

await door(async () => {
  const runtime = await prepare()
  const { executablePath, env, chromiumSandbox } = await launch({ app: root })
  const tool = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = ['dev', ...(chromiumSandbox ? [] : ['--noSandbox']), ...process.argv.slice(2)]
  // The tool itself runs as this user; only Electron becomes another one, through the program that `launch` names.
  const forElectron = { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, ELECTRON_EXEC_PATH: executablePath, HOME: env['HOME'] }
  const { code } = await run(process.execPath, [tool, ...args], { cwd: root, env: { ...process.env, ...forElectron } })
  return code
})
