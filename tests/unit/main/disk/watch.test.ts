import { describe, expect, it } from 'vitest'
import { FILM_LEAVES } from '../../../../electron/main/disk/forecast.ts'
import { watchDisk } from '../../../../electron/main/disk/watch.ts'
import { createWorld } from '../support/world.ts'

const MB = 1e6

/** A disk with so much room for film, on which so many bytes are filmed in a minute. */
function disk(roomForFilm: number, perMinute: number) {
  const world = createWorld()
  const begun = world.clock.steady()
  const told: string[] = []
  let other = 0
  let filming = true
  let bytes = 0
  let last = begun
  const filmed = (): number => {
    const now = world.clock.steady()
    if (filming) bytes += ((now - last) / 60_000) * perMinute
    last = now
    return bytes
  }
  const end = watchDisk({
    room: () => FILM_LEAVES + roomForFilm - other - filmed(),
    filmed,
    clock: world.clock,
    timers: world.timers,
    low: (minutes) => told.push(`low ${minutes}`),
    touched: () => {
      told.push('touched')
      filming = false
    },
  })
  return { pass: world.pass, told, end, take: (more: number) => void (other += more) }
}

describe('the disk during an interview', () => {
  it('is no matter while an hour of film fits', () => {
    const { pass, told } = disk(100 * MB, 1 * MB)
    pass(30 * 60_000)
    expect(told).toEqual([])
  })

  it('is told of in good time at the present rate, more urgently later, and the film stops before the log has no room', () => {
    const { pass, told } = disk(20 * MB, 1 * MB)
    pass(4 * 60_000)
    expect(told).toEqual([])
    pass(2 * 60_000)
    expect(told).toEqual(['low 14'])
    pass(30 * 60_000)
    expect(told).toEqual(['low 14', 'low 4', 'low 1', 'touched'])
  })

  it('is told of when another program fills it', () => {
    const { pass, told, take } = disk(1000 * MB, 1 * MB)
    pass(5 * 60_000)
    take(993.5 * MB)
    pass(5_000)
    expect(told).toEqual(['low 1'])
  })

  it('is told of again after somebody made room', () => {
    const { pass, told, take } = disk(120 * MB, 1 * MB)
    pass(60_000)
    take(105 * MB)
    pass(5_000)
    take(-105 * MB)
    pass(5_000)
    take(105 * MB)
    pass(5_000)
    expect(told).toEqual(['low 13', 'low 13'])
  })

  it('is not watched any more once the interview is over', () => {
    const { pass, told, end } = disk(5 * MB, 1 * MB)
    end()
    pass(20 * 60_000)
    expect(told).toEqual([])
  })
})
