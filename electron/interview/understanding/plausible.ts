/**
 * Could a message be another act than an answer? Statements about the code often borrow words from other acts ("it skips what it does
 * not know"), so an act is believed only where a sign of it is met that such statements lack.
 */
import type { Act } from '../../shared/ids.ts'
import { end } from './phrases/end.ts'
import { hint } from './phrases/hint.ts'
import { offTopic } from './phrases/off-topic.ts'
import { saysAny } from './phrases/sayings.ts'
import type { Text } from './text.ts'
import { announcesMore, breaksOff } from './unfinished.ts'

const asks = /\?|^\W*((sorry|ok|and|so|um|please|hm|hmm|well|but|wait|yes|no|then|i am ready)[ ,.]*)*(can|could|would|will|may|might|do|does|did|is|are|am|was|were|how|what|whats|wat|wats|where|when|who|which|why|should|must|shall|have|has|mind)\b/
const request = /\b(question|answer|answers|solution|hint|hints|hnit|help|clue|clues|tip|tips|push|hand|guide|guidance|nudge|explain|define|definition|remind|repeat|repaet|rephrase|pardon|mean|means|meaning|meant|word|words|term|understand|understood|follow|following|catch|caught|hear|heard|misheard|again|once more|1 more time|come again|say|tell|show|give|let|throw|point me|sorry|excuse|lost|stuck|never heard|not know|not familiar|unfamiliar|is new to me|confused|comprendo|sentence|quickly|slower|speaking|talking|you|your|me)\b/
/** One's own gap, or a bare wish to pass the question over. */
const gap = /\b(i|me|my|mine|we)\b.*\b(not|never|no|nothing|cannot|unsure|unable|unfamiliar|forgot|forget|stuck|lost|blank|empty|pass|skip|guess|guessing|idea|clue|give up|give in|look|ends|end|beyond|new|surrender|rusty|limit|google|read|used)\b|\b(not|never|no|nothing|new|beyond|beats|blank|mystery|hard|too much|lost|got) .{0,24}\b(me|my|i)\b|^\W*((sorry|ok|um|uh|hm|hmm|well|no|nope|honestly|please|so|yes|let us|can i|can we|could we|could i|may i|i) ?[,.]* ?)*(no (idea|clue|answer|comment|experience)|not (sure|a clue|clue|certain|familiar|the faintest|something|my)|never|idk|dunno|do not (know|no|remember)|dont|have not|haven|pass|skip|next|move on|moving on|beats|blank|unsure|nothing|no|it is a blank|go on|drawing|you got|you have me|you lost|hard to say|difficult|no more|out of|still nothing|leave)\b|\b(idk|dunno|no idea|no clue|not a clue|next (question|problem|one|1)|no answer|never seen)\b/
/** A proposal about the code: "I would skip the lines that cannot be read". */
const proposal = /\b(i|we|you) (would|could|should|must|might|will|can) (?!(not|never|only be|be guessing|have to (look|read|google|guess)|need to (look|read|google)|rather (not|pass|skip)|like to (pass|skip)|pass\b|skip (it|this|that|1|the question)\b|say (pass|i do not)|guess))\w+|\b(it|that|they|he|she|one|which|python|this|code|function) (is|are|was|does|do|would|will|can|could|has|have|had|goes|gets)\b/
const certainGap = /\bnot come to (me|my|mind)\b|\blook (it |this |that )?up\b|\bmy finger\b|\b(i|we) (really |honestly |just )?(do|did|am|have|can|could|would) not (really |quite |even )?(know|sure|remember|recall|have|tell|say|answer|see|find|think|come|familiar|understand)\b|\bi (cannot|forgot|have no|have forgotten|give up|give in|never)\b|\bno (idea|clue)\b|\bnot (sure|familiar|certain)\b|\b(know|knowledge|familiar|experience)\b.*\b(i|me|my)\b/
/** The world of the interview, in which alone somebody can be steered. */
const interview = /\b(instructions?|instuctions|rules?|prompt|rubric|scor\w*|mark(s|ed|ing)?|grad\w+|rat(e|ing)|points?|candidate|assess\w*|interview\w*|examin\w*|recruiter|boss|report|system|administrator|admin|developer|pass(ed)?|answers?|solutions?|criteria|evaluat\w*|hidden|sheet|override|full|credit|notes|result|log|solved|correct|mode|pretend|assume|told|questions?|tutor|assistant|partner|friend|allowed|role|tool|respond|unlimited|clock|above|verbatim|you are)\b/
const leaving = /\b(not want|stop|end|ending|quit|leave|leaving|finish|finished|exit|close|terminate|cancel|abort|withdraw|bye|goodbye|go|going|off|out|enough|hang|over|another (day|time)|reschedule|postpone|break off|home|interview|call|session|done|here)\b/
const time = /\b(wait|moment|minute|minutes|second|seconds|sec|time|think|thinking|thoughts|tick|hold|hang|let me|look|looking|read|reading|still|longer|breathe|ready|yet|first|consider|pause|patience|later|slow|give me|need|again)\b/
const aside = /\b(i|me|my|mine|you|your|we|us|he|she|his|her|joke|haha\w*|lol)\b/

/** Asks for help with the answer, in whatever words. "Is it a tuple?" is an answer that wants a nod. */
const forHelp = /\b(hints?|hnit|clues?|tips?|help|push|guid\w*|nudge|solution|answers?|explain|tell|show|give|stuck|lost|direction|start|begin|right track|correct|say|pointer|pointers|miss|missed|missing|you|your|me)\b/

/** "Which took, I do not know, a year": said in passing, in the middle of what is known. */
const inPassing = /^(?!.*\b(nothing|none|sorry|cannot|no idea)\b)\W*(\w+\W+){4,}(?<=, )(i )?(do not know|dunno|am not sure) , \w+/

/** May a short message be `act`, however few words of code it holds? */
export const hasSignOf = (act: Act, plain: string, topical: number): boolean => {
  switch (act) {
    case 'end': return saysAny(end, plain) || ((leaving.test(plain) || /\b(tomorrow|come back)\b/.test(plain)) && /\b(i|we|let us|me|please|enough|bye|interview|call)\b/.test(plain))
    case 'hint': return topical === 0 || forHelp.test(plain) || saysAny(hint, plain)
    case 'does-not-know': return !inPassing.test(plain) && (!/^\W*(nobody|this|that|it|they) /.test(plain) || /\b(i|me|my|we|us|not|no|never|cannot|all|difficult|hard)\b/.test(plain))
    default: return true
  }
}

/** May a message that was asked to be an answer be `act`? `topical`: how many of its words belong to programming or to the problem. */
export const isPlausible = (act: Act, plain: string, topical: number, text: Text): boolean => {
  switch (act) {
    case 'repeat': case 'hint': case 'clarification': case 'process-question': {
      if (asks.test(plain) || text.raw.includes('?')) return act !== 'process-question' || topical === 0 || /\b(i|we|you|my|me|your|us|this|problem|problems|question|questions|time|break|allowed|recorded|penalty|snippet|minutes|chat|next|spelling|grammar|interview|button|end call|google|feedback|results|camera)\b/.test(plain)
      return request.test(plain)
    }
    case 'does-not-know': return gap.test(plain) && (topical === 0 || !proposal.test(plain) || certainGap.test(plain))
    case 'unfinished': return breaksOff(text) || announcesMore(plain) || (topical < 2 && !/[.!?]\s*$/.test(text.raw.slice(-20)))
    case 'off-topic': return topical === 0 || /\?/.test(plain) || saysAny(offTopic, plain) || (topical < 2 && (aside.test(plain) || text.words.length > 4))
    case 'steer': return interview.test(plain) || topical === 0
    case 'end': return leaving.test(plain) && (topical < 3 || /\b(i|we|let us|please|interview|call)\b/.test(plain))
    case 'not-ready': return time.test(plain)
    default: return true
  }
}
