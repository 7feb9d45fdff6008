// npm start: makes the machine ready, builds, and opens the kiosk. Arguments are passed on to the app.
import { ensureBuilt } from './lib/build.mjs'
import { playDemo } from './lib/demo.mjs'
import { hasDisplay } from './lib/display.mjs'
import { launch } from './lib/launch.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'
import { door, say } from './lib/say.mjs'

await door(async () => {
  await prepare()
  await ensureBuilt()
  if (!hasDisplay()) {
    say('This machine has no display, so no window can be opened. Playing the demo on a virtual display instead.\n')
    return playDemo([])
  }
  const { executablePath, args, env, cwd, user } = await launch({ args: process.argv.slice(2) })
  say(`Opening the kiosk${user ? ` as the user "${user.name}"` : ''} …`)
  const { code } = await run(executablePath, args, { env, cwd })
  return code
})
