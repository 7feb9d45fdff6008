/** Who is asked what one function does leaves its name out: "it makes them upper case", "puts the result up there", "to upload it". */
import type { Parts } from './parts.ts'
import { stemOf } from './text.ts'
import type { Text, Word } from './text.ts'

/** The one part that a topic names in backticks, where it names one only. */
export const subjectIn = (topic: string, parts: Parts): readonly string[] | undefined => {
  const named = [...topic.matchAll(/`(\w+)`/g)].map(([, name = '']) => name.toLowerCase())
  const own = parts.filter((part) => named.includes(part.join('_')))
  return own.length === 1 ? own[0] : undefined
}

const stands = /^(it|to)$/
/** "Uploads it", "uploading it": a verb that stands first has the function for its subject. */
const verb = /(s|ing)$/
const noVerb = /^(is|as|was|has|does|its|this|thus|yes|always|perhaps|unless|ss|us|s|nothing|everything|anything|something|during|according)$|(ss|ous|us)$/
/** "Rows are tuples": what stands first is the subject itself. */
const finite = /^(is|are|was|were|has|have|do|does|did|will|would|can|could|should|must|may|might|of)$/

const leavesOut = (first: Word, next: Word | undefined): boolean =>
  stands.test(first.word) || (verb.test(first.word) && !noVerb.test(first.word) && !(next?.sentence === first.sentence && finite.test(next.word)))

/** The text with the function's name before every sentence that leaves it out; unchanged where any function is named. Quotes stay those of the answer. */
export const withSubject = (text: Text, subject: readonly string[] | undefined, parts: Parts): Text => {
  const { words } = text
  if (subject === undefined || words.some((_, i) => parts.some((part) => part.every((each, k) => words[i + k]?.word === each)))) return text
  const starts = new Set(words.flatMap((word, i) => (words[i - 1]?.sentence !== word.sentence && leavesOut(word, words[i + 1]) ? [i] : [])))
  if (starts.size === 0) return text
  const given: Word[] = []
  const now = words.map((word, i) => {
    if (starts.has(i)) for (const each of subject) given.push({ ...word, word: each, stem: stemOf(each), end: word.start })
    return given.push(word) - 1
  })
  return {
    ...text,
    words: given,
    pieces: text.pieces.flatMap((piece) => {
      const at = now[piece.at] ?? given.length
      const moved = { ...piece, at }
      const begins = starts.has(piece.at) && piece.key === words[piece.at]?.stem
      return begins ? [...subject.map((each, k) => ({ ...piece, key: stemOf(each), at: at - subject.length + k })), moved] : [moved]
    }),
  }
}
