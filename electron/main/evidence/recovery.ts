/** Keys, of sessions and of the kiosk, wrapped once more for the centre's recovery recipient: a lost secret store then loses nothing. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Decrypter } from 'age-encryption'
import { keyFilePath, readWraps, unwrapWith, writeDurably } from '../store/keys.ts'
import type { KeyWrap, KeyWraps, Wraps } from '../store/keys.ts'
import { isSessionId } from '../store/sessions.ts'
import { guarded, StorageTrouble } from '../store/trouble.ts'
import { tryKey } from './key-trial.ts'
import { kioskKeyFile, retiredKeyFiles } from './kiosk-key.ts'

const BY = 'age'

/** The files of all keys that can be wrapped for recovery: the kiosk's first, then those of its sessions. */
export function keyFilesIn(root: string): string[] {
  const sessions = existsSync(root) ? guarded('finding', () => readdirSync(root)).filter(isSessionId).sort() : []
  return [kioskKeyFile(root), ...sessions.map((id) => keyFilePath(path.join(root, id)))].filter((file) => existsSync(file))
}

/** Those of them that this recipient cannot open. Throws StorageTrouble. */
export const notRecoverable = (root: string, recipient: string): string[] => keyFilesIn(root).filter((file) => !isFor(recipient, keptIn(file)))

const isFor = (recipient: string, kept: Wraps): boolean => kept.some((wrap) => wrap.by === BY && wrap.recipient === recipient)

/** A file that cannot be read holds nothing for anybody. */
function keptIn(file: string): Wraps {
  try {
    return readWraps(file)
  } catch (error) {
    if (error instanceof StorageTrouble && error.kind === 'damaged') return []
    throw error
  }
}

/**
 * `file`: where the key is kept. Does nothing where it was done for this recipient; what was wrapped for another one is taken away: it may have been
 * replaced because it got into wrong hands. Rejects with StorageTrouble, also where what the store gave out is another key, and then the file stays as it was.
 */
export async function keepRecoverable(file: string, wraps: readonly KeyWrap[], recipient: string): Promise<void> {
  const kept = readWraps(file)
  if (isFor(recipient, kept)) return
  const key = unwrapWith(kept, wraps)
  if (tryKey(file, key) === 'another') throw new StorageTrouble('unreadable-key')
  const { encrypterFor } = await import('./seal.ts')
  const sealed = await encrypterFor([recipient]).encrypt(key)
  write(file, [...kept.filter(({ by }) => by !== BY), { by: BY, key: Buffer.from(sealed).toString('base64'), recipient }])
}

/**
 * A store that gives out the keys in these files by an identity; those that it does not open stay closed, and of several for one file those that do not open
 * what it is for: anybody can wrap any key. Rejects with StorageTrouble where that cannot be tried.
 */
export async function recoveredWith(identity: Decrypter, files: readonly string[]): Promise<KeyWrap> {
  const { openedStream } = await import('./seal.ts')
  const { Readable } = await import('node:stream')
  const keys = new Map<string, Buffer>()
  for (const file of files) {
    const wrapped = keptIn(file).filter(({ by }) => by === BY)
    const opened: (readonly [wrapped: string, key: Buffer])[] = []
    for (const { key } of wrapped) {
      try {
        opened.push([key, await buffer(await openedStream(identity, Readable.from([Buffer.from(key, 'base64')])))])
      } catch (error) {
        // Another recipient's; the session then says that its key cannot be read.
        console.error(`the identity does not open ${file}:`, error instanceof Error ? error.message : error)
      }
    }
    for (const [text, key] of opened) if (opened.length === 1 || tryKey(file, key) !== 'another') keys.set(text, key)
  }
  return {
    name: BY,
    wrap: () => { throw new Error('keys are made by the kiosk') },
    unwrap: (wrapped) => {
      const key = keys.get(wrapped)
      if (!key) throw new Error('the identity does not open this key')
      return key
    },
  }
}

/**
 * The keys that signed here before are for nobody any more, least of all for an earlier recovery recipient. One that only such a one could open goes; its
 * public part stays. Throws StorageTrouble.
 */
export function closeRetired(root: string, recipient: string): void {
  for (const file of retiredKeyFiles(root)) {
    const kept = keptIn(file)
    const rest = kept.filter((wrap) => wrap.by !== BY || wrap.recipient === recipient)
    if (rest.length === kept.length) continue
    if (rest.length > 0) write(file, rest)
    else guarded('recovery', () => rmSync(file))
  }
}

/** Whether a key lay in a store that this program does not reach, so that it would end up in a file. Throws StorageTrouble. */
export const wouldLieOpen = (file: string, own: KeyWraps): boolean => liesInStore(keptIn(file), own)

/** By its name alone a store is there also where it cannot be reached, as over SSH: then it is not the one that new keys go to. */
const liesInStore = (kept: Wraps, { first, all }: KeyWraps): boolean =>
  kept.some(({ by }) => by !== BY && by !== first.name && all.find(({ name }) => name === by)?.open !== true)

export type GivenBack = 'there' | 'given-back' | 'out-of-reach' | 'another'

/**
 * Gives a key back to the store of this computer, if it opens what it is for: one that works is never replaced. `there`: the store opens it already;
 * `out-of-reach`: the key lay in a store that this program cannot reach, and must not end up in a lesser one, unless `evenInFiles`; `another`: what the identity opens is no
 * key of this, or there is nothing to see that by. Throws StorageTrouble where nothing opens it, and where it could not be tried or stored.
 */
export function giveBack(file: string, own: KeyWraps, recovered: KeyWrap, evenInFiles: boolean): GivenBack {
  const kept = readWraps(file)
  if (openedBy(own.all, kept).some((key) => tryKey(file, key) !== 'another')) return 'there'
  if (!evenInFiles && liesInStore(kept, own)) return 'out-of-reach'
  const found = openedBy([recovered], kept)
  if (found.length === 0) throw new StorageTrouble('unreadable-key')
  const key = found.find((each) => tryKey(file, each) === 'fits')
  if (!key) return 'another'
  const wrapped = own.first.wrap(key)
  write(file, [{ by: own.first.name, key: wrapped }, ...kept.filter(({ by }) => by === BY)])
  return 'given-back'
}

/** What these stores give out, once for each place where it is kept. */
const openedBy = (wraps: readonly KeyWrap[], kept: Wraps): Buffer[] => kept.flatMap((one) => {
  try {
    return [unwrapWith([one], wraps)]
  } catch (error) {
    if (error instanceof StorageTrouble) return []
    throw error
  }
})

const write = (file: string, wraps: Wraps): void => guarded('recovery', () => writeDurably(file, JSON.stringify({ v: 1, wraps })))
