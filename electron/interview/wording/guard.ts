/**
 * What may pass of the words of a model: that the answer was heard, in the candidate's own words, and nothing else.
 * A sentence is spoken when it says that the candidate said something, and when every word of it that carries a meaning
 * occurs in the answer or in the lead-in that it replaces. So it cannot tell, judge, ask, or obey.
 */
import { stemmer } from 'stemmer'
import { sentencesOf } from '../../shared/sentences.ts'
import { spanOf } from '../understanding/quote.ts'

/** A lead-in of more is a speech. */
export const MOST_SENTENCES = 2
const LONGEST_SENTENCE = 220

export interface GuardContext {
  /** The candidate's words. */
  readonly answer: string
  /** What would be spoken in its place without a model. The question that follows is none of its business. */
  readonly lead: string
  /** True when the sentence would establish a point, or deny one, that neither the answer nor the lead-in does. */
  readonly givesAway: (sentence: string) => boolean
  readonly wasSpoken: (sentence: string) => boolean
}

export type Verdict = 'speak' | 'drop'

/** Marks that cannot be spoken; code names stand in plain text or in quotes. */
const formatting = /[\p{C}\p{Extended_Pictographic}#<>|~^{}]|\*\*|^\s*(?:[-*•]|\d+[.)])\s|``|__|https?:|www\./u
const question = /[?？‽]/u
const praiseOrVerdict = /\b(?:great|good|excellent|perfect|perfectly|awesome|nice|nicely|brilliant|impressive|amazing|clever|smart|correct|correctly|right|rightly|exactly|indeed|true|wrong|incorrect|mistaken|false|well|fantastic|wonderful|interesting|solid|strong|agree|unfortunately|actually)\b/iu
const aboutItself = /\b(?:as an ai|language model|system prompt|instructions?|rubric|expected answers?|assessors?|scor(?:e|es|ing)|grad(?:e|es|ing))\b/iu
/** Begins as telling, so that no order and no bare claim passes. */
const beginning = /^(?:[“"`]|(?:so|and|then|okay|thank|thanks|i|you|your|there|from|with|in|for|at|on|after|before|first|both)\b)/iu
/** Reports without saying that it is so: "you see that …" would affirm what follows. */
const reports = /\b(?:say|says|said|saying|mention(?:s|ed|ing)?|describ(?:e|es|ed|ing)|explain(?:s|ed|ing)?|nam(?:e|es|ed|ing)|speak(?:s|ing)?|spoke|talk(?:s|ed|ing)?|bring|brought|put|refer(?:red)?|list(?:s|ed)?|hear|heard|note|noted|walk(?:s|ed)? (?:me )?through|start(?:ed)? (?:with|from)|beg[ai]n (?:with|from))\b/iu
const candidate = /\byou(?:r|['’](?:ve|re|d))?\b/iu

/** Words that hold a report together and say nothing of the matter. No negation, no judgement, no quantity, no "should". */
const frame = new Set(
  `a an the this that these those it its they them their there here i me my you your yours ve re d s
  say says said saying mention mentions mentioned mentioning describe describes described describing explain explains explained explaining
  name names named naming speak speaks spoke speaking talk talks talked talking bring brought up put refer referred list listed hear heard note noted
  walk walked through start started begin began go goes went going work works worked working use uses used using come comes came get gets got make makes made move moves moved flow flows end ends ended
  is are was were be been am has have had do did does
  and or then also as so first next last both
  of to in on at for from with into by about between after before within across over
  how what which where when who while
  thank thanks okay code file job part parts way step steps thing things side idea`.split(/\s+/),
)

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const quoted = /“([^”]*)”|"([^"]*)"|`([^`]*)`/gu

export function judge(sentence: string, context: GuardContext): Verdict {
  const text = sentence.trim()
  if (text === '' || text.length > LONGEST_SENTENCE || formatting.test(text) || question.test(text)) return 'drop'
  const sources = [context.answer, context.lead]
  const quotes = [...text.matchAll(quoted)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
  if (quotes.some((quote) => !sources.some((source) => spanOf(source, quote) !== undefined))) return 'drop'
  const own = text.replaceAll(quoted, ' ')
  if (praiseOrVerdict.test(own) || aboutItself.test(text) || !beginning.test(text) || !reports.test(own) || !candidate.test(own)) return 'drop'
  const known = new Set(sources.flatMap(wordsOf).map(stemmer))
  const particulars = wordsOf(own).filter((word) => !frame.has(word)).map(stemmer)
  if (particulars.some((word) => !known.has(word)) || particulars.length + quotes.length === 0) return 'drop'
  return context.wasSpoken(text) || context.givesAway(text) ? 'drop' : 'speak'
}

/** The complete sentences at the start of a stream's text so far, and the rest that is still growing. */
export function completed(text: string): { readonly sentences: readonly string[]; readonly rest: string } {
  const sentences = sentencesOf(text)
  const last = sentences.at(-1) ?? ''
  // Only white space after the mark shows that a sentence is over: the dot of `d.upper` may still be followed.
  return /[.!?]["”’)]*\s+$/.test(last) ? { sentences, rest: '' } : { sentences: sentences.slice(0, -1), rest: last }
}
