import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../main/support/folders.ts'

const script = path.join(import.meta.dirname, '../../../resources/kiosk-session/walkthrough-kiosk-session')

/** What the session's script starts the kiosk with, where the account's secret store answers so; `undefined`: there is none. */
function startedWith(answer: string | undefined, ...words: readonly string[]): string[] {
  const folder = temporaryFolder()
  const put = (name: string, text: string): string => {
    const file = path.join(folder, name)
    writeFileSync(file, `#!/bin/sh\n${text}\n`)
    chmodSync(file, 0o755)
    return file
  }
  for (const name of ['openbox', 'setxkbmap', 'xset']) put(name, 'exit 0')
  put('busctl', answer === undefined ? 'exit 1' : `case "$*" in *' org.freedesktop.Secret.Collection Locked') echo '${answer}' ;; *) exit 1 ;; esac`)
  const kiosk = put('kiosk', `for word in "$@"; do echo "$word"; done > ${folder}/words`)
  const { status } = spawnSync(script, [kiosk, ...words], { env: { PATH: `${folder}:/usr/bin:/bin` } })
  expect(status).toBe(0)
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
