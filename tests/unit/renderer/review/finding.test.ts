import { describe, expect, it } from 'vitest'
import { found, piecesOf } from '../../../../renderer/review/replay/finding.ts'

const entries = [{ text: 'The refunds are late.' }, { text: 'A pool of refunds, in a café.' }, { text: 'Nothing of it.' }]
const texts = (looked: string): readonly string[] => found(entries, looked).map(({ text }) => text)

describe('words that are looked for in the conversation', () => {
  it('are found in any order and without their accents', () => {
    expect(texts('refunds pool')).toEqual([entries[1]!.text])
    expect(texts('CAFE')).toEqual([entries[1]!.text])
    expect(texts('')).toEqual([])
  })

  it('that do not stand together are found one by one, as the list found them', () => {
    expect(texts('late pool')).toEqual([entries[0]!.text, entries[1]!.text])
    expect(texts('zeppelin')).toEqual([])
  })

  it('are marked where they stand', () => {
    expect(piecesOf('Am Caf\u00e9 İx', 'cafe x')).toEqual([{ text: 'Am ', found: false }, { text: 'Caf\u00e9', found: true }, { text: ' İ', found: false }, { text: 'x', found: true }])
    expect(piecesOf('a == b', '==')).toEqual([{ text: 'a ', found: false }, { text: '==', found: true }, { text: ' b', found: false }])
    expect(piecesOf('a', 'b')).toBeUndefined()
  })
})
