// npm run review [-- FILE|FOLDER]: the assessor's window over the sessions of this machine, a folder of bundles, or one bundle.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { hasDisplay } from './lib/display.mjs'
import { launch } from './lib/launch.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'
import { door, say, Stop } from './lib/say.mjs'

await door(async () => {
  const [given, ...rest] = process.argv.slice(2)
  if (rest.length > 0 || given?.startsWith('-')) throw new Stop('Usage: npm run review [-- FILE|FOLDER]')
  // npm starts this in the project's folder; what was named is meant from where the person stood.
  const place = given === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? '.', given)
  if (place !== undefined && !existsSync(place)) throw new Stop(`There is no ${place}.`)
  await prepare()
  await ensureBuilt()
  if (!hasDisplay()) throw new Stop('This machine has no display, so no window can be opened.')
  const { executablePath, args, env, cwd, user } = await launch({ args: ['--review', ...(place === undefined ? [] : [place])] })
  say(`Opening the review${user ? ` as the user "${user.name}"` : ''} …`)
  const { code } = await run(executablePath, args, { env, cwd })
  return code
})
