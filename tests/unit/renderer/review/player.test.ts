import { describe, expect, it } from 'vitest'
import { entryAt, neighbour, silenceAfter } from '../../../../renderer/review/replay/moments.ts'
import { createPlayer } from '../../../../renderer/review/replay/player.ts'
import type { Film } from '../../../../renderer/review/replay/player.ts'
import type { Entry } from '../../../../electron/shared/review.ts'

const note = (seq: number, at: number): Entry => ({ kind: 'note', seq, at, tone: 'plain', text: `event ${seq}` })
const story = { endsAt: 60_000, entries: [note(1, 0), note(2, 5_000), note(3, 5_000), note(4, 40_000)], turns: [] }

describe('the replay’s clock', () => {
  it('runs by itself where there is no film, at the chosen rate, and stops at the end', () => {
    const player = createPlayer(story)
    player.play(true)
    player.tick(1_000)
    player.tick(3_000)
    expect(player.getState().now).toBe(2_000)
    player.faster(1)
    player.faster(1)
    player.tick(4_000)
    expect(player.getState().now).toBe(4_000)
    for (let time = 5_000; time < 60_000; time += 1_000) player.tick(time)
    expect(player.getState()).toMatchObject({ now: 60_000, playing: false })
    player.play(true)
    expect(player.getState().now).toBe(0)
  })

  it('follows the film where there is one, waits for it, and goes on without it in a gap', () => {
    let shown = 0
    let state: ReturnType<Film['stateAt']> = 'leads'
    const player = createPlayer(story)
    player.follow({ seek: (at) => { shown = at }, run: () => undefined, stateAt: () => state, now: () => shown })
    player.play(true)
    player.tick(0)
    shown = 130
    player.tick(1_000)
    expect(player.getState().now).toBe(130)
    state = 'waits'
    player.tick(9_000)
    expect(player.getState().now).toBe(130)
    state = 'none'
    player.tick(10_000)
    expect(player.getState().now).toBe(1_130)
  })

  it('keeps the sound in step: it waits with the film, runs at its rate, is sought only when it is far off, and holds up nothing', () => {
    const [asked, runs]: [number[], [boolean, number][]] = [[], []]
    let heard = 0
    let film: ReturnType<Film['stateAt']> = 'leads'
    let sound: ReturnType<Film['stateAt']> = 'leads'
    let shown = 0
    const player = createPlayer(story)
    player.follow({ seek: () => undefined, run: () => undefined, stateAt: () => film, now: () => shown })
    player.accompany({ seek: (at) => { asked.push(at) }, run: (playing, rate) => { runs.push([playing, rate]) }, stateAt: () => sound, now: () => heard })
    player.play(true)
    player.faster(1)
    expect(runs.at(-1)).toEqual([true, 1.5])
    const before = asked.length
    for (const [at, of] of [[100, 0], [200, 120], [300, 500]] as const) {
      shown = at
      heard = of
      player.tick(at)
    }
    expect(asked.slice(before)).toEqual([300])
    film = 'waits'
    player.tick(400)
    expect(runs.at(-1)).toEqual([false, 1.5])
    film = 'leads'
    sound = 'waits'
    shown = 350
    player.tick(500)
    expect(runs.at(-1)).toEqual([true, 1.5])
    expect(player.getState().now).toBe(350)
    expect(asked.slice(before)).toEqual([300])
  })

  it('skips silence when told to, and leaves a moment before what comes', () => {
    const player = createPlayer(story)
    player.skip(true)
    player.seek(6_000)
    player.play(true)
    player.tick(0)
    expect(player.getState().now).toBe(38_000)
    expect(silenceAfter(story, 36_000)).toBeUndefined()
  })

  it('takes for silence what the timeline draws no bar for: it goes to where a message begins to be typed, and shows the typing', () => {
    const typed = { ...story, turns: [{ seq: 2, who: 'interviewer' as const, from: 5_000, to: 8_000 }, { seq: 4, who: 'candidate' as const, from: 25_000, to: 40_000 }] }
    expect(silenceAfter(typed, 7_000)).toBeUndefined()
    expect(silenceAfter(typed, 8_000)).toBe(23_000)
    expect(silenceAfter(typed, 24_999)).toBeUndefined()
    expect(silenceAfter(typed, 26_000)).toBeUndefined()
    expect(silenceAfter(typed, 40_000)).toBeUndefined()
  })
})

describe('moments', () => {
  it('of one time are told apart by which was chosen', () => {
    expect(entryAt(story.entries, 6_000, undefined)?.seq).toBe(3)
    expect(entryAt(story.entries, 5_000, 2)?.seq).toBe(2)
    expect(entryAt(story.entries, 45_000, 2)?.seq).toBe(4)
    expect(entryAt([], 5, undefined)).toBeUndefined()
  })

  it('are found before and after the present one', () => {
    expect(neighbour(story.entries, 5_000, 1)?.seq).toBe(4)
    expect(neighbour(story.entries, 5_000, -1)?.seq).toBe(1)
    expect(neighbour(story.entries, 0, -1)).toBeUndefined()
  })
})
