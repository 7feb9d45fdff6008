// Makes a fresh machine ready: packages, system libraries, Electron. `--tests` adds what only the tests ask.
import { prepare } from './lib/prepare.mjs'
import { door, say } from './lib/say.mjs'

await door(async () => {
  const runtime = await prepare({ tests: process.argv.includes('--tests') })
  say(`Ready. Electron is in ${runtime.folder}`)
})
