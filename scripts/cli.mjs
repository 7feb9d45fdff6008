// node scripts/cli.mjs NAME …: runs electron/cli/NAME.ts in this process, bundled anew when its sources changed.
import { pathToFileURL } from 'node:url'
import { bundle } from './lib/bundle.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { door, Stop } from './lib/say.mjs'

const [name = '', ...args] = process.argv.slice(2)

await door(async () => {
  if (!/^[a-z][a-z-]*$/.test(name)) throw new Stop('Which tool? For instance: node scripts/cli.mjs packs check')
  checkNode()
  await ensurePackages()
  const file = await bundle(`electron/cli/${name}.ts`, 'cli')
  // npm starts this in the project's folder; what a tool is given is meant from where the person stood.
  process.chdir(process.env['INIT_CWD'] ?? '.')
  process.argv = [process.argv[0] ?? 'node', file, ...args]
  await import(pathToFileURL(file).href)
  return Number(process.exitCode ?? 0)
})
