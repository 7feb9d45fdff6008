import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Pack } from '../../../../electron/interview/pack/schema.ts'
import type { Engine } from '../../../../electron/main/session/ports.ts'
import { startRunner } from '../../../../electron/main/session/runner.ts'
import type { Runner } from '../../../../electron/main/session/runner.ts'
import { openLog } from '../../../../electron/main/store/log.ts'
import type { SessionLog } from '../../../../electron/main/store/log.ts'
import { createReserve } from '../../../../electron/main/store/reserve.ts'
import type { Reserve } from '../../../../electron/main/store/reserve.ts'
import { StorageTrouble } from '../../../../electron/main/store/trouble.ts'
import type { TroubleKind } from '../../../../electron/main/store/trouble.ts'
import type { SequencedViewEvent } from '../../../../electron/shared/view.ts'
import { opened } from '../support/bodies.ts'
import { tinyCore } from '../support/core.ts'
import { canMount, smallDisk, temporaryFolder } from '../support/folders.ts'
import { createWorld, engineOf, promptEngine } from '../support/world.ts'
import type { World } from '../support/world.ts'

interface Sitting {
  readonly runner: Runner
  readonly shown: SequencedViewEvent[]
  readonly notices: string[]
  readonly closed: boolean[]
  readonly world: World
  /** From now on storing fails in this way; `undefined`: it works. */
  readonly fail: (kind: TroubleKind | undefined, beyond?: 'reserve') => void
  readonly stored: () => readonly string[]
}

const key = randomBytes(32)
const pack = { problems: [], minutes: { opening: 10, problem: 15, closing: 5, pause: 15 } } as unknown as Pack

function sit(file = path.join(temporaryFolder(), 'session.sqlite'), world = createWorld(), engine: Engine = promptEngine, reserve?: Reserve): Sitting {
  const log = openLog(file, key)
  if (log.lastAlive() === undefined) log.append([opened()], { wall: world.clock.wall(), at: 0 })
  let failing: TroubleKind | undefined
  let reserveHelps = true
  const guard = <A extends unknown[], R>(work: (...given: A) => R) => (...given: A): R => {
    if (failing !== undefined) throw new StorageTrouble(failing, 'talk')
    return work(...given)
  }
  const watched: SessionLog = { ...log, append: guard(log.append), keepAlive: guard(log.keepAlive), keepDraft: guard(log.keepDraft) }
  const shown: SequencedViewEvent[] = []
  const notices: string[] = []
  const closed: boolean[] = []
  const runner = startRunner({
    id: 'one', folder: '/sessions/one', log: watched, pack, core: tinyCore, engine, share: world.share,
    shareSettings: { record: true, displays: 'one', microphone: false, frameRate: 10, videoBitsPerSecond: 1_000_000, segmentMs: 60_000 },
    reserve: reserve ?? {
      take: () => undefined,
      release: () => {
        if (reserveHelps) failing = undefined
        return true
      },
    },
    clock: world.clock, timers: world.timers,
    publish: (entry) => shown.push(entry),
    notice: (text) => notices.push(text),
    closed: (ended) => closed.push(ended),
  })
  return {
    runner, shown, notices, closed, world,
    fail: (kind, beyond) => {
      failing = kind
      reserveHelps = beyond === undefined
    },
    stored: () => {
      const reader = openLog(file, key)
      try {
        return reader.read().map(({ body }) => (body.type === 'candidate-said' || body.type === 'interviewer-said' ? `${body.type} ${body.text}` : body.type))
      } finally {
        reader.close()
      }
    },
  }
}
const texts = (shown: readonly SequencedViewEvent[]): string[] => shown.map(({ event }) => ('text' in event ? `${event.type} ${event.text}` : event.type))
const say = (runner: Runner, id: string, text = `text of ${id}`): Promise<void> => runner.command({ do: 'say', id, text, citations: [] })

describe('a message', () => {
  it('is stored, shown and replied to in one turn, in this order', () => {
    const { runner, shown, stored } = sit()
    void say(runner, 'm1')
    expect(texts(shown)).toEqual(['line Welcome.', 'said text of m1', 'line Thank you for m1.'])
    expect(shown.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(stored()).toEqual(['session-opened', 'interview-started', 'interviewer-said Welcome.', 'candidate-said text of m1', 'answer-understood', 'interviewer-said Thank you for m1.'])
  })

  it('is stored once, however often it is sent', async () => {
    const { runner, shown, stored } = sit()
    await Promise.all([say(runner, 'm1'), say(runner, 'm1')])
    await say(runner, 'm1')
    expect(texts(shown).filter((text) => text.startsWith('said'))).toHaveLength(1)
    expect(stored().filter((text) => text.startsWith('candidate-said'))).toHaveLength(1)
  })

  it('is stored once also across a crash', async () => {
    const file = path.join(temporaryFolder(), 'session.sqlite')
    const first = sit(file)
    await say(first.runner, 'm1')
    const second = sit(file)
    await say(second.runner, 'm1')
    expect(second.stored().filter((text) => text.startsWith('candidate-said'))).toHaveLength(1)
  })

  it('is never shown before it is stored', () => {
    const file = path.join(temporaryFolder(), 'session.sqlite')
    const sitting = sit(file)
    const seen: boolean[] = []
    const push = sitting.shown.push.bind(sitting.shown)
    sitting.shown.push = (...entries) => {
      for (const { event } of entries) if ('text' in event) seen.push(sitting.stored().some((text) => text.endsWith(event.text)))
      return push(...entries)
    }
    void say(sitting.runner, 'm1')
    expect(seen).toEqual([true, true])
  })

  it('that meets a defect is refused in plain words, and the next one is taken', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { runner, stored } = sit()
    await expect(say(runner, 'm1', 'defect')).rejects.toThrow()
    await say(runner, 'm2')
    expect(stored()).toContain('candidate-said text of m2')
  })

  it('of a megabyte goes through like any other', async () => {
    const { runner, stored } = sit()
    const text = 'x'.repeat(1024 * 1024)
    await say(runner, 'big', text)
    expect(stored()).toContain(`candidate-said ${text}`)
  })
})

describe('an engine that takes its time', () => {
  it('has each sentence stored and shown as it comes, then the whole line', async () => {
    let finish = (_text: string): void => undefined
    const slow = engineOf({
      say: ({ draft }, onSentence) => {
        onSentence(`First of ${draft.line}.`)
        return new Promise((resolve) => (finish = resolve))
      },
    })
    const { shown, stored } = sit(undefined, undefined, slow)
    expect(texts(shown)).toEqual(['sentence First of 1.'])
    finish('First of 1. Second.')
    await vi.waitFor(() => expect(texts(shown).at(-1)).toBe('line First of 1. Second.'))
    expect(stored().at(-1)).toBe('interviewer-said First of 1. Second.')
  })

  it('or fails does not stop the interview: the prepared line is said', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = engineOf({ understand: () => Promise.reject(new Error('no answer')), say: () => { throw new Error('no words') } })
    const { runner, shown } = sit(undefined, undefined, broken)
    await say(runner, 'm1')
    await vi.waitFor(() => expect(texts(shown).at(-1)).toBe('line Thank you for m1.'))
  })
})

describe('time', () => {
  it('wakes the interview when it asked for it', () => {
    const { world, shown } = sit()
    world.pass(59_999)
    expect(texts(shown)).toEqual(['line Welcome.'])
    world.pass(1)
    expect(texts(shown).at(-1)).toBe('line Take your time.')
    expect(shown.at(-1)?.at).toBe(60_000)
  })

  it('goes on from the last sign of life after a crash; what passed meanwhile does not count and is on record', async () => {
    const file = path.join(temporaryFolder(), 'session.sqlite')
    const world = createWorld()
    const first = sit(file, world)
    await say(first.runner, 'm1')
    await first.runner.command({ do: 'keep-draft', text: 'half a thought', citations: [{ problem: 'airflow-etl', lines: [3, 4] }] })
    world.pass(10_400)
    // Killed: nothing is said to the runner any more, and the machine stays off for an hour.
    world.jump(3_600_000)
    const second = sit(file, createWorld(world.clock.wall()))
    const screen = second.runner.screen()
    expect(screen.now).toBe(10_000)
    expect(screen).toMatchObject({ draft: 'half a thought', citations: [{ problem: 'airflow-etl', lines: [3, 4] }] })
    expect(texts(screen.view)).toEqual(['line Welcome.', 'said text of m1', 'line Thank you for m1.', 'away'])
    expect(screen.view.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(screen.view.at(-1)?.event).toEqual({ type: 'away', ms: 3_600_400 })
    second.world.pass(1500)
    expect(second.runner.screen().now).toBe(11_500)
  })

  it('does not run backwards when the wall clock is set back', () => {
    const { world, runner } = sit()
    world.pass(5000)
    world.jump(-86_400_000)
    expect(runner.screen().now).toBe(5000)
  })
})

describe('when storing fails', () => {
  it('a message is refused with what is wrong, nothing is shown of it, and the person in charge is told once', async () => {
    const { runner, shown, notices, fail } = sit()
    fail('full', 'reserve')
    await expect(say(runner, 'm1')).rejects.toThrow(/disk of this computer is full.*call the invigilator/)
    await expect(say(runner, 'm1')).rejects.toThrow(/full/)
    expect(texts(shown)).toEqual(['line Welcome.', expect.stringMatching(/^trouble The disk/)])
    expect(notices).toHaveLength(1)
    fail(undefined)
    await say(runner, 'm1')
    expect(texts(shown)).toContain('line Thank you for m1.')
  })

  it('what happened meanwhile is stored first when it works again, in its order, and said', async () => {
    const { runner, stored, fail, world } = sit()
    fail('locked')
    world.shareEvents()
    await runner.command({ do: 'share-screen' })
    world.shareEvents().started({ display: 'Screen 1', width: 1920, height: 1080 })
    world.shareEvents().recordingStarted('video/webm')
    expect(stored()).not.toContain('share-started')
    fail(undefined)
    await say(runner, 'm1')
    expect(stored().slice(3, 6)).toEqual(['share-started', 'recording-started', 'candidate-said text of m1'])
    expect(stored()).toContain('trouble')
  })

  it('and works again by itself within a second', () => {
    const { runner, stored, fail, world } = sit()
    fail('full')
    void runner.command({ do: 'share-screen' })
    world.shareEvents().failed('refused', 'It was refused.')
    world.pass(1000)
    expect(stored()).not.toContain('share-lost')
    fail(undefined)
    world.pass(1000)
    expect(stored()).toContain('share-lost')
  })

  it('End Call takes the reserve and is stored', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { runner, shown, stored, closed, fail } = sit()
    fail('full')
    await runner.command({ do: 'end-call' })
    await vi.waitFor(() => expect(closed).toEqual([true]))
    expect(stored().at(-1)).toBe('interview-ended')
    expect(texts(shown).at(-1)).toBe('ended')
  })

  it('nothing that was put off enters the log after the end, except facts about the recording', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { runner, world, stored, closed, fail } = sit()
    await runner.command({ do: 'share-screen' })
    fail('full', 'reserve')
    world.shareEvents().failed('broken-off', 'It broke off.')
    world.shareEvents().recordingStopped('The share broke off.')
    const ending = runner.command({ do: 'end-call' })
    fail(undefined)
    await ending
    await vi.waitFor(() => expect(closed).toEqual([true]))
    expect(stored().slice(3)).toEqual(['interview-ended', 'recording-stopped'])
  })

  it('End Call ends and closes even when nothing at all can be stored', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { runner, shown, closed, fail, notices } = sit()
    fail('damaged', 'reserve')
    await runner.command({ do: 'end-call' })
    expect(runner.ended()).toBe(true)
    expect(shown.at(-1)?.event).toEqual({ type: 'ended', reason: 'end-call' })
    expect(notices.at(-1)).toMatch(/was not stored/)
    await vi.waitFor(() => expect(closed).toEqual([false]))
  })
})

describe('the end', () => {
  it('stops the share, stores its last facts, closes the log, and takes nothing more', async () => {
    const { runner, world, stored, closed } = sit()
    await runner.command({ do: 'share-screen' })
    await runner.command({ do: 'end-call' })
    world.shareEvents().segmentClosed({ file: 'recording/000001.webm', bytes: 3, sha256: 'ab', ms: 250 })
    expect(world.shareLog).toEqual(['start 10 one', 'stop'])
    await vi.waitFor(() => expect(closed).toEqual([true]))
    expect(stored().slice(-2)).toEqual(['interview-ended', 'segment-closed'])
    await expect(say(runner, 'late')).rejects.toThrow('The interview is over.')
    await runner.command({ do: 'end-call' })
    expect(closed).toEqual([true])
  })

  it('by withdrawn consent says so in the log', async () => {
    const { runner, stored } = sit()
    await runner.command({ do: 'withdraw-consent' })
    expect(stored().slice(-2)).toEqual(['consent-withdrawn', 'interview-ended'])
  })

  it('is none when only the app goes away', async () => {
    const { runner, stored, closed } = sit()
    await runner.suspend()
    expect(closed).toEqual([false])
    expect(stored()).not.toContain('interview-ended')
  })
})

describe('on a disk that is really full', () => {
  it.skipIf(!canMount)('messages are refused, End Call is stored from the reserve, and everything stored before is there', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const disk = smallDisk(2048)
    const reserve = createReserve(disk, 0.5)
    reserve.take()
    const file = path.join(disk, 'session.sqlite')
    const sitting = sit(file, undefined, undefined, reserve)
    let stored = 0
    const talk = async (): Promise<void> => {
      for (; stored < 200; stored += 1) await say(sitting.runner, `m${stored}`, `${stored} `.repeat(5000))
    }
    await expect(talk()).rejects.toThrow(/full.*invigilator/)
    expect(stored).toBeGreaterThan(5)
    await expect(say(sitting.runner, 'again', 'x'.repeat(20_000))).rejects.toThrow(/full/)
    await sitting.runner.command({ do: 'end-call' })
    await vi.waitFor(() => expect(sitting.closed).toEqual([true]))
    const log = sitting.stored()
    expect(log.at(-1)).toBe('interview-ended')
    expect(log.filter((text) => text.startsWith('candidate-said'))).toHaveLength(stored)
  })
})
