/**
 * What of a message counts, whatever stands beside it: a sentence that tries to steer says nothing about the code, and a sentence
 * that answers is an answer, also among praise of oneself, thanks and small talk.
 */
import type { Act } from '../../shared/ids.ts'
import { plainOf } from './acts-features.ts'
import { readAct } from './acts.ts'
import { readParticulars } from './particulars.ts'
import { findConcepts } from './concepts.ts'
import { repeat } from './phrases/repeat.ts'
import { saysAny } from './phrases/sayings.ts'
import { leadsWithAQuestion, request } from './phrases/signs.ts'
import { steers as plainSteers } from './steering.ts'
import { readText } from './text.ts'
import type { Text } from './text.ts'
import { topicalWords } from './topic.ts'
import type { OwnWords } from './topic.ts'
import type { Expecting } from './understanding.ts'
import { baseLexicon } from './vocabulary.ts'

/** Later sentences are not looked at one by one. */
const MOST_SENTENCES = 24

const steers = (text: Text): boolean => text.words.length > 0 && plainSteers(plainOf(text))

/** The answer without the sentences that try to steer, every other character in its place; unchanged where they are all there is. */
export const withoutSteering = (raw: string, text: Text): string => {
  if (text.sentences.length < 2 || !steers(text)) return raw
  let rest = raw
  for (const [start, end] of text.sentences.slice(0, MOST_SENTENCES)) {
    const sentence = raw.slice(start, end)
    if (steers(readText(sentence))) rest = `${rest.slice(0, start)}${sentence.replace(/[^\n]/g, ' ')}${rest.slice(end)}`
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest : raw
}

/** Acts that say that nothing was answered. A message that plainly steers and settles nothing stays what it is, and so does one of which a sentence says that it is not known. */
const empty: ReadonlySet<Act> = new Set<Act>(['off-topic', 'steer', 'does-not-know'])

/** "It is a daily job. Can you say it in easier words?": whoever settled nothing and asks at last waits for the other words. */
export const asksToRepeatAtLast = ({ raw, sentences }: Text): boolean => {
  const [start, end] = sentences.at(-1) ?? [0, 0]
  if (sentences.length < 2 || !raw.slice(start, end).trimEnd().endsWith('?')) return false
  const last = readText(raw.slice(start, end))
  const plain = plainOf(last)
  // "Sorted sorts by.. the ip?" asks for nothing but a nod.
  return (leadsWithAQuestion(plain) || saysAny(request, plain) || saysAny(repeat, plain)) && readAct(last, 'answer', { establishes: false, touches: false }) === 'repeat'
}

/** `act` as the whole message reads; `spoken`: the quotes of what it says of points. */
export const actOfSubstance = (act: Act, whole: Text, expecting: Expecting, spoken: readonly string[], own: OwnWords | undefined): Act => {
  const { raw, sentences } = whole
  if (!empty.has(act) || (act === 'steer' && steers(whole)) || sentences.length < 2 || (expecting !== 'answer' && expecting !== 'background')) return act
  const parts = sentences.slice(0, MOST_SENTENCES).map(([start, end]) => {
    const sentence = raw.slice(start, end)
    const text = readText(sentence)
    const touches = spoken.some((quote) => sentence.includes(quote) || quote.includes(sentence.trim()))
    return { text, read: text.words.length === 0 ? undefined : readAct(text, expecting, { establishes: false, touches, own }) }
  })
  if (parts.some(({ read }) => read === act && act === 'does-not-know')) return act
  const answers = parts.some(({ text, read }) => {
    const topical = topicalWords(text, own)
    if (expecting === 'background') {
      const named = readParticulars(text, findConcepts([baseLexicon], text)).length
      return read === 'answer' ? topical + named > 0 : read === 'off-topic' && named > 0 && topical + named > 1
    }
    return read === 'answer' && topical > 0
  })
  return answers ? 'answer' : act
}
