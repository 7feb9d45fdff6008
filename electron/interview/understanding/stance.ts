/** Where an answer says that something is as it should be: "that is fine", "no problem there", "looks correct". */
import type { Found } from './concepts.ts'
import type { Span } from './cues.ts'
import type { Word } from './text.ts'

/** What comes after these in a clause is no fact yet; what comes after the others, in the whole sentence. */
const modal = new Set('would should could might to make makes ensure'.split(' '))
const hypothetical = new Set('if once then until unless when after otherwise so whether'.split(' '))
const contrast = new Set('but however though although only except unless until'.split(' '))
const LOOK_BACK = 4
const LOOK_AHEAD = 7
/** How far, in words, approval reaches from what it approves. */
const REACH = 9

const denies = new Set('no not never nothing without cannot hardly nor neither'.split(' '))
/** Behind one of these begins what the denied thing belongs to: "no handling of problems". */
const attaches = new Set('for of in on from against about with at when if that which because and or'.split(' '))
/** In words, from what denies trouble or need to it: "I do not see any real problem". */
const DIRECT = 4

const isDenied = (words: readonly Word[], at: number): boolean => {
  for (let i = at - 1; i >= at - DIRECT && words[i]?.sentence === words[at]?.sentence; i -= 1) {
    const word = words[i]?.word ?? ''
    if (denies.has(word)) return true
    // "No with is needed": the word itself is the thing.
    if (attaches.has(word) && !(words[i - 1]?.word === 'no' && i === at - 2)) return false
  }
  return false
}

/** "No error handling" and "nothing to do with it" approve of nothing; what works by luck is no good either. */
const undone = /^(handl\w*|handlers?|messages?|checks?|checking|codes?|reports?|logs?|logging|its|by luck|by chance|by accident|by coincidence|until \w+|do with)\b/

/** The word after the last comma. */
const clauseStart = (words: readonly Word[], at: number): number => {
  let start = at
  while (start > 0 && words[start]?.afterComma !== true) start -= 1
  return start
}

/** A place where something is said to be as it should be. */
export interface Approval extends Span {
  /** The clause that it is confined to, where that names what it approves of: "IPv6 is fine, a blank line is not". */
  readonly within?: Span
}

const parts = new Set('and or but because so since while then if when though although however'.split(' '))
const verbs = new Set('is are was were be looks look seems seem works work does do has have would will can being'.split(' '))
/** Who speaks of these may mean all that was said. */
const general = new Set((
  'it its this that these those they them there here everything anything all rest whole which what who i we you he she one 1 nothing no not none code line lines function functions ' +
  'snippet script program file thing things part approach way answer so same both'
).split(' '))
/** In words: a longer clause is about more than its subject. */
const LONGEST_SUBJECT = 4

/** The clause of an approval that has a subject of its own, and refers to nothing else. */
const ownClause = (words: readonly Word[], { from, to }: Span): Span | undefined => {
  const sentence = words[from]?.sentence
  let start = from
  while (words[start]?.afterComma !== true && words[start - 1]?.sentence === sentence && !parts.has(words[start - 1]?.word ?? '')) start -= 1
  let end = to
  while (words[end + 1]?.sentence === sentence && words[end + 1]?.afterComma !== true && !parts.has(words[end + 1]?.word ?? '')) end += 1
  const subject = words.slice(start, from).filter(({ word }) => !verbs.has(word))
  const clause = words.slice(start, end + 1)
  return subject.length === 0 || subject.length > LONGEST_SUBJECT || clause.some(({ word }) => general.has(word)) ? undefined : { from: start, to: end }
}

/** The places where approval is stated as a fact: not wished for, not taken back in the same sentence. */
export const approvals = (found: Found, words: readonly Word[]): readonly Approval[] => {
  const spans: Approval[] = []
  // "I see no problem", "no guard is needed".
  const denied = [...(found.get('trouble') ?? []), ...(found.get('wanted') ?? [])].filter(({ from }) => isDenied(words, from))
  for (const { from, to } of [...(found.get('fine') ?? []).filter(({ polarity }) => polarity === 'stated'), ...denied]) {
    const sentence = words[from]?.sentence
    const near = (start: number, end: number, set: ReadonlySet<string>): boolean =>
      words.slice(Math.max(0, start), end).some((word) => word.sentence === sentence && set.has(word.word))
    const next = words.slice(to, to + 3).map(({ word }) => word).join(' ')
    if (undone.test(next) || undone.test(next.replace(/^\S+ /, ''))) continue
    if (near(from - LOOK_BACK, from, hypothetical) || near(Math.max(from - LOOK_BACK, clauseStart(words, from)), from, modal) || near(to + 1, to + 1 + LOOK_AHEAD, contrast)) continue
    const within = ownClause(words, { from, to })
    spans.push({ from, to, ...(within && { within }) })
  }
  // "it is a tuple already": at the end of a sentence it says that nothing needs to be done; "the blob exists already" does not.
  words.forEach(({ word, sentence }, i) => {
    const ends = words[i + 1] === undefined || words[i + 1]?.sentence !== sentence
    if (word !== 'already' || !ends || isDenied(words, i) || /^(exists?|there|done|taken|failed|fails?|gone|closed|full)$/.test(words[i - 1]?.word ?? '')) return
    if (!words.slice(Math.max(0, i - REACH), i).some((before) => before.sentence === sentence && (hypothetical.has(before.word) || modal.has(before.word) || contrast.has(before.word)))) spans.push({ from: i, to: i })
  })
  return spans
}

const wishes = new Set('would should could must might'.split(' '))
const reason = new Set('because as since'.split(' '))
const undoing = new Set('not never nothing nobody no none can if hope only so that to'.split(' '))

/** "aiohttp raises by itself"; not "nothing closes it by itself", "it should retry automatically", "200 by default". */
export const selfActing = (found: Found, words: readonly Word[]): readonly Span[] =>
  (found.get('automatic') ?? []).filter(({ from, to, polarity }) => {
    if (polarity !== 'stated' || words[to]?.word === 'default') return false
    // "I would expect four, as it retries by itself": the wish is for something else.
    const because = words.findLastIndex(({ word, sentence }, i) => i < from && sentence === words[from]?.sentence && reason.has(word))
    const before = (start: number, set: ReadonlySet<string>): boolean =>
      words.slice(start, from).some(({ word, sentence }) => sentence === words[from]?.sentence && set.has(word))
    return !before(Math.max(0, because), wishes) && !before(Math.max(clauseStart(words, from), from - REACH), undoing)
  })

const turning = /^(but|however|yet)$/

/** Does an approval speak of this span? "Pydantic copies it for you, but a factory is clearer" approves of nothing behind the "but". */
export const approved = (span: Span, fine: readonly Approval[], words: readonly Word[]): boolean =>
  fine.some(({ from, to, within }) => {
    if (words.slice(to + 1, span.from).some(({ word }) => turning.test(word))) return false
    if (within && (within.to < span.from || span.to < within.from)) return false
    const [first, last] = [words[span.from]?.sentence ?? 0, words[span.to]?.sentence ?? 0]
    const [start, end] = [words[from]?.sentence ?? 0, words[to]?.sentence ?? 0]
    return start >= first && end <= last && from - span.to <= REACH && span.from - to <= REACH
  })

/** Does an approval follow the span after a "but" in the same sentence? */
export const shrugsOff = (span: Span, fine: readonly Span[], words: readonly Word[]): boolean =>
  fine.some(({ from }) => from > span.to && words[from]?.sentence === words[span.to]?.sentence &&
    words.slice(span.to + 1, from).some(({ word }) => word === 'but' || word === 'though' || word === 'although'))

/** Within how many words a "but" follows what it takes back. */
const TURN = 12

/** "The placeholder is good, but the value is no tuple": is what the span says taken back, in its sentence or at the start of the next, by one of `later`? */
export const conceded = (span: Span, later: readonly Span[], words: readonly Word[]): boolean => {
  for (let i = span.to + 1; i <= span.to + TURN && i < words.length; i += 1) {
    const sentence = words[i]?.sentence ?? 0
    const turns = turning.test(words[i]?.word ?? '')
    const begins = words[i - 1]?.sentence !== sentence
    if (sentence > (words[span.to]?.sentence ?? 0) + 1) return false
    if (turns && (begins || sentence === words[span.to]?.sentence)) return later.some(({ from }) => from > i)
  }
  return false
}

/** "It has to be converted to JSON": a wish, and no claim about the code. */
export const wished = (span: Span, words: readonly Word[]): boolean =>
  /\b(has|have|needs?) to\b/.test(words.slice(Math.max(0, span.from - 3), span.to + 1).filter(({ sentence }) => sentence === words[span.from]?.sentence).map(({ word }) => word).join(' '))
