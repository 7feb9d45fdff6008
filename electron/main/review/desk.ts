/** What the window can ask for, call by call. One session is open at a time. */
import os from 'node:os'
import type { Decrypter } from 'age-encryption'
import type { Calls, Checked, Opening } from '../../shared/review.ts'
import type { assessCalls } from '../../shared/review-assess.ts'
import { heldOf } from '../assess/held.ts'
import type { Held } from '../assess/held.ts'
import { BundleError } from '../evidence/bundle-reader.ts'
import { readIdentity } from '../evidence/identity.ts'
import type { HandlersOf } from '../ipc.ts'
import { Refusal } from '../plain-text.ts'
import { NotReadable } from '../record/record.ts'
import type { SealedRecord, SessionRecord } from '../record/record.ts'
import type { FilmDesk } from './film-scheme.ts'
import type { Library } from './library/library.ts'
import type { Owner, Pins } from './pins.ts'
import { tellStory } from './story/story.ts'
import type { WhoAssesses } from './who-assesses.ts'

export interface DeskParts {
  readonly place: string
  readonly only: string | undefined
  readonly notices: readonly string[]
  readonly library: Library
  readonly film: FilmDesk
  readonly pins: Pins
  readonly admitted: WhoAssesses['admitted']
  /** Asks for a file; `undefined` when nobody chose one. */
  readonly chooseIdentity: () => Promise<string | undefined>
  readonly wall: () => number
}

export interface Desk {
  readonly handlers: HandlersOf<Omit<Calls, keyof typeof assessCalls>>
  /** A session for its report, with the identity that was chosen: the one that is open as it was opened. Rejects with a Refusal. */
  readonly held: (key: string) => Promise<Held>
  readonly close: () => void
}

export function createDesk({ place, only, notices, library, film, pins, admitted, chooseIdentity, wall }: DeskParts): Desk {
  let open: { readonly key: string; readonly record: SessionRecord | SealedRecord } | undefined
  /** For as long as the window is open. */
  let identity: Decrypter | undefined

  const leave = (): void => {
    if (open?.record.kind === 'record') open.record.close()
    open = undefined
  }
  const read = async (key: string): Promise<SessionRecord | SealedRecord> => {
    try {
      // An identity for other bundles does not make this one unreadable.
      return await library.open(key, identity).catch((error: unknown) => {
        if (identity === undefined || !(error instanceof NotReadable)) throw error
        return library.open(key, undefined)
      })
    } catch (error) {
      // What is wrong with a bundle is for the assessor to read.
      if (error instanceof BundleError) throw new NotReadable(error.message, { cause: error })
      throw error
    }
  }
  const show = async (key: string): Promise<Opening> => {
    leave()
    try {
      const record = await read(key)
      open = { key, record }
      if (record.kind === 'sealed') {
        const { session, receipt, atOnce } = record
        return { kind: 'sealed', key, session, ...(receipt !== undefined && { receipt }), damage: atOnce.map(({ text }) => text) }
      }
      return { kind: 'story', story: await tellStory(record, key, film.show(record.file)) }
    } catch (error) {
      return { kind: 'refused', key, text: saidOf(error) }
    }
  }
  const held = async (key: string): Promise<Held> => {
    const record = open?.key === key ? open.record : await read(key)
    if (record.kind === 'sealed') throw new NotReadable('This session is sealed. Open it with its identity first.')
    try {
      return await heldOf(record)
    } finally {
      if (record !== open?.record) record.close()
    }
  }
  const shown = (key: string): SessionRecord | SealedRecord => {
    if (open?.key !== key) throw new NotReadable('Another session is open now.')
    return open.record
  }
  const check = async (key: string): Promise<Checked> => {
    const checked = await shown(key).check()
    await library.keepChecked(key, checked)
    return checked
  }
  const unlock = async ({ key, passphrase }: Calls['unlock']['input']): Promise<Calls['unlock']['output']> => {
    const file = await chooseIdentity()
    if (file === undefined) return { kind: 'cancelled' }
    try {
      const chosen = await readIdentity(file, () => {
        if (passphrase === '') throw new NotReadable('This identity is protected with a passphrase. Type it, and choose the file again.')
        return Promise.resolve(passphrase)
      })
      const record = await library.open(key, chosen)
      if (record.kind === 'record') record.close()
      identity = chosen
      return { kind: 'opened' }
    } catch (error) {
      return { kind: 'not', text: saidOf(error) }
    }
  }
  const pinned = (key: string, as: Owner): Calls['pinned']['output'] => pins.of(shown(key).session, admitted(as))

  return {
    handlers: {
      library: () => ({ place, ...(only === undefined ? {} : { only }), progress: library.progress(), notices: [...notices] }),
      find: (query) => library.find(query),
      open: ({ key }) => show(key),
      unlock,
      check: ({ key }) => check(key),
      pinned: ({ key, as }) => pinned(key, as),
      pin: ({ key, as, at, text }) => {
        pins.add(shown(key).session, admitted(as), { at, wall: wall(), by: os.userInfo().username, text })
        return pinned(key, as)
      },
      unpin: ({ key, as, id }) => {
        pins.remove(shown(key).session, admitted(as), id)
        return pinned(key, as)
      },
    },
    held,
    close: leave,
  }
}

/** The sentence for the assessor. What is a defect of this program is thrown on. */
function saidOf(error: unknown): string {
  if (error instanceof BundleError || error instanceof Refusal) return error.message
  throw error
}
