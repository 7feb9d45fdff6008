/** Does an answer break off in the middle of a thought? A missing full stop alone says nothing. */
import { announced, brokenOff, stranded } from './phrases/breaking-off.ts'
import { saysAny } from './phrases/sayings.ts'
import type { Text } from './text.ts'

/** No finished sentence ends with one of these. */
const dangling = new Set(
  ('and or but because if while without of from into than an the a my our your whose although though unless until since whether which who whom and/or ' +
    'its their these those namely especially including between also plus um uh er hmm means gives returns contains gets uses makes takes using every ' +
    'firstly secondly thirdly it\'s i\'d i\'ll that\'s there\'s').split(' '),
)
/** These may end a short remark ("I think so", "what is it for") but not a longer statement. */
const leaning = new Set('so then when where as like to for with by on in at is are was were be been being would should will can must may might about'.split(' '))
/** Before one of these a leaning word is not the end of a thought. */
const complete = /\b(async|think|thinks|do|doing|say|said|see|like|with|for|about|of|from|on|after|before|know|knows|that|want|wants|how|need|needs|all|done|than|in|handle|log|sign|turn|goes|come|comes|go|used|use|belongs?|refers?|relates?|related|maps?|connected|attached|talk|look|looking|asked|care|worry|relied|rely|depends?|based|built|even|or|believe|hope|guess|back|by|since|until) (so|then|to|for|with|on|in|at|about|like|as)$/i
/** "what it is for", "as it should": the question word asks for what the last word lacks. */
const asksBack = /\b(what|who|whom|where|which|how|as|than|whatever|wherever)\b(\s+[\p{L}'_.]+){1,5}$/iu
/** A subject without its verb: "and then it", "where I". */
const bareSubject = /\b(and|then|but|so|because|where|if|when|before(?! it$)|while|since|although|until|which|that|whether|once|or|what) (i|we|you|they|he|she|it)$|\b(and|but|because|if|when) (this|that|there|them)$/i
/** No statement ends with these, but for "so do we" and "than I". */
const loneSubject = /(?<!\b(than|as|like|do|does|did|are|is|am|was|were|can|could|would|should|will|may|might|must|shall|have|had|nor|neither|or|and|but)) (i|we|they)$/i
/** "needs int() first" is complete, "and the second" is not. */
const ordinal = /(^|[,.;:]\s*|\b(and|but|then|is) )(the |my )?(first|second|third|next)$/i
/** A verb that wants an object, where it is a verb. */
const wanting = /\b(it|that|which|he|she|you|we|they|i|to) (has|have|get|needs|calls|does)$/i
const loneOrdinal = /^\W*(so |ok |okay |well |um |uh |right )*(first|firstly|first of all|to begin with|to start with)\b,? (the )?[\p{L}_]+( [\p{L}_]+)?$/iu

/** "Since last May": the month, and no verb. */
const month = /\b(in|by|since|until|till|of|from|last|next|this|early|late|mid|every|around) may$/i

export const announcesMore = (plain: string): boolean => saysAny(announced, plain)

export const breaksOff = (text: Text): boolean => {
  const end = text.raw.slice(-200).trimEnd()
  // A body left out in code: "for row in rows: ...".
  if (/[:)]\s*\.\.\.$/.test(end)) return false
  if (/(\.\.\.|…|\.\.)$/.test(end)) return true
  if (/[,:;(\-–—[{=+]$/.test(end) && !/[:;][-]?[)(D]$/.test(end)) return true
  if (/[.!?)\]}"'`]$/.test(end)) return false
  if (saysAny(brokenOff, end)) return true
  if (saysAny(stranded, end) || month.test(end)) return false
  const last = /([\p{L}'/]+)$/u.exec(end)?.[1]?.toLowerCase()
  if (last === 'because' || last === 'and') return true
  if (last === undefined || text.words.length < 2 || /\w[._]\w+$/.test(end)) return false
  if (ordinal.test(end)) return true
  if (wanting.test(end) && text.words.length >= 3 && !asksBack.test(end)) return true
  if (dangling.has(last)) return text.words.length >= 3 || /^(and|or|but|because|if|the|a|an|of|from|without)$/.test(last)
  if (bareSubject.test(end) && text.words.length >= 3) return true
  if (loneSubject.test(end) && text.words.length >= 4) return true
  if (loneOrdinal.test(end) && text.words.length <= 4) return true
  if (!leaning.has(last)) return false
  return text.words.length >= 4 && !complete.test(end) && !asksBack.test(end)
}
