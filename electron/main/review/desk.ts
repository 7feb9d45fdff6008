/** What the window can ask for, call by call. One session is open at a time. */
import os from 'node:os'
import type { Decrypter } from 'age-encryption'
import type { Calls, Checked, Opening } from '../../shared/review.ts'
import type { assessCalls } from '../../shared/review-assess.ts'
import type { Held } from '../assess/held.ts'
import { BundleError } from '../evidence/bundle-reader.ts'
import type { HandlersOf } from '../ipc.ts'
import { Refusal } from '../plain-text.ts'
import type { FilmDesk } from './film-scheme.ts'
import { readIdentity } from './identity.ts'
import type { Library } from './library/library.ts'
import type { Pins } from './pins.ts'
import { NotShown } from './records/record.ts'
import type { SealedRecord, SessionRecord } from './records/record.ts'
import { tellStory } from './story/story.ts'

export interface DeskParts {
  readonly place: string
  readonly only: string | undefined
  readonly notices: readonly string[]
  readonly library: Library
  readonly film: FilmDesk
  readonly pins: Pins
  /** Asks for a file; `undefined` when nobody chose one. */
  readonly chooseIdentity: () => Promise<string | undefined>
  readonly wall: () => number
}

export interface Desk {
  readonly handlers: HandlersOf<Omit<Calls, keyof typeof assessCalls>>
  /** A session for its report, with the identity that was chosen. */
  readonly held: (key: string) => Promise<Held>
  readonly close: () => void
}

export function createDesk({ place, only, notices, library, film, pins, chooseIdentity, wall }: DeskParts): Desk {
  let open: { readonly key: string; readonly record: SessionRecord | SealedRecord } | undefined
  /** For as long as the window is open. */
  let identity: Decrypter | undefined

  const leave = (): void => {
    if (open?.record.kind === 'record') open.record.close()
    open = undefined
  }
  const show = async (key: string): Promise<Opening> => {
    leave()
    try {
      const record = await library.open(key, identity).catch((error: unknown) => {
        // An identity for other bundles does not make this one unreadable.
        if (identity === undefined || !(error instanceof NotShown)) throw error
        return library.open(key, undefined)
      })
      open = { key, record }
      if (record.kind === 'sealed') return { kind: 'sealed', key, session: record.session, ...(record.receipt === undefined ? {} : { receipt: record.receipt }) }
      return { kind: 'story', story: await tellStory(record, key, film.show(record.file)) }
    } catch (error) {
      return { kind: 'refused', key, text: saidOf(error) }
    }
  }
  const shown = (key: string): SessionRecord | SealedRecord => {
    if (open?.key !== key) throw new NotShown('Another session is open now.')
    return open.record
  }
  const check = async (key: string): Promise<Checked> => {
    const checked = await shown(key).check()
    library.keepStanding(key, checked.standing)
    return checked
  }
  const unlock = async ({ key, passphrase }: Calls['unlock']['input']): Promise<Calls['unlock']['output']> => {
    const file = await chooseIdentity()
    if (file === undefined) return { kind: 'cancelled' }
    try {
      const chosen = await readIdentity(file, passphrase)
      const record = await library.open(key, chosen)
      if (record.kind === 'record') record.close()
      identity = chosen
      return { kind: 'opened' }
    } catch (error) {
      return { kind: 'not', text: saidOf(error) }
    }
  }
  const pinned = (key: string): Calls['pinned']['output'] => pins.of(shown(key).session)

  return {
    handlers: {
      library: () => ({ place, ...(only === undefined ? {} : { only }), progress: library.progress(), notices: [...notices] }),
      find: (query) => library.find(query),
      open: ({ key }) => show(key),
      unlock,
      check: ({ key }) => check(key),
      pinned: ({ key }) => pinned(key),
      pin: ({ key, at, text }) => {
        pins.add(shown(key).session, { at, wall: wall(), by: os.userInfo().username, text })
        return pinned(key)
      },
      unpin: ({ key, id }) => {
        pins.remove(shown(key).session, id)
        return pinned(key)
      },
    },
    held: (key) => library.held(key, identity),
    close: leave,
  }
}

/** The sentence for the assessor. What is a defect of this program is thrown on. */
function saidOf(error: unknown): string {
  if (error instanceof BundleError || error instanceof Refusal) return error.message
  throw error
}
