// npm run pictures [-- FILTER …]: every screen of the kiosk, in both themes and two sizes, into test-results/pictures, for people to look at.
import { prepare } from './lib/prepare.mjs'
import { runInApp } from './lib/runners.mjs'
import { door } from './lib/say.mjs'

await door(async () => {
  await prepare({ tests: true })
  const { failed } = await runInApp('pictures', process.argv.slice(2))
  return failed === 0 ? 0 : 1
})
