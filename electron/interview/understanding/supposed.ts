/**
 * Clauses in which nobody claims what they say: what is wondered ("I wonder whether it is closed"), laid in another's mouth
 * ("someone could think that …") or contrary to fact ("if d were a tuple").
 * A hedge is none of these: "I think it is maybe not closed" is a claim.
 */
import type { Span } from './cues.ts'
import type { Text, Word } from './text.ts'

const contrast = /^(but|however|though|although)$/
const reason = /^(because|since|so|therefore|hence)$/
const modal = /^(would|could|might)$/

/** The phrases are read against words in lower case, one blank between them, contractions expanded and fillers left out. */
const wondering = / (i|we) (am |was |do |still |have to |only |must )*(wonder|wondering|ask(ing)? (my|our)self|ask(ing)? (my|our)selves|not know|not sure|unsure|not certain|cannot (say|tell)|can not (say|tell)|no idea|curious) (if|whether) | (question|not sure|unclear|no idea) (is )?whether /g
const inOtherMouths = / (some|someone|somebody|some people|people|many|others|they|he|she) (could |might |may |would |will )?(think|thinks|believe|believes|assume|assumes|expect|expects|say|says|argue|argues|claim|claims|object) (that )?| (1|you|we) (could |might |may |would )(think|believe|assume|expect) (that )?| (mistake|wrong|mistaken|error|naive|misleading) to (think|believe|assume|say|claim|expect) (that )?/g
/** "The claim that d is a tuple is false": a whole sentence of it. */
const refuting = / (claim|idea|statement|assertion|assumption|suspicion|fear) (that )?.* (is|are|would be) (false|wrong|not true|untrue|not right|incorrect|unfounded|a myth) | (would|could|can|will|does|do) only (happen|fail|matter|occur|apply|break|raise|be a problem|be an issue)s? (for|if|when|with|on|in) | only (happens|fails|matters|occurs|applies|breaks|raises) (for|if|when|with|on|in) /g
/** "I would not bother with retries": the thing is named in order to be left. */
const leaving = / (not|never|no need to|rather not) (bother|care) (with|about|to|for)? ?/g
/** Only what comes after a "but" says what is thought now. */
const formerly = / (i|we) (at )?(first )?(thought|assumed|believed|expected|guessed)( first)?( that)? /g
/** To look into something may be a proposal as well. */
const lookingInto = / (have|need|want|like) to (check|see|look|test|find out|look up) (if|whether) /g
/** "I'd also think about what happens when somebody deletes it." */
const wouldHappen = / what (would )?(happen|happens|becomes) (if|when|once) /g
const undecided = /^ (but |and )?whether /
const imagined = /^ (let us |just |now )?(suppose|imagine|assume|assuming|supposing|pretend|say that) /
const asIf = / as (if|though) /g
const unreal = / if /g
const inverted = /^ (had|were) /

interface Sentence { readonly words: readonly Word[]; readonly from: number; readonly text: string; readonly at: readonly number[] }

const sentencesOf = ({ words }: Text): readonly Sentence[] => {
  const sentences: Sentence[] = []
  for (let from = 0; from < words.length;) {
    let [to, text] = [from, ' ']
    const at: number[] = []
    for (; to < words.length && words[to]?.sentence === words[from]?.sentence; to += 1) {
      at.push(text.length)
      text += `${words[to]?.word ?? ''} `
    }
    sentences.push({ words: words.slice(from, to), from, text, at })
    from = to
  }
  return sentences
}

/** Places where a phrase is met: the words before which it begins and after which it has ended. */
const meet = ({ text, at }: Sentence, pattern: RegExp): ReadonlyArray<{ readonly begin: number; readonly after: number }> =>
  [...text.matchAll(new RegExp(pattern, 'g'))].map((found) => ({
    begin: at.findIndex((place) => place > found.index),
    after: at.findIndex((place) => place >= found.index + found[0].length),
  })).map(({ begin, after }) => ({ begin, after: after < 0 ? at.length : after }))

/** Where a clause that begins at `start` ends, not included. */
const clauseEnd = ({ words }: Sentence, start: number, ends: (word: Word, i: number) => boolean): number => {
  for (let i = start + 1; i < words.length; i += 1) if (words[i] && ends(words[i] as Word, i)) return i
  return words.length
}

const turns = ({ word }: Word): boolean => contrast.test(word) || reason.test(word)

export interface Unclaimed {
  /** No point is claimed here. */
  readonly disclaimed: readonly Span[]
  /** Only points that are themselves about what may happen are claimed here. */
  readonly supposed: readonly Span[]
}

/** By the numbers of words, both included. */
export const unclaimedIn = (text: Text): Unclaimed => {
  const disclaimed: Span[] = []
  const supposed: Span[] = []
  for (const sentence of sentencesOf(text)) {
    const add = (list: Span[], start: number, end: number): void => {
      if (end > start) list.push({ from: sentence.from + start, to: sentence.from + end - 1 })
    }
    for (const { after } of [...meet(sentence, wondering), ...meet(sentence, inOtherMouths), ...meet(sentence, leaving)]) add(disclaimed, after, clauseEnd(sentence, after, turns))
    if (meet(sentence, refuting).length > 0) add(disclaimed, 0, clauseEnd(sentence, 0, ({ word }) => contrast.test(word)))
    for (const { after } of meet(sentence, formerly)) {
      const end = clauseEnd(sentence, after, ({ word }) => contrast.test(word))
      if (end < sentence.words.length) add(disclaimed, after, end)
    }
    const condition = (start: number): number => clauseEnd(sentence, start, (word, i) =>
      word.afterComma || word.word === 'then' || turns(word) || modal.test(sentence.words[i + 1]?.word ?? ''))
    for (const { after } of meet(sentence, undecided)) add(disclaimed, after, clauseEnd(sentence, after, (word) => word.afterComma || turns(word)))
    for (const { after } of meet(sentence, lookingInto)) add(supposed, after, clauseEnd(sentence, after, turns))
    for (const { after } of meet(sentence, wouldHappen)) add(supposed, after, condition(after))
    for (const { after } of meet(sentence, imagined)) add(supposed, after, condition(after))
    for (const { after } of meet(sentence, asIf)) add(supposed, after, condition(after))
    const irreal = sentence.words.some(({ word }) => modal.test(word))
    for (const { after } of [...meet(sentence, unreal), ...meet(sentence, inverted)]) {
      const end = condition(after)
      const verbs = sentence.words.slice(after - 1, end).map(({ word }) => word).join(' ')
      // What would follow from what is not so is not so either.
      if (/\bwere\b(?! to\b)|\bhad( [\w.]+){0,3} been\b/.test(verbs)) add(supposed, after, irreal ? clauseEnd(sentence, after, turns) : end)
      else if (irreal && /\bwas\b/.test(verbs)) add(supposed, after, end)
    }
  }
  return { disclaimed, supposed }
}
