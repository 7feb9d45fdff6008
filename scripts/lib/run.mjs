import { spawn } from 'node:child_process'

/** @type {Set<() => void>} */
const cleanups = new Set()
let watching = false

/**
 * Calls back when this process ends, also by Ctrl-C or SIGTERM. The work must be synchronous.
 *
 * @param {() => void} cleanup
 * @returns {() => void} takes the callback back
 */
export function atExit(cleanup) {
  if (!watching) {
    watching = true
    process.once('exit', () => cleanups.forEach((each) => each()))
    for (const [signal, code] of /** @type {const} */ ([
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ]))
      process.once(signal, () => process.exit(code))
  }
  cleanups.add(cleanup)
  return () => cleanups.delete(cleanup)
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment; this process's own when absent
 * @property {'inherit' | 'stderr' | 'capture'} [output] `stderr` keeps stdout clean; `capture` returns both as `text`
 */

/**
 * Runs a program to its end, and ends it when this process is ended.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, text: string }>} code is 127 where the program could not be started, 128 + n after signal n
 */
export function run(program, args, { cwd, env, output = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const stdout = output === 'capture' ? 'pipe' : output === 'stderr' ? process.stderr : 'inherit'
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: env ?? process.env,
      stdio: [output === 'inherit' ? 'inherit' : 'ignore', stdout, output === 'capture' ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && program === 'npm',
    })
    const forget = atExit(() => child.kill())
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (text += chunk))
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (text += chunk))
    child.once('error', (error) => {
      forget()
      resolve({ code: 127, text: text + error.message })
    })
    child.once('close', (code, signal) => {
      forget()
      resolve({ code: code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15), text })
    })
  })
}
