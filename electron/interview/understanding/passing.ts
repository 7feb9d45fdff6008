/**
 * A clause said in passing: "I mean", "ha", "like ours", "which reminds me of my first job". It is parted from its sentence by commas,
 * speaks of the speaker or to the listener, and holds no word of the trade or of the problem; so it says nothing of the code.
 */
import type { Word } from './text.ts'
import { isTopical } from './topic.ts'
import type { OwnWords } from './topic.ts'

const person = /^(i|me|my|mine|myself|we|us|our|ours|you|your|yours)$/
const exclamation = /^(h[aei]h?(h?[aei])*h?|lol|wow|oops|phew|gosh|god|alas|hey)$/
/** Such a clause turns or weighs what stands beside it: "you might think, …", "if you ask twice, …", "we do not, …". */
const weighing = new Set(
  ('not no never nothing none nobody neither nor without hardly but however though although unless if whether when while once until because so then ' +
    'would could should might may must can will shall wonder suppose imagine assume pretend thought doubt believed expected wrong true false correct agree disagree sorry wait both all only').split(' '),
)
/** In words. */
const LONGEST = 12

export const isAside = (clause: readonly Word[], own: OwnWords): boolean => {
  if (clause.every(({ word }) => exclamation.test(word))) return true
  return clause.length <= LONGEST && clause.some(({ word }) => person.test(word)) && !clause.some((word) => weighing.has(word.word) || isTopical(word, own))
}
