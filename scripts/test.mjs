// npm test: everything, from types to the real app. `npm test -- unit e2e` runs only the steps that are named.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prepare } from './lib/prepare.mjs'
import { checkLint, checkTypes, runInApp, runUnit } from './lib/runners.mjs'
import { door, seconds, Stop } from './lib/say.mjs'

/** @typedef {import('./lib/runners.mjs').Outcome} Outcome */

/** Types and lint use one processor each. @type {Record<string, () => Promise<Outcome>>} */
const steps = { types: checkTypes, lint: checkLint, unit: () => runUnit(), e2e: () => runInApp('e2e') }

/** @param {string} name @param {Outcome} outcome @param {number} milliseconds */
function summary(name, { passed, failed }, milliseconds) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
  return `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(6)} ${counts} ${seconds(milliseconds).padStart(9)}`
}

/** @param {string} name */
async function taken(name) {
  const started = performance.now()
  const outcome = await steps[name]?.().catch((error) => {
    console.error(error instanceof Stop ? error.message : error)
    return undefined
  })
  return { name, outcome: outcome ?? { passed: 0, failed: 1, skipped: 0, failures: [] }, milliseconds: performance.now() - started }
}

/** A folder for all that the tests write beside the project. @returns {string} its path; anybody may write there, as the app runs as another user */
function folderOfTests() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-tests-'))
  chmodSync(folder, 0o1777)
  return folder
}

await door(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !(name in steps))
  if (unknown !== undefined) throw new Stop(`There is no step "${unknown}". The steps are: ${Object.keys(steps).join(', ')}.`)
  await prepare({ tests: true })

  const written = folderOfTests()
  process.env['TMPDIR'] = written
  const total = { passed: 0, failed: 0, skipped: 0 }
  const lines = []
  /** @type {string[]} */
  const failures = []
  for (const together of [['types', 'lint'], ['unit'], ['e2e']]) {
    const names = together.filter((name) => wanted.length === 0 || wanted.includes(name))
    if (names.length === 0) continue
    console.log(`\n── ${names.join(', ')}`)
    const outcomes = await Promise.all(names.map(taken))
    for (const { name, outcome, milliseconds } of outcomes) {
      for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += outcome[key]
      failures.push(...outcome.failures)
      lines.push(summary(name, outcome, milliseconds))
    }
  }
  // Named once more at the end, which is all that is left of a long output.
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((one) => `  ${one}`).join('\n')}`)
  // What a failed test left is for whoever looks for the cause.
  if (total.failed > 0) console.log(`\nWhat the tests wrote is in ${written}`)
  else rmSync(written, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  console.log(`\n${lines.join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
  return total.failed === 0 ? 0 : 1
})
