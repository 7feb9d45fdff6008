/**
 * What a clause says of its speaker and not of the code. Said in passing: "I mean", "ha", "like ours", "which reminds me of my first job". Such a clause is parted from its sentence by commas,
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

/** Told of oneself, also without the "I": "dunno", "do not know that one". Who does not know where a value comes from may well say that it comes from nowhere. */
const ignorance = /^(?:sorry |but |and |as |since |because |well )?(?:i |we )?(?:really |honestly )?(?:do|did) not (?:really |quite |even )?know (?!(?:why|where|how|each|if|whether)\b)/
/** What one has never worked with. "I have not seen a close" may speak of the code. */
const inexperience = /^(?:sorry |but |and |as |since |because )?(i |we )?(?:have |had |am )?(?:(?:never|not) (?:\w+ )?(?:used|worked|heard|tried|touched|learned|learnt|studied|met)|never (?:seen|done|came|come)|not (?:so |very |really )?(?:familiar|experienced)|new) /
const admits = /\b(?:not know|no (?:idea|clue|notion)|not sure|idk|dunno|sorry|unsure|pass|skip|beats me)\b/
const turning = /^(?:but|however|though|although|because|since|so|still|yet)$/

/**
 * How many words of a clause, from its first on, tell of what the speaker does not know or has never worked with. Without an "I" they do where the sentence
 * admits that something is not known: "built in transform, never used" speaks of a variable.
 */
export const gapIn = (clause: readonly Word[], sentence: readonly Word[]): number => {
  const said = (words: readonly Word[]): string => `${words.map(({ word }) => word).join(' ')} `
  const told = inexperience.exec(said(clause))
  if (!ignorance.test(said(clause)) && (!told || (told[1] === undefined && !admits.test(said(sentence))))) return 0
  const end = clause.findIndex(({ word }, i) => i >= 2 && turning.test(word))
  return end < 0 ? clause.length : end
}
