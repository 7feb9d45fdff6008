import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filmToMoment, momentToFilm, timelinesOf, wasFilmed } from '../../../../electron/main/film/timeline.ts'
import type { StoredEvent } from '../../../../electron/shared/events.ts'

const closed = (number: number, at: number, ms: number, track?: string): StoredEvent => ({
  v: 1, seq: number, wall: 0, at, body: { type: 'segment-closed', file: `recording/00000${number}.webm`, bytes: 1, sha256: '', ms, ...(track === undefined ? {} : { track }) },
})
const placesOf = (...events: StoredEvent[]): (readonly [number, number])[] => timelinesOf(events)[0]!.parts.map(({ from, until }) => [from, until] as const)

describe('the film’s time', () => {
  it('begins with the first segment, and runs as session time does', () => {
    const [timeline] = timelinesOf([closed(1, 70_000, 60_000), closed(2, 130_010, 60_000)])
    expect(timeline).toMatchObject({ track: 'display', begins: 10_000, parts: [{ from: 0, until: 60_000 }, { from: 60_010, until: 120_010 }] })
    expect(momentToFilm(timeline!, 75_000)).toBe(65_000)
    expect(filmToMoment(timeline!, 65_000)).toBe(75_000)
  })

  it('keeps a gap as long as it was', () => {
    const events = [closed(1, 60_000, 60_000), closed(2, 200_000, 50_000)]
    expect(placesOf(...events)).toEqual([[0, 60_000], [150_000, 200_000]])
    const [timeline] = timelinesOf(events)
    expect([30_000, 100_000, 150_000].map((at) => wasFilmed(timeline!, at))).toEqual([true, false, true])
  })

  it('does not drift when each segment begins before the last one ends: the later one is taken', () => {
    expect(placesOf(closed(1, 60_300, 60_300), closed(2, 120_300, 60_300), closed(3, 180_300, 60_300))).toEqual([[0, 60_000], [60_000, 120_000], [120_000, 180_300]])
  })

  it('leaves nothing out where a busy machine told a segment late', () => {
    expect(placesOf(closed(1, 60_120, 60_000), closed(2, 120_040, 60_000), closed(3, 180_000, 60_000))).toEqual([[0, 60_000], [60_000, 120_000], [120_000, 180_000]])
  })

  it('puts segments that a crash left, which are told at one moment, one after the other', () => {
    expect(placesOf(closed(1, 60_000, 60_000), closed(2, 75_000, 5_000), closed(3, 75_000, 10_000))).toEqual([[0, 60_000], [60_000, 65_000], [65_000, 75_000]])
  })

  it('is one for each track, and knows no segment without film', () => {
    const timelines = timelinesOf([closed(1, 10_000, 10_000), closed(2, 10_000, 9_000, 'microphone'), closed(3, 11_000, 0), closed(4, 20_000, 9_000, 'display-2')])
    expect(timelines.map(({ track, parts }) => [track, parts.length])).toEqual([['display', 1], ['display-2', 1], ['microphone', 1]])
    expect(timelinesOf([])).toEqual([])
  })

  it('gives no part a negative length where a segment is said to lie before an earlier one', () => {
    expect(placesOf(closed(1, 0, 1), closed(2, 1, 1), closed(3, 1, 150)).every(([from, until]) => until >= from)).toBe(true)
  })

  it('has, whatever the log says, parts in order that do not overlap, and no moment outside of them', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(200_000), fc.integer({ min: 1, max: 90_000 })), { minLength: 1, maxLength: 12 }), fc.integer(), (segments, moment) => {
      let at = 0
      const [timeline] = timelinesOf(segments.map(([later, ms], index) => closed(index, (at += later), ms)))
      const { parts } = timeline!
      for (const [index, { from, until }] of parts.entries()) {
        expect(until).toBeGreaterThanOrEqual(from)
        if (index > 0) expect(from).toBeGreaterThanOrEqual(parts[index - 1]!.until)
      }
      expect(momentToFilm(timeline!, moment)).toBeGreaterThanOrEqual(0)
      expect(momentToFilm(timeline!, moment)).toBeLessThanOrEqual(parts.at(-1)!.until)
    }))
  })
})
