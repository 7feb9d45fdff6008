import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { startVirtualDisplay } from './display.mjs'
import { ordinaryUser } from './ordinary-user.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures each failed test with the first line of why; none where a check fails as a whole
 */

/** @param {...string} parts @returns {string} */
const tool = (...parts) => path.join(root, 'node_modules', ...parts)
const reports = path.join(root, 'node_modules', '.cache')

/** @param {string} program @param {readonly string[]} args @returns {Promise<Outcome>} one check that passes or fails as a whole */
async function check(program, args) {
  const { code } = await run(process.execPath, [program, ...args], { cwd: root })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: [] }
}

export const checkTypes = () => check(tool('typescript', 'bin', 'tsc'), ['-b'])
export const checkLint = () =>
  check(tool('eslint', 'bin', 'eslint.js'), [
    '--cache',
    '--cache-location',
    path.join('node_modules', '.cache', 'eslint', '/'),
    '--max-warnings=0',
    '.',
  ])

/** @param {unknown} json @param {readonly string[]} paths @returns {number} the sum of what stands there; absent counts as 0 */
function sum(json, paths) {
  const numbers = paths.map((place) => place.split('.').reduce((/** @type {any} */ value, key) => value?.[key], json))
  return numbers.reduce((total, value) => total + (typeof value === 'number' ? value : 0), 0)
}

/** @param {readonly string[]} names from the file to the test @param {unknown} message @returns {string} */
const failure = (names, message) => [names.filter(Boolean).join(' › '), String(message ?? '').split('\n', 1)[0]].filter(Boolean).join(': ')

/** @param {any} json vitest's report @returns {string[]} */
const failuresOfUnit = (json) => (json.testResults ?? []).flatMap((/** @type {any} */ file) => {
  const name = path.relative(root, file.name)
  const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
  if (failed.length === 0) return file.status === 'failed' ? [failure([name], file.message)] : []
  return failed.map((/** @type {any} */ test) => failure([name, ...test.ancestorTitles, test.title], test.failureMessages[0]))
})

/** @param {any} suite one of Playwright's report, or the whole report @param {readonly string[]} [within] @returns {string[]} */
const failuresInApp = (suite, within = []) => [
  ...(suite.specs ?? []).filter((/** @type {any} */ spec) => !spec.ok).map((/** @type {any} */ spec) => {
    // Playwright colours its messages.
    const message = spec.tests[0]?.results.at(-1)?.error?.message?.replaceAll(/\u001B\[\d+m/g, '')
    return failure([...within, spec.title], message)
  }),
  ...(suite.suites ?? []).flatMap((/** @type {any} */ one) => failuresInApp(one, [...within, one.title])),
]

/**
 * A runner that writes a JSON report; one that ends badly without saying that a test failed counts as one failure.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} report its file
 * @param {NodeJS.ProcessEnv} env
 * @param {Record<Exclude<keyof Outcome, 'failures'>, readonly string[]>} counts where the counts stand in it, as paths joined by dots
 * @param {(json: any) => string[]} failuresOf the failed tests in it, by name
 * @returns {Promise<Outcome>}
 */
async function runner(program, args, report, env, counts, failuresOf) {
  rmSync(report, { force: true })
  const { code } = await run(process.execPath, [program, ...args], { cwd: root, env })
  const json = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const outcome = { passed: sum(json, counts.passed), failed: sum(json, counts.failed), skipped: sum(json, counts.skipped), failures: failuresOf(json) }
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}

/** @param {readonly string[]} [filters] */
export function runUnit(filters = []) {
  const report = path.join(reports, 'unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  return runner(tool('vitest', 'vitest.mjs'), args, report, process.env, {
    passed: ['numPassedTests'],
    failed: ['numFailedTests'],
    skipped: ['numPendingTests', 'numTodoTests'],
  }, failuresOfUnit)
}

/** More at once than that, and the film of one takes the time of the other. */
const WORKERS = 2

/** The real app, built, and for each that runs at once a display of its own. @param {'e2e' | 'pictures'} project @param {readonly string[]} [filters] */
export async function runInApp(project, filters = []) {
  await ensureBuilt()
  if (process.platform !== 'linux') return runOnDisplays(project, [], filters)
  const owner = await ordinaryUser()
  const displays = await Promise.all(Array.from({ length: WORKERS }, () => startVirtualDisplay({ owner })))
  try {
    return await runOnDisplays(project, displays, filters)
  } finally {
    await Promise.all(displays.map((display) => display.stop()))
  }
}

/** @param {string} project @param {readonly import('./display.mjs').Display[]} displays @param {readonly string[]} filters */
function runOnDisplays(project, displays, filters) {
  const report = path.join(reports, `${project}.json`)
  const env = { ...process.env, WALKTHROUGH_DISPLAYS: JSON.stringify(displays.map((display) => display.env)), PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  return runner(tool('@playwright', 'test', 'cli.js'), ['test', `--project=${project}`, '--reporter=list,json', ...filters], report, env, {
    passed: ['stats.expected', 'stats.flaky'],
    failed: ['stats.unexpected'],
    skipped: ['stats.skipped'],
  }, failuresInApp)
}
