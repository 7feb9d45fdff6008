import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isRoot } from './paths.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

/**
 * @typedef {object} Account
 * @property {string} name
 * @property {number} uid
 * @property {number} gid
 * @property {string} home
 */

const ownAccount = 'walkthrough'

/** @param {string} name @returns {Account | null} */
function account(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`))
  const [, , uid, gid, , home = '/'] = line?.split(':') ?? []
  return line === undefined ? null : { name, uid: Number(uid), gid: Number(gid), home }
}

/** @param {string} program @returns {boolean} */
const isThere = (program) => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].some((folder) => existsSync(path.join(folder, program)))

/**
 * Chromium's sandbox does not work for root. This says as whom the app runs instead: who called sudo, else an account of
 * its own, made on first use, else `nobody`.
 *
 * @returns {Promise<Account | null>} null where this process is no root, or where no other user can be taken
 */
export async function ordinaryUser() {
  if (!isRoot || process.platform !== 'linux' || !isThere('setpriv')) return null
  const caller = process.env['SUDO_USER'] ? account(process.env['SUDO_USER']) : null
  if (caller && caller.uid !== 0) return caller
  const own = account(ownAccount)
  if (own) return own
  if (isThere('useradd')) {
    const args = [
      '--system',
      '--user-group',
      '--create-home',
      '--home-dir',
      '/var/lib/walkthrough',
      '--shell',
      '/usr/sbin/nologin',
      ownAccount,
    ]
    const { code, text } = await run('useradd', args, { output: 'capture' })
    const made = account(ownAccount)
    if (made) {
      if (code === 0) say(`• Made the account "${ownAccount}": the app runs as an ordinary user, so that its sandbox protects it.`)
      return made
    }
    say(`  The account "${ownAccount}" could not be made: ${text.trim()}`)
  }
  return account('nobody')
}

/** @param {Account} user @returns {string[]} arguments of setpriv, up to the program */
export const becoming = (user) => ['--reuid', String(user.uid), '--regid', String(user.gid), '--init-groups', '--inh-caps=-all', '--']

/**
 * @param {Account | null} user null: this process's own
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<boolean>} whether it ended well
 */
export async function succeedsAs(user, program, args) {
  const { code } = user
    ? await run('setpriv', [...becoming(user), program, ...args], { cwd: '/', output: 'capture' })
    : await run(program, args, { output: 'capture' })
  return code === 0
}
