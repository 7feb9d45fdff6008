import { expect, it } from 'vitest'
import { isSameCandidate } from '../../../../electron/main/lobby/same-candidate.ts'

it.each([
  ['Ada Example', '  ada   example '],
  ['ＡＢＣ１２', 'abc12'],
  ['Zoe\u0308', 'Zo\u00eb'],
  ['Straße', 'STRASSE'],
  ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'],
  ['A-17\u00a0b', 'a-17 B'],
])('%j and %j are the same candidate', (one, other) => expect(isSameCandidate(one, other)).toBe(true))

it.each([['Ada', 'Adam'], ['A 17', 'A17'], ['Zoe', 'Zoë']])('%j and %j are two', (one, other) => expect(isSameCandidate(one, other)).toBe(false))
