/** Where an answer says that something is as it should be: "that is fine", "no problem there", "looks correct". */
import type { Found } from './concepts.ts'
import type { Span } from './cues.ts'
import { negatedWords } from './polarity.ts'
import type { Word } from './text.ts'

const hypothetical = new Set('would should could if once then until unless when after otherwise make makes might to so whether ensure'.split(' '))
const contrast = new Set('but however though although only except unless until'.split(' '))
const LOOK_BACK = 4
const LOOK_AHEAD = 7
/** How far, in words, approval reaches from what it approves. */
const REACH = 9

/** The places where approval is stated as a fact: not wished for, not taken back in the same sentence. */
export const approvals = (found: Found, words: readonly Word[]): readonly Span[] => {
  const spans: Span[] = []
  const negated = negatedWords(words)
  // "I see no problem", "no guard is needed": trouble or need, denied by what comes before it.
  const denied = [...(found.get('trouble') ?? []), ...(found.get('wanted') ?? [])].filter(({ from }) => negated[from])
  for (const { from, to } of [...(found.get('fine') ?? []).filter((place) => !place.negated), ...denied]) {
    const sentence = words[from]?.sentence
    const near = (start: number, end: number, set: ReadonlySet<string>): boolean =>
      words.slice(Math.max(0, start), end).some((word) => word.sentence === sentence && set.has(word.word))
    // "has nothing to do with it" and "keeps its contents" approve of nothing.
    if (words[to]?.word === 'its' || (words[to]?.word === 'do' && words[to + 1]?.word === 'with')) continue
    if (near(from - LOOK_BACK, from, hypothetical) || near(to + 1, to + 1 + LOOK_AHEAD, contrast)) continue
    spans.push({ from, to })
  }
  // "it is a tuple already": at the end of a sentence it says that nothing needs to be done; "the blob exists already" does not.
  words.forEach(({ word, sentence }, i) => {
    const ends = words[i + 1] === undefined || words[i + 1]?.sentence !== sentence
    if (word !== 'already' || !ends || negated[i] || /^(exists?|there|done|taken|failed|fails?|gone|closed|full)$/.test(words[i - 1]?.word ?? '')) return
    if (!words.slice(Math.max(0, i - REACH), i).some((before) => before.sentence === sentence && (hypothetical.has(before.word) || contrast.has(before.word)))) spans.push({ from: i, to: i })
  })
  return spans
}

/** Does an approval speak of this span? */
export const approved = (span: Span, fine: readonly Span[], words: readonly Word[]): boolean =>
  fine.some(({ from, to }) => {
    const [first, last] = [words[span.from]?.sentence ?? 0, words[span.to]?.sentence ?? 0]
    const [start, end] = [words[from]?.sentence ?? 0, words[to]?.sentence ?? 0]
    return start >= first && end <= last && from - span.to <= REACH && span.from - to <= REACH
  })

/** Does an approval follow the span after a "but" in the same sentence? */
export const shrugsOff = (span: Span, fine: readonly Span[], words: readonly Word[]): boolean =>
  fine.some(({ from }) => from > span.to && words[from]?.sentence === words[span.to]?.sentence &&
    words.slice(span.to + 1, from).some(({ word }) => word === 'but' || word === 'though' || word === 'although'))
