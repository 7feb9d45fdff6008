import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isAlive } from '../../../electron/main/evidence/kiosk-log.ts'
import { temporaryFolder } from '../main/support/folders.ts'

const script = path.join(import.meta.dirname, '../../../resources/kiosk-session/walkthrough-kiosk-session')

/** Runs the session's script to its end, with other programs in place of those that it starts; they write into the folder that this returns. */
function run(programs: Readonly<Record<'openbox' | 'busctl' | 'kiosk', (folder: string) => string>>, ...words: readonly string[]): string {
  const folder = temporaryFolder()
  const put = (name: string, text: string): void => {
    const file = path.join(folder, name)
    writeFileSync(file, `#!/bin/sh\n${text}\n`)
    chmodSync(file, 0o755)
  }
  for (const name of ['setxkbmap', 'xset']) put(name, 'exit 0')
  for (const [name, text] of Object.entries(programs)) put(name, text(folder))
  const { status } = spawnSync(script, [path.join(folder, 'kiosk'), ...words], { env: { PATH: `${folder}:/usr/bin:/bin` }, stdio: 'ignore' })
  expect(status).toBe(0)
  return folder
}

/** What it starts the kiosk with, where the account's secret store answers so; `undefined`: there is none. */
function startedWith(answer: string | undefined, ...words: readonly string[]): string[] {
  const folder = run({
    openbox: () => 'exec sleep 60',
    busctl: () => (answer === undefined ? 'exit 1' : `case "$*" in *' org.freedesktop.Secret.Collection Locked') echo '${answer}' ;; *) exit 1 ;; esac`),
    kiosk: (at) => `for word in "$@"; do echo "$word"; done > ${at}/words`,
  }, ...words)
  return readFileSync(path.join(folder, 'words'), 'utf8').split('\n').slice(0, -1)
}

it.skipIf(process.platform !== 'linux')('names the secret store to the kiosk where it is open, and never one that would ask for its password', () => {
  expect(startedWith('b false')).toEqual(['--password-store=gnome-libsecret'])
  expect(startedWith('b true')).toEqual([])
  expect(startedWith(undefined)).toEqual([])
})

it.skipIf(process.platform !== 'linux')('leaves the administrator’s own choice of a store', () => {
  expect(startedWith('b false', '--password-store=basic', '--lang=de')).toEqual(['--password-store=basic', '--lang=de'])
})

it.skipIf(process.platform !== 'linux')('starts a window manager anew that died, and ends it with the session', () => {
  // The kiosk ends well once a second one runs.
  const folder = run({
    openbox: (at) => `echo $$ >> ${at}/managers; [ "$(wc -l < ${at}/managers)" -gt 1 ] || exit 1; exec sleep 60`,
    busctl: () => 'exit 1',
    kiosk: (at) => `until [ "$(wc -l < ${at}/managers)" -gt 1 ]; do sleep 0.1; done`,
  })
  const managers = readFileSync(path.join(folder, 'managers'), 'utf8').trim().split('\n')
  expect(managers).toHaveLength(2)
  expect(isAlive(Number(managers[1]))).toBe(false)
})
