// npm run demo: the whole interview, played in the real app. `--virtual-display` keeps it off the screen.
import { ensureBuilt } from './lib/build.mjs'
import { playDemo } from './lib/demo.mjs'
import { prepare } from './lib/prepare.mjs'
import { door } from './lib/say.mjs'

await door(async () => {
  const args = process.argv.slice(2).filter((each) => each !== '--virtual-display')
  await prepare()
  await ensureBuilt()
  return playDemo(args, process.argv.includes('--virtual-display') ? { virtual: true } : {})
})
