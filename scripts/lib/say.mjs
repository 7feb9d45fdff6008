/**
 * What the preparation tells. All of it goes to stderr, because stdout belongs to the tool that runs after it.
 */

/** A failure that a person can act on: it is shown as it stands, without a stack. */
export class Stop extends Error {}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * @template T
 * @param {string} what shown before
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const started = performance.now()
  say(`• ${what} …`)
  const result = await work()
  say(`  done in ${seconds(performance.now() - started)}`)
  return result
}

/** @param {number} milliseconds @returns {string} */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/**
 * Runs a command of package.json: a `Stop` is told in plain words, any other error with its stack; both end with code 1.
 *
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function door(main) {
  try {
    process.exitCode = (await main()) || 0
  } catch (error) {
    say(error instanceof Stop ? `\n${error.message}` : `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    process.exitCode = 1
  }
}
