/** Interviews that begin on this kiosk, go on after they were cut off, or are given up: from check-in to a runner, and its end on record. */
import { createHash } from 'node:crypto'
import type { Allowance, EventBody } from '../../shared/events.ts'
import type { SequencedViewEvent } from '../../shared/view.ts'
import type { Disk } from '../disk/disk.ts'
import type { Tell } from '../invigilator/messages.ts'
import type { LoadedPack } from '../packs.ts'
import type { Policy } from '../policy/schema.ts'
import { startRunner } from '../session/runner.ts'
import type { Runner, RunnerParts } from '../session/runner.ts'
import { watchSignals } from '../signals/watch.ts'
import type { WatchParts } from '../signals/watch.ts'
import { recordingFolder, sessionId } from '../store/sessions.ts'
import type { Interrupted, OpenSession } from '../store/sessions.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'
import { telling, watchFilm } from './film-watch.ts'
import { endInterrupted, noteLeftovers, packOf } from './interrupted.ts'
import type { Resuming } from './interrupted.ts'
import type { Prepared } from './prepared.ts'

export interface HoldingParts<S> extends Pick<RunnerParts<S>, 'core' | 'share' | 'reserve' | 'clock' | 'timers'>, Resuming<S> {
  readonly disk: Disk
  /** At the surroundings of an interview; absent: nothing is looked at. */
  readonly looks?: WatchParts['looks']
  readonly policy: Policy
  readonly policyText: string
  readonly app: string
  /** A whole number from 0, and a few letters and digits for an id. */
  readonly seed: () => number
  readonly randomId: () => string
  readonly publishNotice: Tell
}

export interface Agreed {
  readonly candidate: string
  readonly pack: LoadedPack
  readonly consent: { readonly version: string; readonly text: string }
  readonly allowance: Allowance | undefined
}

export interface Holding {
  /** Throws StorageTrouble. */
  readonly begin: (agreed: Agreed, means: Prepared) => Runner
  /** Undefined where `isWanted` says no by the time that it could go on. Throws StorageTrouble. */
  readonly goOn: (interrupted: Interrupted, means: Prepared, isWanted: () => boolean) => Promise<Runner | undefined>
  /** Never rejects for storage: what could not be noted is told. */
  readonly giveUp: (id: string, means: Prepared, reason: 'another-time' | 'interrupted') => Promise<void>
}

/** What is damaged cannot be gone on with or closed; it can end all the same, so that it is handed over and sealed as it is. */
async function damageIn(work: () => Promise<void>): Promise<StorageTrouble | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof StorageTrouble && error.kind === 'damaged') return error
    throw error
  }
}

/** @param publish what a candidate is shown of the session with that id */
export function createHolding<S>(parts: HoldingParts<S>, publish: (session: string, entry: SequencedViewEvent) => void): Holding {
  const { sessions, core, publishNotice } = parts

  const run = (id: string, session: OpenSession, pack: LoadedPack, { engine, notary }: Prepared): Runner => {
    const { recording } = parts.policy
    const notice = (text: string): void => publishNotice(text, id)
    const endWatch = recording.enabled ? watchFilm({ ...parts, notice }, recordingFolder(session.folder), (event) => runner.note(event)) : undefined
    const signals = watchSignals({ policy: parts.policy.signals, looks: parts.looks ?? (() => ({})), take: (input) => runner.notice(input), clock: parts.clock, log: session.log.read(), draft: session.log.draft().text.length })
    const runner = startRunner({
      id,
      folder: session.folder,
      log: session.log,
      pack: pack.pack,
      core,
      engine,
      share: telling(parts.share, notice),
      shareSettings: {
        record: recording.enabled,
        displays: recording.displays,
        microphone: recording.enabled && recording.microphone,
        frameRate: recording.frameRate,
        videoBitsPerSecond: recording.videoKbps * 1000,
        segmentMs: recording.segmentSeconds * 1000,
      },
      reserve: parts.reserve,
      clock: parts.clock,
      timers: parts.timers,
      publish: (entry) => publish(id, entry),
      notice,
      receipt: notary && ((log) => notary.receipt(id, log)),
      watch: signals,
      closed: (ended) => {
        signals.end()
        endWatch?.()
        if (!ended) return
        sessions.noteEnded(id)
        notary?.ended(id)
      },
    })
    signals.begin()
    return runner
  }

  return {
    begin: ({ candidate, pack, consent, allowance }, means) => {
      const wall = Math.round(parts.clock.wall())
      const id = sessionId(wall, parts.randomId())
      const opened: EventBody = {
        type: 'session-opened', session: id, candidate, interview: pack.pack.id,
        pack: { id: pack.pack.id, version: pack.pack.version, sha256: pack.pack.sha256 },
        app: parts.app, engine: means.engine.name, seed: parts.seed(),
        policy: { sha256: createHash('sha256').update(parts.policyText).digest('hex') },
        ...(means.notary && { kiosk: means.notary.kiosk }),
        ...(allowance && { allowance }),
        kioskLanguage: parts.policy.language,
      }
      const given: EventBody = { type: 'consent-given', version: consent.version, text: consent.text }
      const session = sessions.create({ id, pack: pack.files, policy: parts.policyText, events: [opened, given], wall })
      means.notary?.begun(id)
      return run(id, session, pack, means)
    },
    goOn: async ({ id }, means, isWanted) => {
      const session = sessions.open(id)
      try {
        const pack = packOf(session)
        await noteLeftovers(session, parts)
        if (isWanted()) return run(id, session, pack, means)
      } catch (error) {
        session.log.close()
        throw error
      }
      session.log.close()
      return undefined
    },
    giveUp: async (id, { notary }, reason) => {
      try {
        const session = sessions.open(id)
        try {
          const damaged = await damageIn(() => noteLeftovers(session, parts))
          endInterrupted(session, parts, reason)
          const receipt = damaged ? undefined : notary?.receipt(id, session.log).code
          if (damaged) publishNotice(words.notices.notClosed(id, damaged.message), id)
          else if (receipt !== undefined) publishNotice(words.notices.givenUp(id, receipt), id)
        } finally {
          session.log.close()
        }
        sessions.noteEnded(id)
        notary?.ended(id)
      } catch (error) {
        if (!(error instanceof StorageTrouble)) throw error
        publishNotice(words.notices.endNotNoted(id, error.message), id)
      }
    },
  }
}
