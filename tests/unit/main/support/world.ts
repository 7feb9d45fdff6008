/** A clock, timers, a share and an engine that do what a test says. */
import type { Engine, Clock, SessionEngine, Timers } from '../../../../electron/main/session/ports.ts'
import { createShareDesk } from '../../../../electron/main/session/share-desk.ts'
import type { ShareDesk } from '../../../../electron/main/session/share-desk.ts'
import type { ShareEvents } from '../../../../electron/main/share/port.ts'

export interface World {
  readonly clock: Clock
  readonly timers: Timers
  /** Lets time pass and runs what is due, in order. */
  readonly pass: (ms: number) => void
  /** Wall time alone: the machine was off, or its clock was set. */
  readonly jump: (ms: number) => void
  readonly share: ShareDesk
  readonly shareEvents: () => ShareEvents
  readonly shareLog: string[]
}

export function createWorld(wall = 1_800_000_000_000): World {
  let steady = 5000
  let wallNow = wall
  let jobs: { due: number; then: () => void; every?: number }[] = []
  const add = (job: { due: number; then: () => void; every?: number }): (() => void) => {
    jobs.push(job)
    return () => (jobs = jobs.filter((other) => other !== job))
  }
  const shareLog: string[] = []
  let events: ShareEvents | undefined
  const share = createShareDesk((given) => {
    events = given
    return {
      start: (folder, settings) => void shareLog.push(`start ${settings.frameRate} ${folder.split('/').at(-1)}`),
      stop: () => {
        shareLog.push('stop')
        return Promise.resolve()
      },
      stopFilm: (why) => void shareLog.push(`stop film: ${why}`),
      dispose: () => Promise.resolve(),
    }
  })
  return {
    clock: { steady: () => steady, wall: () => wallNow },
    timers: { after: (ms, then) => add({ due: steady + ms, then }), every: (ms, then) => add({ due: steady + ms, then, every: ms }) },
    pass: (ms) => {
      const until = steady + ms
      for (;;) {
        const [next] = jobs.filter((job) => job.due <= until).sort((a, b) => a.due - b.due)
        if (!next) break
        wallNow += next.due - steady
        steady = next.due
        if (next.every === undefined) jobs = jobs.filter((job) => job !== next)
        else next.due += next.every
        next.then()
      }
      wallNow += until - steady
      steady = until
    },
    jump: (ms) => void (wallNow += ms),
    share,
    shareEvents: () => {
      if (!events) throw new Error('no share was made')
      return events
    },
    shareLog,
  }
}

/** One engine for every session that it is asked for. */
export const engineOf = (session: Partial<SessionEngine>): Engine => ({ name: 'test', attend: () => ({ ...prompt, ...session }) })

const prompt: SessionEngine = {
  understand: () => ({ understood: { act: 'answer', points: [], particulars: [], areas: [] }, by: 'test' }),
  say: ({ draft }) => draft.text,
  close: () => undefined,
}

export const promptEngine: Engine = engineOf({})
