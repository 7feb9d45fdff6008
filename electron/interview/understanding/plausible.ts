/**
 * Could a message be another act than an answer? Statements about the code often borrow words from other acts ("it skips what it does
 * not know"), so an act is believed only where a sign of it is met that such statements lack.
 */
import type { Act } from '../../shared/ids.ts'
import { end } from './phrases/end.ts'
import { aboutInterview, breakWishes, process } from './phrases/process-question.ts'
import { clarification } from './phrases/clarification.ts'
import { hint } from './phrases/hint.ts'
import { offTopic } from './phrases/off-topic.ts'
import { repeat } from './phrases/repeat.ts'
import { saysAny } from './phrases/sayings.ts'
import { aside, asks, certainGap, forHelp, gap, leadsWithAQuestion, leaving, ofInterview, ofTime, proposal, request, trouble } from './phrases/signs.ts'
import { maySteer } from './steering.ts'
import type { Text } from './text.ts'
import { announcesMore, breaksOff } from './unfinished.ts'

/** "Which took, I do not know, a year": said in passing, in the middle of what is known. */
const inPassing = /^(?!.*\b(nothing|none|sorry|cannot|no idea)\b)\W*(\w+\W+){4,}(?<=, )(i )?(do not know|dunno|am not sure) , \w+/

/** In words: "gather?" asks for a name. */
const NAME = 2

/** May a short message be `act`, however few words of code it holds? */
export const hasSignOf = (act: Act, plain: string, topical: number): boolean => {
  switch (act) {
    case 'end': return saysAny(end, plain) || ((saysAny(leaving, plain) || /\b(tomorrow|come back)\b/.test(plain)) && /\b(i|we|let us|me|please|enough|bye|interview|call)\b/.test(plain))
    case 'steer': return maySteer(plain)
    case 'process-question': return asks.test(plain) || trouble.test(plain) || saysAny(request, plain) || saysAny(process, plain) || saysAny(aboutInterview, plain) || saysAny(breakWishes, plain)
    case 'hint': return topical === 0 || saysAny(forHelp, plain) || saysAny(hint, plain)
    case 'does-not-know': return !inPassing.test(plain) && (!/^\W*(nobody|this|that|it|they) /.test(plain) || /\b(i|me|my|we|us|not|no|never|cannot|all|difficult|hard)\b/.test(plain))
    default: return true
  }
}

/** May a message that was asked to be an answer be `act`? `topical`: how many of its words belong to programming or to the problem. */
export const isPlausible = (act: Act, plain: string, topical: number, text: Text): boolean => {
  switch (act) {
    case 'repeat': case 'hint': case 'clarification': case 'process-question': {
      if (text.words.length > NAME && !leadsWithAQuestion(plain) && (act === 'repeat' || act === 'clarification')) return saysAny(request, plain) || (text.raw.includes('?') && saysAny(act === 'repeat' ? repeat : clarification, plain))
      if (asks.test(plain) || text.raw.includes('?')) return act !== 'process-question' || topical === 0 || /\b(i|we|you|my|me|your|us|this|problem|problems|question|questions|time|break|allowed|recorded|penalty|snippet|minutes|chat|next|spelling|grammar|interview|button|end call|google|feedback|results|camera)\b/.test(plain)
      return saysAny(request, plain) || (act === 'process-question' && saysAny(breakWishes, plain))
    }
    case 'does-not-know': return saysAny(gap, plain) && (topical === 0 || !saysAny(proposal, plain) || saysAny(certainGap, plain))
    case 'unfinished': return breaksOff(text) || announcesMore(plain) || (topical < 2 && !/[.!?]\s*$/.test(text.raw.slice(-20)))
    case 'off-topic': return topical === 0 || /\?/.test(plain) || saysAny(offTopic, plain) || (topical < 2 && (aside.test(plain) || text.words.length > 4))
    case 'steer': return saysAny(ofInterview, plain) || topical === 0
    case 'end': return saysAny(leaving, plain) && (topical < 3 || /\b(i|we|let us|please|interview|call)\b/.test(plain))
    case 'not-ready': return saysAny(ofTime, plain)
    default: return true
  }
}
