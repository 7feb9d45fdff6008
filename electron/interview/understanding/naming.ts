/**
 * "full text search", "elasticsearch", "mock the server": whoever only names something, with nobody spoken to and nothing asked, has
 * answered, however few of the words are known. Another act then wants a phrase of its own.
 */
import type { Act } from '../../shared/ids.ts'
import { clarification } from './phrases/clarification.ts'
import { doesNotKnow } from './phrases/does-not-know.ts'
import { end } from './phrases/end.ts'
import { notReady } from './phrases/gates.ts'
import { hint } from './phrases/hint.ts'
import { inPrograms, persons, remarks, states as statesIt, wanted } from './phrases/naming.ts'
import { offTopic } from './phrases/off-topic.ts'
import { aboutInterview, process } from './phrases/process-question.ts'
import { repeat } from './phrases/repeat.ts'
import { saysAny } from './phrases/sayings.ts'
import type { Sayings } from './phrases/sayings.ts'
import { asks, trouble } from './phrases/signs.ts'
import { ofRules } from './phrases/steer.ts'
import type { Text } from './text.ts'
import { kindsOf } from './vocabulary/talk.ts'

/** In words: a name has no more, unless a word of programs is among them. */
const LONGEST_NAME = 5

/** In words: with one word of programs. */
const LONGEST_REMARK = 8

/** Keys struck at random: "asdfgh", "jfkdlsa", "aaaaaa". */
const mashed = /(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwert|wert[yz]|zxcv|yxcv|uiop)|(\p{L})\1{3}|^[b-df-hj-np-tv-xz]{6}/iu

const phrasesOf: Partial<Record<Act, Sayings>> = {
  repeat, hint, clarification, end, 'not-ready': notReady, 'process-question': [...process, ...aboutInterview],
}

/** Every word is one of talk about the interview: "too hard", "one moment". */
const onlyTalk = ({ words }: Text): boolean => words.every(({ stem }) => kindsOf(stem).length > 0)

/** A question mark anywhere, or a word of asking: "XCom? never heard", "slower please". */
const courtesy = /\?|\b(please|pls|plz)\b/i

/** Words of reading a snippet that programs have as well. */
const ofReading = /^(code|snippet|file|it|is|with|on|all|now|line|lines|function|functions)$/

/** `topical`: how many of its words belong to programming or to the problem. */
export const namesSomething = (text: Text, plain: string, topical: number): boolean => {
  const speaks = persons.test(plain) || asks.test(plain) || wanted.test(plain) || courtesy.test(text.raw)
  const states = statesIt.test(plain)
  const troubles = trouble.test(plain) && (topical < 2 || states)
  if (speaks || troubles || mashed.test(text.raw.trim())) return false
  const { length } = text.words
  return topical > 1 || (topical > 0 && length <= LONGEST_REMARK) || (length <= LONGEST_NAME && !states && !onlyTalk(text))
}

/** Whether what names something says by a phrase that it is `act`. */
export const saysSo = (act: Act, text: Text, plain: string, topical: number): boolean => {
  switch (act) {
    case 'steer': return saysAny(ofRules, plain)
    case 'off-topic': return saysAny(remarks, plain) || (topical === 0 && saysAny(offTopic, text.words.length > 1 ? plain.replace(inPrograms, '') : plain))
    case 'ready': return text.words.every(({ word, stem }) => ofReading.test(word) || kindsOf(stem).length > 0)
    case 'does-not-know': return saysAny(doesNotKnow, plain) || /\b(know|knows|guess|guessing|notion)\b|\b(hard|difficult|tough|complicated|advanced)\W*$/.test(plain)
    default: return saysAny(phrasesOf[act] ?? [], plain)
  }
}
