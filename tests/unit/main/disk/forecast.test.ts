import { describe, expect, it } from 'vitest'
import { bytesFor, FILM_LEAVES, filmBytesPerMinute, FORECAST_BITS_PER_SECOND, hoursIn, plannedMinutes, tightAmong } from '../../../../electron/main/disk/forecast.ts'
import { policyFile } from '../../../../electron/main/policy/schema.ts'
import { shippedPack } from '../../../support/packs.ts'

const pack = shippedPack()
const policy = policyFile.parse({ version: 1, recording: { videoKbps: 400 } })

describe('the forecast of an interview', () => {
  it('is the film and the copy that is made of it, over all the minutes with the pauses, and room for the log', () => {
    const { opening, problem, closing, pause } = pack.minutes
    const minutes = opening + 3 * problem + closing + pause
    expect(plannedMinutes(pack)).toBe(minutes)
    expect(filmBytesPerMinute(policy, 1)).toBe(3_000_000)
    expect(bytesFor(minutes, policy, 1)).toBe(FILM_LEAVES + minutes * 6_000_000)
  })

  it('counts the sound, and every display that is filmed', () => {
    const rate = (recording: object, displays: number): number => filmBytesPerMinute(policyFile.parse({ version: 1, recording: { videoKbps: 400, ...recording } }), displays)
    expect(rate({ displays: 'one' }, 3)).toBe(3_000_000)
    expect(rate({ displays: 'every' }, 3)).toBe(9_000_000)
    expect(rate({ microphone: true }, 1)).toBe(3_000_000 + 240_000)
  })

  it('takes a display that may take more for what text takes at most', () => {
    const rate = filmBytesPerMinute(policyFile.parse({ version: 1, recording: { videoKbps: 20_000 } }), 1)
    expect(rate).toBe((FORECAST_BITS_PER_SECOND * 60) / 8)
  })

  it('is the log alone where no film is made', () => {
    expect(bytesFor(60, policyFile.parse({ version: 1, recording: { enabled: false } }), 1)).toBe(FILM_LEAVES)
  })

  it('counts the hours that fit into what is left to the film', () => {
    const needed = bytesFor(180, policy, 2)
    expect(hoursIn(needed, policy, 2)).toBe(3)
    expect(hoursIn(FILM_LEAVES / 2, policy, 2)).toBe(0)
  })

  it('names what does not fit, with the room that there is and the room that it takes', () => {
    const needed = bytesFor(plannedMinutes(pack), policy, 1)
    expect([...tightAmong([pack], needed, policy, 1)]).toEqual([])
    const [text] = tightAmong([pack], needed - 1, policy, 1).values()
    expect(text).toContain(`“${pack.title}”`)
    expect([...tightAmong([pack], 250_000_000, policy, 1).values()]).toEqual([expect.stringMatching(/^The disk has 250 MB of room, and .* can take \d+ MB in its \d+ minutes\./)])
  })

  it('refuses nothing where the system does not say what room there is', () => {
    expect(tightAmong([pack], undefined, policy, 1).size).toBe(0)
  })
})
