/** `sessions recover`: the keys that the recovery identity opens are given back to the secret store of this computer. */
import path from 'node:path'
import { systemClock } from '../../session/ports.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import { kioskKeyFile, openKioskKey } from '../kiosk-key.ts'
import { noteDeed } from '../kiosk-log.ts'
import { giveBack, keyFilesIn, recoveredWith } from '../recovery.ts'
import { openIdentity } from './identity.ts'
import { explained, IN_THE_STORE, Wrong } from './world.ts'
import type { ToolWorld } from './world.ts'

/** Of whom a key is, for a person. */
export const ownerOf = (file: string, root: string): string => (file === kioskKeyFile(root) ? 'the kiosk’s own' : path.basename(path.dirname(file)))

/** @returns the exit code. Rejects with Wrong, NotReadable, or StorageTrouble. */
export async function recoverKeys(root: string, identity: string | undefined, evenInFiles: boolean, { wraps }: ToolWorld): Promise<number> {
  if (identity === undefined) throw new Wrong('Name the file of the recovery identity with --identity FILE.')
  const files = keyFilesIn(root)
  const recovered = await recoveredWith(await openIdentity(identity), files)
  const results = files.map((file) => {
    const owner = ownerOf(file, root)
    try {
      const state = giveBack(file, wraps, recovered, evenInFiles)
      process.stdout.write(`${told[state]}  ${owner}${state === 'out-of-reach' || state === 'another' ? `: ${reasons[state]}` : ''}\n`)
      return state
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      process.stdout.write(`NOT         ${owner}: ${error.kind === 'unreadable-key' ? NOT_OPENED : error.message}\n`)
      return 'not'
    }
  })
  const keys = results.filter((state) => state === 'given-back').length
  // Files are in this order: the kiosk's own first. Opening it where there is none would make one.
  const canSign = files[0] === kioskKeyFile(root) && (results[0] === 'there' || results[0] === 'given-back')
  if (keys > 0 && canSign) note(root, wraps, keys)
  else if (keys > 0) process.stderr.write('The kiosk’s own log does not say so: the key that signs is not there, or cannot be opened.\n')
  return results.every((state) => state === 'there' || state === 'given-back') ? 0 : 1
}

const told = { 'given-back': 'given back', 'there': 'is there  ', 'out-of-reach': 'NOT       ', 'another': 'NOT       ' } as const
const NOT_OPENED = 'neither this computer nor the identity opens it. A key that signs is then replaced with “sessions new-key”.'
const reasons = {
  'out-of-reach': `it ${IN_THE_STORE}`,
  'another': 'what the identity opens is another key, or nothing here shows that it is the right one: it must open the interview, or be the one of the kiosk’s log and of kiosk.pem. Nothing was replaced. ' +
    'A key that signs is then replaced with “sessions new-key”.',
} as const

function note(root: string, wraps: ToolWorld['wraps'], keys: number): void {
  try {
    noteDeed(root, openKioskKey(root, wraps), Math.round(systemClock.wall()), { type: 'keys-recovered', keys })
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error
    const why = explained(error)
    process.stderr.write(`The kiosk’s own log does not say so. ${why instanceof Error ? why.message : error.message}\n`)
  }
}
