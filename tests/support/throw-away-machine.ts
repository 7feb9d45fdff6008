/**
 * This machine once more, to install programs on: its disk can be written and nothing of that reaches the real one, because a
 * layer in memory lies over it. Processes, display and network are the machine's own. Needs root.
 */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { becoming, ordinaryUser } from '../../scripts/lib/ordinary-user.mjs'
import { cacheFolder } from '../../scripts/lib/paths.mjs'

export interface ThrowAwayMachine {
  /** Where a file of that machine is seen from here. */
  readonly seen: (file: string) => string
  /** Runs a program there as root, to its end. */
  readonly asRoot: (program: string, ...args: readonly string[]) => Ended
  /** Runs a program there as the kiosk's account, to its end. */
  readonly asKiosk: (program: string, ...args: readonly string[]) => Ended
  readonly startAsKiosk: (program: string, ...args: readonly string[]) => ChildProcess
  /** The home of the kiosk's account. */
  readonly home: string
  readonly throwAway: () => void
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** pivot_root and no chroot: Chromium's sandbox makes user namespaces, which the kernel refuses inside a chroot. */
const SETUP = `
set -e
own=$1; shift
mount --make-rprivate /
mount -t tmpfs tmpfs "$own"
mkdir "$own/upper" "$own/work" "$own/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$own/upper,workdir=$own/work" "$own/root"
for shared in /dev /proc /sys "$@"; do
  mkdir -p "$own/root$shared"
  mount --rbind "$shared" "$own/root$shared"
done
cd "$own/root"
mkdir -p mnt/outside
pivot_root . mnt/outside
umount -l /mnt/outside
echo ready
exec sleep infinity
`

/** Rejects where the kernel does not allow it, with what the tools said. */
export async function throwAwayMachine(): Promise<ThrowAwayMachine> {
  const user = await ordinaryUser()
  if (!user) throw new Error('only root can make a machine to throw away')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-machine-'))
  const shared = [...new Set(['/tmp', os.tmpdir(), cacheFolder()])]
  const holder = spawn('unshare', ['--mount', 'sh', '-c', SETUP, 'sh', folder, ...shared], { stdio: ['ignore', 'pipe', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    holder.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    holder.stdout.once('data', () => resolve())
    holder.once('error', reject)
    holder.once('close', (code) => reject(new Error(`the machine could not be made (${String(code)}): ${said}`)))
  })
  const { pid } = holder
  if (pid === undefined) throw new Error('the machine has no process')
  const seen = (file: string): string => `/proc/${String(pid)}/root${file}`
  const home = '/var/lib/walkthrough-tried-out'
  mkdirSync(seen(home), { mode: 0o700 })
  chownSync(seen(home), user.uid, user.gid)
  const accounts = readFileSync(seen('/etc/passwd'), 'utf8').split('\n')
  writeFileSync(seen('/etc/passwd'), accounts.map((line) => (line.startsWith(`${user.name}:`) ? line.split(':').with(5, home).join(':') : line)).join('\n'))

  const enter = ['--target', String(pid), '--mount', '--']
  const kiosk = (program: string, args: readonly string[]): string[] => {
    const { DISPLAY = '', XAUTHORITY = '' } = process.env
    return [...enter, 'setpriv', ...becoming(user), 'env', '-i', 'PATH=/usr/bin:/bin', 'LANG=C.UTF-8', `HOME=${home}`, `DISPLAY=${DISPLAY}`, `XAUTHORITY=${XAUTHORITY}`, program, ...args]
  }
  const ended = (args: readonly string[]): Ended => {
    const { status, stdout, stderr } = spawnSync('nsenter', args, { encoding: 'utf8', cwd: '/', timeout: 60_000 })
    return { code: status, out: stdout, err: stderr }
  }
  return {
    seen,
    home,
    asRoot: (program, ...args) => ended([...enter, program, ...args]),
    asKiosk: (program, ...args) => ended(kiosk(program, args)),
    startAsKiosk: (program, ...args) => spawn('nsenter', kiosk(program, args), { cwd: '/', stdio: 'ignore', detached: true }),
    throwAway: () => {
      holder.kill('SIGKILL')
      if (existsSync(folder)) rmdirSync(folder)
    },
  }
}
