/** Tries a key on what it is for. A secret store with another password opens to nonsense at times, and whoever knows the recovery recipient can wrap any key for it. */
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import { KEY_BYTES } from '../store/keys.ts'
import { openLog } from '../store/log.ts'
import { logFile } from '../store/sessions.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { kioskKeyFile, presentKey, verifierOf } from './kiosk-key.ts'
import { readKioskLogs } from './kiosk-log.ts'

/** `untried`: there is nothing to try it on. */
export type Fit = 'fits' | 'another' | 'untried'

/** `file`: where the key is kept. Throws StorageTrouble where it cannot be tried now. */
export function tryKey(file: string, key: Buffer): Fit {
  const folder = path.dirname(file)
  return file === kioskKeyFile(folder) ? tryOnKiosk(folder, key) : tryOnSession(folder, key)
}

function tryOnSession(folder: string, key: Buffer): Fit {
  if (key.length !== KEY_BYTES) return 'another'
  const log = logFile(folder)
  // An empty file would be made a log with whatever key.
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return 'untried'
  try {
    openLog(log, key).close()
    return 'fits'
  } catch (error) {
    if (error instanceof StorageTrouble && error.kind === 'damaged') return 'another'
    throw error
  }
}

/** It has signed the kiosk's log; or while that has no line, it is the one of the public part, which anybody could have put there. */
function tryOnKiosk(root: string, der: Buffer): Fit {
  const own = publicPartOf(der)
  if (!own) return 'another'
  const log = readKioskLogs(root, [own]).at(-1)
  if (log && log.entries.length > 0) return 'fits'
  if (log?.brokenAt !== undefined) return 'another'
  const known = presentKey(root)
  if (!known) return 'untried'
  return known.fingerprint === own.fingerprint ? 'fits' : 'another'
}

function publicPartOf(der: Buffer): ReturnType<typeof verifierOf> {
  try {
    return verifierOf(createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({ format: 'pem', type: 'spki' }) as string)
  } catch {
    // Whatever is wrong with it, it is no key.
    return undefined
  }
}
