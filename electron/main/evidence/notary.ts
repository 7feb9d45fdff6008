/** What the kiosk does for a session's evidence by itself: closes it with a receipt, and seals it where the policy says so, or else puts its film together. */
import path from 'node:path'
import { encode } from 'uqr'
import type { EventOf } from '../../shared/events.ts'
import type { Finishing } from '../../shared/invigilator.ts'
import type { ViewEvent } from '../../shared/view.ts'
import { areFilmsMade, filmSession } from '../film/films.ts'
import type { Tell } from '../invigilator/messages.ts'
import type { SessionLog } from '../store/log.ts'
import { keyFilePath } from '../store/keys.ts'
import type { KeyWrap } from '../store/keys.ts'
import type { OpenSession } from '../store/sessions.ts'
import { Refusal } from '../plain-text.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'
import { closeSession } from './close.ts'
import { closeLate } from './export.ts'
import type { Evidence } from './export.ts'
import { closeRetired, keepRecoverable, keyFilesIn } from './recovery.ts'
import { readableSessions, sealSession } from './sealing.ts'
import type { Sealed } from './sealing.ts'

export type ShownReceipt = Extract<ViewEvent, { type: 'receipt' }>

export interface Notary {
  /** Stands in the first event of a session: the fingerprint of the key that will close it. */
  readonly kiosk: NonNullable<EventOf<'session-opened'>['kiosk']>
  /** Closes the log for good. Throws StorageTrouble. */
  readonly receipt: (session: string, log: SessionLog) => ShownReceipt
  /** The log was let go; what is to be done with it is done one after the other, and told by notices where it fails. */
  readonly ended: (session: string) => void
  /** For what an earlier run of the program left: closes what it could not close, and seals or puts together what it had no time for. */
  readonly leftovers: () => void
  /** A session was made; its key is made recoverable where the policy names somebody who can. */
  readonly begun: (session: string) => void
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>
}

export interface Recovery { readonly recipient: string; readonly wraps: readonly KeyWrap[] }

/** @param tell how far the work on an interview is; `undefined`: it is over */
export function createNotary(evidence: Evidence, recovery: Recovery | undefined, notice: Tell, tell: (progress: Finishing | undefined) => void = () => undefined): Notary {
  let work: Promise<void> = Promise.resolve()
  const telling = (session: string) => {
    let told = ''
    return (doing: Finishing['doing'], done: number): void => {
      const percent = Math.floor(done * 100)
      if (told === `${doing} ${percent}`) return
      told = `${doing} ${percent}`
      tell({ session, doing, percent })
    }
  }
  const isRecoverable = async (file: string): Promise<boolean> => {
    try {
      if (recovery) await keepRecoverable(file, recovery.wraps, recovery.recipient)
      return true
    } catch (error) {
      console.error(`the key ${file} was not made recoverable:`, error)
      return false
    }
  }
  const recoverableKeys = async (): Promise<void> => {
    if (!recovery) return
    let not = 0
    const { root } = evidence.sessions
    for (const file of keyFilesIn(root)) if (!(await isRecoverable(file))) not += 1
    try {
      closeRetired(root, recovery.recipient)
    } catch (error) {
      console.error('a key that was replaced is still wrapped for another recovery recipient:', error)
      not += 1
    }
    if (not > 0) notice(words.notices.keysNotRecoverable(not), undefined)
  }
  const seal = async (session: string): Promise<Sealed | undefined> => {
    try {
      const at = telling(session)
      const sealed = await sealSession(evidence, session, ({ doing, done }) => at(doing === 'writing' ? 'sealing' : 'checking', done))
      if (sealed === 'damaged') notice(words.notices.sealedDamaged(session), session)
      return sealed
    } catch (error) {
      console.error(`the session ${session} was not sealed:`, error)
      notice(words.notices.notSealed(session, error instanceof Refusal ? error.message : words.notices.nothingDeleted), session)
      return undefined
    } finally {
      tell(undefined)
    }
  }
  const film = async (session: string): Promise<void> => {
    try {
      const at = telling(session)
      await withSession(evidence, session, (opened) => filmSession(opened, evidence.makeFilms, (done) => at('filming', done)))
    } catch (error) {
      console.error(`the film of the session ${session} was not made:`, error)
      notice(words.notices.filmNotMade(session), session)
    } finally {
      tell(undefined)
    }
  }
  /** What is sealed is for others to watch. */
  const finish = async (session: string): Promise<void> => {
    if ((await seal(session)) === 'not-wanted' && !areFilmsMade(path.join(evidence.sessions.root, session))) await film(session)
  }
  const close = async (session: string): Promise<void> => {
    try {
      const { receipt } = await withSession(evidence, session, (opened) => closeLate(evidence, opened, session))
      evidence.sessions.noteEnded(session)
      notice(words.notices.closedLate(session, receipt), session)
      await finish(session)
    } catch (error) {
      console.error(`the session ${session} was not closed:`, error)
      notice(words.notices.notClosed(session, error instanceof StorageTrouble ? error.message : words.notices.nothingDeleted), session)
      // It never will be; whom it is meant for gets it as it is.
      if (error instanceof StorageTrouble && error.kind === 'damaged') await seal(session)
    }
  }
  const queue = (next: () => Promise<void>): void => void (work = work.then(next))
  return {
    kiosk: evidence.key.fingerprint,
    receipt: (session, log) => {
      const { receipt } = closeSession(log, session, evidence.key, Math.round(evidence.clock.wall()))
      return { type: 'receipt', session, code: receipt, qr: qrOf(`${session} ${receipt}`) }
    },
    ended: (session) => queue(() => finish(session)),
    leftovers: () => {
      queue(recoverableKeys)
      const ended = evidence.sessions.ended()
      for (const session of readableSessions(evidence.sessions.root)) if (ended.has(session)) queue(() => finish(session))
      for (const session of evidence.sessions.scan().unclosed) queue(() => close(session))
    },
    begun: (session) => queue(async () => {
      if (!(await isRecoverable(keyFilePath(path.join(evidence.sessions.root, session))))) notice(words.notices.keyNotRecoverable(session), session)
    }),
    idle: () => work,
  }
}

async function withSession<T>({ sessions }: Evidence, id: string, work: (session: OpenSession) => Promise<T>): Promise<T> {
  const session = sessions.open(id)
  try {
    return await work(session)
  } finally {
    session.log.close()
  }
}

/** A row a string, `1` for a dark module; with the quiet border that readers need. Upper case takes the least room. */
const qrOf = (text: string): string[] => encode(text.toUpperCase(), { border: 4 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
