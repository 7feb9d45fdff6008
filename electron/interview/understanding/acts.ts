/** The dialogue act of an answer: what the candidate does with it. */
import type { Act } from '../../shared/ids.ts'
import * as said from './acts-patterns.ts'
import type { Text } from './text.ts'
import { guessAct } from './learned-acts.ts'
import { isPlausible } from './plausible.ts'
import { noWords as noOwnWords, topicalWords } from './topic.ts'
import type { OwnWords } from './topic.ts'
import type { Expecting } from './understanding.ts'
import { announcesMore, breaksOff } from './unfinished.ts'

const gates: ReadonlySet<Expecting> = new Set<Expecting>(['ready', 'see', 'read', 'share'])
/** Longer than this, an answer is an answer, whatever phrase it holds. */
const LONG = 34
const MOST_WORDS = 120

const any = (patterns: readonly RegExp[], plain: string): boolean => patterns.some((pattern) => pattern.test(plain))

const plainOf = (text: Text): string => {
  let plain = ''
  let sentence = 0
  for (const word of text.words.slice(0, MOST_WORDS)) {
    if (word.sentence !== sentence) plain += ' .'
    else if (word.afterComma) plain += ' ,'
    sentence = word.sentence
    plain += plain === '' ? word.word : ` ${word.word}`
  }
  return /\?\s*$/.test(text.raw.slice(-30)) ? `${plain} ?` : plain
}

const clarification: readonly RegExp[] = [
  /\bw(h)?ats? (does|do|did|is) (it |you |that |this |word |term |by )*.{0,40}\b(mean|means|stand for|refer to|mean by)\b(?! (with|by) (that|this|question|it)\b)/,
  /\b(what do you mean|what you mean|meaning|what do you understand|what is meant|what did you mean) (by|with|of|under|when you say) (?!(that|this|question|it)\b)/,
  /\b(define\b|definition of|not (know|understand) (word|term)|(not|un) ?familiar with (word|term)|explain (word|term|what .{1,30} (is|means|does)|[a-z]{3,20})( (to me|please|first|pls|shortly|again))*\W*$)/,
  /\b(by|with|when you say|say) .{2,40} (do you|did you|you) mean\b|\bdo you mean\b|\bdid you mean\b|\byou mean (?!that\b|i\b|me\b).{2,40}\?/,
  /\b(what|wat|whats|what s) (is|are|was|exactly is) (an? )?(?!(next|left|answer|question|wrong|problem|time|your|it|that|this|you|my|best|correct|right|expected|solution|going|process|rubric|missing|purpose)\b)[a-z0-9_.>]{2,30}( (exactly|here|again|there|in this context|for|please|in python|in line|anyway|library|thing|that library|table|key|function|doing|do|that|used for|of|code|these|in|the|this|context|again)| [a-z]{2,16}){0,4} ?\?*$/,
  /\b(what|which) (does|do|is) (>>|<<|%s|@|\*|[a-z_. ]{1,30}) (do|mean|for|stand|does)\b.*|\bwhat does\b.*\b(do|mean|stand for)\b.{0,30}\?/,
  /\bwhat( is| s)? that (library|word|term|thing|module|framework|function)\b|^\W*[a-z_]{3,20} ?[?.,]? (what is that|what is this|what is it|whats that|what that)\W*$|\bnever heard of\b.*\bwhat\b|\b(term|word|expression) .{2,30} (means|mean|is)\b|\b1 word\b.*\bwhat\b/,
  /\bwhen you (say|ask|speak|talk)\b.*\?|\b(which|what) .{2,30} (are|do|did|were) you (talking|referring|speaking|meaning|mean|refer|talk)\b|\bdifference between\b.*\?|\bwhat is difference\b/,
  /\b(do|does|did|am) not (know|understand|sure|familiar|get) (about )?what (?!(it|this|that|happens|you|to|is|i|we|they|question|problem|bug|answer|should|would|exactly)\b)[a-z_.]+( [a-z_]+)? (means?|is|are|stands? for)\W*$/,
  /^\W*(and |so |sorry |ok |um |hm )*(what|wat) (is|are) (?!(it|this|that|wrong|answer|missing|question|problem|next)\b)[a-z_. ]{2,30}, (i )?(have |am |do |did |had )?(not|never)\b/,
  /\bwhat (kind|type|sort) of .{2,30} do you mean\b|\bis .{2,30} same as\b.*\?/,
]

/** A line of code that opens a block is quoted whole, though it ends in a colon. */
const isCodeLine = ({ raw }: Text): boolean => /^\s*(async )?(with|for|def|class|if|while|try|except|@)\b.*:\s*$/s.test(raw) || /\bdef .*\):\s*$/s.test(raw)

const isHedgedGuess = (plain: string): boolean => /\b(but|maybe|perhaps|probably|guess|i think|could be|might be|possibly|i would say|would say)\b|, (tuple|it|list|because)/.test(plain)

/** Phrases that say what an act is are believed unless what was learned is this sure of another. */
const SURE = 0.85
/** Ending the interview and steering have consequences; what speaks of code is rarely anything but an answer. */
const LIKELY_ENOUGH = 0.6
/** In longer messages a few words of another act say little. */
const SHORT = 16
/** "answer" and "off-topic" are what is left when no phrase is met: less is needed then. */
const LIKELY = 0.4
const neverAtGate: ReadonlySet<Act> = new Set<Act>(['answer', 'unfinished', 'does-not-know'])

/**
 * `establishes`: the answer settles or contradicts a point; `touches`: it speaks of one. `own`: the words of the problem that is
 * spoken of.
 */
export const readAct = (text: Text, expecting: Expecting, establishes: boolean, touches: boolean, own: OwnWords = noOwnWords): Act => {
  const phrased = byPhrases(text, expecting, establishes, touches, own)
  if (text.words.length === 0) return phrased
  const plain = plainOf(text)
  const topical = topicalWords(text, own)
  const plausible = (act: Act): boolean => expecting !== 'answer' || isPlausible(act, plain, topical, text)
  const act = plausible(phrased) ? phrased : 'answer'
  if (act === 'steer' || establishes || text.words.length > LONG) return act
  const guess = guessAct(text, expecting, own)
  if ((gates.has(expecting) && neverAtGate.has(guess.act)) || !plausible(guess.act)) return act
  // A gate that opens for somebody who is not ready cannot be closed again: likeness alone does not open it.
  if (gates.has(expecting) && guess.act === 'ready' && act !== 'ready') return guess.likely > SURE && text.words.length <= SHORT && !said.holdsBack.test(plain) ? 'ready' : act
  if (act === 'answer' || act === 'off-topic') {
    const grave = guess.act === 'end' || guess.act === 'steer' || topical > 1
    return guess.likely > (grave ? LIKELY_ENOUGH : LIKELY) ? guess.act : act
  }
  return guess.likely > SURE && text.words.length <= SHORT ? guess.act : act
}

const byPhrases = (text: Text, expecting: Expecting, establishes: boolean, touches: boolean, own: OwnWords): Act => {
  const plain = plainOf(text)
  const count = text.words.length
  const gate = gates.has(expecting)
  const asks = /\?/.test(text.raw.slice(-80)) || /^\W*(can|could|would|will|may|do|does|is|are|how|what|where|when|who|which|should|am)\b/.test(plain)
  if (count === 0) {
    if (/\p{L}|\p{N}/u.test(text.raw)) return gate ? 'not-ready' : 'unfinished'
    return expecting === 'answer' && /[([{=]/.test(text.raw) ? 'answer' : gate ? 'not-ready' : 'unfinished'
  }
  if (any(said.steer, plain)) return 'steer'
  const topical = topicalWords(text, own)
  const other = otherThanAnswering(plain, count, asks, establishes, expecting, topical)
  if (other) return other
  if (gate) return atGate(plain, count, expecting)
  if (announcesMore(plain) && count <= LONG) return 'unfinished'
  if (!establishes && count <= 14 && /^\W*((sorry|ok|hm|hmm|yes|um|so|well|oh)[ ,.]*)*(wait|hold on|hang on|1 (moment|second|sec|minute)|give me|let me (think|read|look|see|check|re read|reread|go over|go through|get|have|take|breathe|grab|consider)|moment|sec|need|i need|still (reading|thinking))\b|\b(minute|moment|second|time|seconds|minutes) (to|for) (think|thinking|read|look|breathe|check)\w*\b/.test(plain)) return 'not-ready'
  if (expecting !== 'questions' && !establishes && count <= LONG && any(said.doesNotKnow, plain)) {
    const guess = isHedgedGuess(plain.replace(/\b(no idea|not sure|do not know|i think i|do not think)\b/g, '')) && topical > 0
    const strong = /\b(know|idea|clue|next question|move on|skip|pass|forgot|beyond|cannot answer|can not answer)\b/.test(plain)
    const remark = /\b(problem|issue|wrong|bug|anything(?! (else )?(to|at all|comes?|now)|\W*$)|would work|works|it is|that is a)\b/.test(plain) && !/\b(know|idea|clue|sure)\b/.test(plain)
    if (!guess && !remark && !(touches && count > 16 && !/\b(do not|not) know\b/.test(plain)) && (strong || !breaksOff(text)) && !(any(said.offTopic, plain) && topical === 0 && !strong)) return 'does-not-know'
  }
  if (breaksOff(text) && !(establishes && isCodeLine(text))) return 'unfinished'
  if (any(said.offTopic, plain) && !establishes && topical <= (count > 8 ? 2 : 1)) return 'off-topic'
  if (asks && topical <= 1 && !establishes && any(said.aboutInterview, plain)) return 'process-question'
  if (expecting === 'answer' && !touches && topical === 0 && count <= LONG && /\b(i|me|my|mine)\b/.test(plain) && /\b(not|never|nothing|no|beyond)\b/.test(plain) && !any(said.offTopic, plain)) return 'does-not-know'
  if (expecting === 'answer' && !touches && topical === 0 && count >= 1 && !/^\W*(yes|no|yep|yeah|nope|ok|okay|sure|right|correct|exactly|agreed|none|nothing|true|false|maybe|both|all|neither)\b/.test(plain)) return 'off-topic'
  if (expecting === 'answer' && count <= 6 && /^\W*(ready|i am ready|yes i am ready|ready now|ok ready|ready to go|i am done reading|yes ready)\W*$/.test(plain)) return 'ready'
  return 'answer'
}

const touchesCode = (topical: number): boolean => topical > 1

const otherThanAnswering = (plain: string, count: number, asks: boolean, establishes: boolean, expecting: Expecting, topical: number): Act | undefined => {
  if (count > LONG || establishes) return undefined
  const gate = gates.has(expecting)
  const processQuestion = any(said.process, plain)
  if (any(said.end, plain) && !/\blet me (finish|end)\b/.test(plain) && !(asks && processQuestion) && !/\b(give up|stuck)\b.*\b(this|that|it|1)\b/.test(plain) && !/\bi give up\b/.test(plain)) return 'end'
  const clarifies = count <= 24 && !any(said.offTopic, plain) && any(clarification, plain)
  if (clarifies && !any([/\b(right|correct|expected|best) (answer|solution|way)\b|\b(answer|solution)\b ?\?*$|\bwould look like\b|\bto say\b|^\W*what do you mean\W*$/], plain)) return 'clarification'
  if (!touchesCode(topical) && any(said.offTopic, plain) && !gate && !/\b(hint|answer|question|interview|screen|time|break)\b/.test(plain)) return 'off-topic'
  const about = topical > 3 && count > 9 && !asks
  if (any(said.repeat, plain) && !about && !/\b(hint|answer)\b/.test(plain)) return 'repeat'
  if (any(said.hint, plain) && !about && !/\b(do|did|can|could) not (know|see|tell|find|understand|think of) (what|where|why|how|anything)\b[^?]*$/.test(plain.replace(/\b(hint|help|clue|tip)\b.*$/, '?')) && !/\b(hint|tip|clue) (is|was)\b|\bonly say what is wrong\b|\b(no|have no|not have any|not|not a|not have a|zero) (clue|idea|hint)s?\b/.test(plain)) return 'hint'
  if (processQuestion && (asks || (count < 16 && topical <= 1)) && !(gate && /^\W*(yes|yep|ok|okay|sure|ready)\b[^?]*$/.test(plain) && count < 8) && !/\b(minute|moment|second|time) to (think|read|look)\b/.test(plain)) return 'process-question'
  return undefined
}

const atGate = (plain: string, count: number, expecting: Expecting): Act => {
  const goesAhead = /\b(next (problem|question|one|1)|no problem|no questions?|not really ready but|let us (just )?(start|go|begin)|go on|go ahead|start anyway|why not|no need|not a problem|no more questions|took (a )?(second|moment|while))\b/.test(plain)
  if (goesAhead && !/\b((?<!no need to )wait|not yet|later|in five|in 5)\b/.test(plain)) return 'ready'
  if (any(said.notReady, plain) || said.noWords.test(plain) || any(said.doesNotKnow, plain)) return 'not-ready'
  if (any(said.process, plain) && /\?/.test(plain)) return 'process-question'
  const yes = any(said.readyWords, plain) && !said.withholds.test(plain)
  if (yes && !(any(said.offTopic, plain) && count > 4 && !/\b(ready|yes|ok|okay|sure|done)\b/.test(plain))) return 'ready'
  if (any(said.offTopic, plain)) return 'off-topic'
  if (expecting === 'read' && said.inTheMiddle.test(plain)) return 'not-ready'
  // What is said of the screen or the code, and is no trouble and no question, says that it is there.
  if (expecting !== 'read' && expecting !== 'ready' && /\b(snippet|code|screen|file|text|program|page|lines?|function|python|it|share|shared|everything|all)\b/.test(plain) && !/\b(not|no|never|nothing|error|failed)\b|\?/.test(plain)) return 'ready'
  return said.shortYes.test(plain) ? 'ready' : 'off-topic'
}
