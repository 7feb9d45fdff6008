import { describe, expect, it } from 'vitest'
import { numberAfter, segmentName, segmentNumber, segmentsAmong, segmentTrack } from '../../../../electron/main/share/segment-names.ts'

describe('names of segments', () => {
  it('sort as text in the order of their numbers', () => {
    expect([segmentName(1), segmentName(10), segmentName(2)].sort()).toEqual(['000001.webm', '000002.webm', '000010.webm'])
  })

  it('are read back, also past the sixth digit', () => {
    for (const number of [1, 999_999, 1_000_000]) expect(segmentNumber(segmentName(number))).toBe(number)
  })

  it('leave out what is no segment', () => {
    expect(segmentsAmong(['000002.webm', 'notes.txt', '1.webm', '000001.webm', '000001.webm.part'])).toEqual(['000001.webm', '000002.webm'])
  })

  it('say what was recorded beside the display of the interview', () => {
    const name = segmentName(7, 'display-2')
    expect([name, segmentNumber(name), segmentTrack(`recording/${name}`)]).toEqual(['000007.display-2.webm', 7, 'display-2'])
    expect(segmentTrack('recording/000007.webm')).toBeUndefined()
    expect(segmentsAmong(['000002.webm', '000001.webm', '000001.microphone.webm'])).toEqual(['000001.microphone.webm', '000001.webm', '000002.webm'])
  })

  it('are never given twice, even where one in between is missing', () => {
    expect(numberAfter([])).toBe(1)
    expect(numberAfter(['000001.webm', '000005.webm', 'x'])).toBe(6)
  })
})
