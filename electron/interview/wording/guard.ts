/**
 * What may pass of the words of a model. It may say back what the candidate said, in stretches of the candidate's own words, and it
 * may put our question in other words that the author of the pack chose for just this question. So it cannot tell, judge, order, or obey.
 */
import { stemmer } from 'stemmer'
import { sentencesOf } from '../../shared/sentences.ts'
import { isCutOut } from '../understanding/denied.ts'
import { spanOf } from '../understanding/quote.ts'

/** A lead-in of more is a speech. */
export const MOST_SENTENCES = 2
const LONGEST_SENTENCE = 220

export interface Given {
  /** True when the sentence would establish a point, or deny one, that what it stands for does not. */
  readonly givesAway: (sentence: string) => boolean
  readonly wasSpoken: (sentence: string) => boolean
}

export interface LeadContext extends Given {
  /** The candidate's words. */
  readonly answer: string
  /** What would be spoken in its place without a model. */
  readonly lead: string
}

/** The question that a line asks. */
export interface AskedQuestion {
  /** As it would be spoken without a model: one sentence with a question mark. */
  readonly text: string
  /** All wordings that the author has for it, this one among them, without marks of code. */
  readonly ways: readonly string[]
  /** The names of code in `text`. */
  readonly names: readonly string[]
}

export type Verdict = 'speak' | 'drop'

/** Marks that cannot be spoken; code names stand in plain text or in quotes. */
const formatting = /[\p{C}\p{Extended_Pictographic}#<>|~^{}*]|^\s*(?:[-•]|\d+[.)])\s|``|__|(?<![\p{L}\p{N}])_(?=\p{L})|https?:|www\./u
const questionMark = /[?？‽]/u
const praiseOrVerdict = /\b(?:great|good|excellent|perfect|perfectly|awesome|nice|nicely|brilliant|impressive|amazing|clever|smart|correct|correctly|right|rightly|exactly|indeed|true|wrong|incorrect|mistaken|false|well|fantastic|wonderful|interesting|solid|strong|agree|unfortunately|actually)\b/iu
const aboutItself = /\b(?:as an ai|language model|system prompt|instructions?|rubric|expected answers?|assessors?|scor(?:e|es|ing)|grad(?:e|es|ing)|interview(?:er)?|end call|hired?)\b/iu
/** Begins as telling what the candidate said, so that no order and no bare claim passes. */
const beginning = /^(?:(?:so|and|then|okay),? |thank you,? |thanks,? )*(?:you(?:r|[’']ve)?|i (?:hear|heard|note|noted|have heard|have noted)|with|from|in)\b/iu
/** Reports without saying that it is so: "you see that …" would affirm what follows. */
const reports = /^(?:say|says|said|saying|mention(?:s|ed|ing)?|describ(?:e|es|ed|ing)|explain(?:s|ed|ing)?|nam(?:e|es|ed|ing)|speak(?:s|ing)?|spoke|talk(?:s|ed|ing)?|bring|brought|put|refer(?:red)?|list(?:s|ed)?|hear|heard|note|noted|point(?:s|ed)?|start(?:s|ed)?|beg[ai]n|end(?:s|ed)?|come|came)$/iu

/** Words that hold a report together and say nothing of the matter. No verb of being or doing, no negation, no question word. */
const frame = new Set(
  `a an the that this these it them your i you ve have
  up through out forward
  and or also as then first next last both finally together with as well
  of to in on at for from into by about between after before within
  thank thanks okay so job part parts steps step thing things words word`.split(/\s+/),
)
/** Between two stretches of the candidate's words stands one of these: run together they would be a sentence that nobody said. */
const joins = new Set('and or also then with about of to from into for by on in at as after before'.split(' '))

const stammer = /\b(\p{L}+) \1\b/iu

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const quoted = /“([^”]*)”|"([^"]*)"|`([^`]*)`/gu

/** A sentence that speaks to the interviewer, asks, weighs several things or is in doubt is not said back: to take one of its words would choose, or obey. */
const notSaidBack = /\?|\b(?:you|your|say|repeat|reply|respond|tell me|interview(?:er)?|ignore|pretend|or|maybe|perhaps|might|could be|guess\w*|not sure|unsure|no idea)\b/iu

/** What may be said back, sentence by sentence. */
const sourcesOf = ({ answer, lead }: LeadContext): readonly string[] => [...sentencesOf(answer).filter((sentence) => !notSaidBack.test(sentence)), lead]

/** The dot of a name is no end of a sentence: `d` out of `d.upper`, or `e.g`. */
const endsInName = (text: string, sources: readonly string[]): boolean => {
  const last = /([\p{L}\p{N}_]+)[.!]["”’)]*$/u.exec(text)?.[1]
  return last !== undefined && sources.some((source) => new RegExp(`(?<![\\p{L}\\p{N}_])${last}\\.[\\p{L}\\p{N}_]`, 'iu').test(source))
}

/** Where `words` stand in a row in a source, the longest row first: how many, and in which source. */
function longestRow(words: readonly string[], at: number, sources: ReadonlyArray<{ readonly text: string; readonly stems: readonly string[] }>): { readonly length: number; readonly from: string } {
  let best = { length: 0, from: '' }
  for (const { text, stems } of sources) {
    for (let start = 0; start < stems.length; start += 1) {
      let length = 0
      while (at + length < words.length && stems[start + length] === words[at + length]) length += 1
      if (length > best.length) best = { length, from: text }
    }
  }
  return best
}

/** The words of `text` between the first and the last of those stems, as they were said. */
function asSaid(text: string, stems: readonly string[]): string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const own = words.map(([word]) => stemmer(word.toLowerCase()))
  const start = own.findIndex((_, i) => stems.every((stem, k) => own[i + k] === stem))
  const [first, last] = [words[start], words[start + stems.length - 1]]
  return first && last ? text.slice(first.index, last.index + last[0].length) : ''
}

/** Whether a sentence of a model may be spoken before the question. */
export function judgeLead(sentence: string, context: LeadContext): Verdict {
  const text = sentence.trim()
  if (text === '' || text.length > LONGEST_SENTENCE || formatting.test(text) || questionMark.test(text)) return 'drop'
  const sources = sourcesOf(context)
  const quotes = [...text.matchAll(quoted)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
  if (quotes.some((quote) => !sources.some((source) => spanOf(source, quote) !== undefined))) return 'drop'
  if (praiseOrVerdict.test(text.replaceAll(quoted, ' ')) || aboutItself.test(text) || !beginning.test(text) || endsInName(text, [context.answer, context.lead])) return 'drop'
  const words = wordsOf(text)
  if (!words.some((word) => reports.test(word)) || stammer.test(text) || !saysBack(words, sources)) return 'drop'
  return context.wasSpoken(text) || context.givesAway(text) ? 'drop' : 'speak'
}

/** Whether all words but those that frame the report stand in the sources, in stretches that nothing there denies and that are kept apart here. */
function saysBack(words: readonly string[], texts: readonly string[]): boolean {
  const sources = texts.map((text) => ({ text, stems: wordsOf(text).map(stemmer) }))
  const stems = words.map(stemmer)
  let stretches = 0
  let apart = true
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ''
    const { length, from } = longestRow(stems, at, sources)
    const row = words.slice(at, at + length)
    const telling = row.some((one) => !frame.has(one) && !reports.test(one))
    if (!telling) {
      if (!frame.has(word) && !reports.test(word)) return false
      apart ||= joins.has(word)
      at += 1
      continue
    }
    if (!apart || isCutOut(asSaid(from, stems.slice(at, at + length)), from)) return false
    stretches += 1
    apart = joins.has(row.at(-1) ?? '')
    at += length
  }
  return stretches > 0
}

/** Words of a question that ask, and say nothing of the matter. */
const asking = new Set(
  `what how which where when who why would could can do does did will is are was were be you your me we us i it its this that these those there here
  tell show take go explain describe say walk through let a an the of to in on at for from with by about into and as if so then first now again one
  please once more`.split(/\s+/),
)
const questionWord = /^(?:what|how|which|where|when|who|why)$/
const negation = /\b(?:not|no|never|without|none|nothing|nobody|cannot|only|[a-z]+n[’']t)\b/iu
/** Of the question's own words, how many the other wording keeps. */
const KEPT = 0.5

/**
 * Whether a sentence of a model may be spoken in place of the question. Every candidate is asked the same: it takes its words from
 * the author's wordings of this one question, keeps the names, the numbers, the negations and the question word, and most of what is asked about.
 */
export function judgeQuestion(sentence: string, { text: own, ways, names }: AskedQuestion, given: Given): Verdict {
  const text = sentence.trim()
  if (text.length > LONGEST_SENTENCE || formatting.test(text) || !/[^?？‽]\?$/u.test(text) || questionMark.test(text.slice(0, -1)) || sentencesOf(text).length !== 1) return 'drop'
  const words = wordsOf(text)
  const known = new Set(ways.flatMap(wordsOf).map(stemmer))
  if (words.some((word) => !asking.has(word) && !known.has(stemmer(word)))) return 'drop'
  const matter = wordsOf(own).filter((word) => !asking.has(word)).map(stemmer)
  const here = new Set(words.map(stemmer))
  if (matter.filter((stem) => here.has(stem)).length < KEPT * matter.length) return 'drop'
  if (names.some((name) => !text.includes(name)) || (own.match(/\d+/g) ?? []).some((number) => !words.includes(number))) return 'drop'
  const asks = wordsOf(own).filter((word) => questionWord.test(word))
  if (asks.length > 0 && !asks.some((word) => words.includes(word))) return 'drop'
  if (negation.test(text) !== negation.test(own)) return 'drop'
  return text === own || given.wasSpoken(text) || given.givesAway(text) ? 'drop' : 'speak'
}

/** The complete sentences at the start of a stream's text so far, and the rest that is still growing. */
export function completed(text: string): { readonly sentences: readonly string[]; readonly rest: string } {
  const sentences = sentencesOf(text)
  const last = sentences.at(-1) ?? ''
  // Only white space after the mark shows that a sentence is over: the dot of `d.upper` may still be followed.
  return /[.!?]["”’)]*\s+$/.test(last) ? { sentences, rest: '' } : { sentences: sentences.slice(0, -1), rest: last }
}
