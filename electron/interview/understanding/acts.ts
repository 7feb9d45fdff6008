/** The dialogue act of an answer: what the candidate does with it. */
import type { Act } from '../../shared/ids.ts'
import { isGate, neverAtGate, plainOf } from './acts-features.ts'
import { isForeign, knowsNothing } from './foreign.ts'
import { learnActs } from './learned-acts.ts'
import type { Guess, GuessAct } from './learned-acts.ts'
import { namesSomething, saysSo } from './naming.ts'
import { hasSignOf, isPlausible } from './plausible.ts'
import { holdsBack } from './phrases/gates.ts'
import { steers } from './steering.ts'
import type { Text } from './text.ts'
import { noWords, topicalWords } from './topic.ts'
import type { OwnWords } from './topic.ts'
import type { Expecting } from './understanding.ts'
import { announcesMore, breaksOff } from './unfinished.ts'

/** Longer than this, an answer is an answer, whatever phrase it holds. In words. */
const LONG = 34
/** A gate that opens for somebody who is not ready cannot be closed again: it wants more than the likeliest act, and more still where something holds back. */
const LIKELY_READY = 0.5
const SURELY_READY = 0.85
/** What does not look broken off is taken for that only where its words say so, and never where it names something of the code: "take the second element". */
const LIKELY_UNFINISHED = 0.7
/** From so many words about code on, a message is about code unless a sign of another act is met. */
const TOPICAL = 2
/** At a gate more is wanted, and no word of reading or waiting: who says which function they are at still reads. */
const TOPICAL_AT_GATE = 3
const ofReading = /\b(read|reading|see|seen|seeing|sees|view|look|looking|ready|wait|moment|minute|minutes|second|seconds|sec|loaded|loading|still|yet|screen|finished|done|visible|here|shown|started|starting|share|sharing|question|questions)\b(?! (it|the|them|data) )/

/** A line of code that opens a block is quoted whole, though it ends in a colon. */
const isCodeLine = ({ raw }: Text): boolean =>
  /^\s*(async )?(with|for|def|class|if|while|try|except|@)\b.*:\s*$/s.test(raw.trimEnd().split('\n').at(-1) ?? '') || /\bdef .*\):\s*$/s.test(raw)

export interface Spoken {
  /** The answer settles or contradicts a point. */
  readonly establishes: boolean
  /** It speaks of a point. */
  readonly touches: boolean
  /** The words of the problem that is spoken of. */
  readonly own?: OwnWords | undefined
}

/** Somebody thinks aloud. */
const murmur = /^\W*(h+m+|u+h+m*|u+m+|m+h*|e+h*[rm]+)\W*$/i

/** Two words that add nothing within an answer, and are a yes by themselves. */
const agrees = /^\W*of course\W*$/i

const withoutWords = ({ raw }: Text, expecting: Expecting): Act => {
  if (agrees.test(raw)) return 'ready'
  if (isGate(expecting)) return 'not-ready'
  // SQL has a word that is none elsewhere.
  if (expecting === 'answer' && /^\W*LIKE\W*$/.test(raw)) return 'answer'
  return expecting === 'answer' && !/\p{L}|\p{N}/u.test(raw) && /[([{=]/.test(raw) ? 'answer' : 'unfinished'
}

/** In words: what is said at a gate in fewer is about the gate. */
const TELLING = 6
const ofGate = /\b(ready|start|begin|continue|go on|go ahead|wait|moment|minutes?|seconds?|sec|later|yet|break|problem (1|one)|first problem|next problem|questions?|hear|see|screen|interview|need|have to|must|want to|let me|can i|could i|may i)\b/

/** Somebody who goes on about their work where only a word to begin is waited for. */
export const tellsOfWork = (text: Text): boolean => {
  if (text.words.length < TELLING || ofGate.test(plainOf(text))) return false
  const [likeliest] = learnActs()(text, 'background').filter(({ act }) => act !== 'unfinished' || breaksOff(text))
  return likeliest?.act === 'answer'
}

export const readAct = (text: Text, expecting: Expecting, { establishes, touches, own = noWords }: Spoken, guess: GuessAct = learnActs()): Act => {
  if (murmur.test(text.raw)) return 'not-ready'
  if (text.words.length === 0) return withoutWords(text, expecting)
  const plain = plainOf(text)
  if (!establishes && steers(plain)) return 'steer'
  const gate = isGate(expecting)
  const whole = establishes && isCodeLine(text) ? 'answer' : breaksOff(text) ? 'unfinished' : 'answer'
  if (!gate && text.words.length > LONG) return whole
  if (establishes) return announcesMore(plain) ? 'unfinished' : whole
  const topical = topicalWords(text, own)
  if (gate && touches && topical >= TOPICAL_AT_GATE && !ofReading.test(plain)) return whole
  const breaks = breaksOff(text) || announcesMore(plain)
  const names = expecting === 'answer' && namesSomething(text, plain, topical)
  const can = ({ act, likely }: Guess): boolean => {
    if (!hasSignOf(act, plain, topical) || (act === 'unfinished' && !gate && !breaks && (likely <= LIKELY_UNFINISHED || (names && topical > 0)))) return false
    if (gate) return !neverAtGate.has(act) && (act !== 'ready' || likely > (holdsBack.test(plain) ? SURELY_READY : LIKELY_READY))
    if (expecting !== 'answer') return true
    if (names && act !== 'answer' && act !== 'unfinished' && !saysSo(act, text, plain, topical)) return false
    return (topical < TOPICAL && !touches) || isPlausible(act, plain, topical, text)
  }
  const possible = guess(text, expecting, own).filter(can)
  const act = possible[0]?.act ?? (gate ? 'not-ready' : 'answer')
  // "The first one" is a choice.
  const breaksThought = whole === 'unfinished' && expecting !== 'focus' && (act === 'answer' || act === 'off-topic')
  if (!gate && knowsNothing(text)) return 'does-not-know'
  // What cannot be read is not brushed aside as chat.
  if ((act === 'off-topic' || act === 'does-not-know') && expecting === 'answer' && isForeign(text)) return 'answer'
  return breaksThought ? 'unfinished' : act
}
