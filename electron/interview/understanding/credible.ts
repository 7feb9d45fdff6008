/** Whether the words that a model quotes can carry its claim that a point is covered: a mark rests on them. */
import { pointsOf } from '../pack/schema.ts'
import type { Problem } from '../pack/schema.ts'
import { ownVocabularyOf } from './own-words.ts'
import { readText } from './text.ts'
import { isTopical } from './topic.ts'
import { correct } from './vocabulary.ts'

/** One quote shows several points only where it says as much: words about code for each of them. */
const WORDS_A_POINT = 2

interface Vocabulary {
  /** Stems of the words about code in a text, each once. */
  readonly topical: (text: string) => ReadonlySet<string>
  /** By point: such stems in what the pack says of it, in its cues and in its right examples. */
  readonly about: ReadonlyMap<string, ReadonlySet<string>>
}

const vocabularies = new WeakMap<Problem, Vocabulary>()
function vocabularyOf(problem: Problem): Vocabulary {
  const known = vocabularies.get(problem)
  if (known) return known
  const own = ownVocabularyOf(problem, correct)
  const topical = (text: string): ReadonlySet<string> =>
    new Set(readText(text, own.correct).words.filter((word) => isTopical(word, own.words)).map(({ stem }) => stem))
  const about = new Map(pointsOf(problem).map((point) => {
    const cues = problem.cues[point.id]
    const material = [JSON.stringify(point), ...[cues?.covered, cues?.asked, cues?.touched].flatMap((list) => list ?? []), ...(problem.examples[point.id]?.right ?? [])]
    return [point.id, new Set(material.flatMap((text) => [...topical(text)]))] as const
  }))
  const made = { topical, about }
  vocabularies.set(problem, made)
  return made
}

/** Words that turn round, doubt or only suppose what stands beside them. */
const denying = /\b(?:no|not|never|nor|neither|nobody|nothing|hardly|unlikely|doubt\w*|wrong|false|untrue|incorrect|mistaken|myth|nonsense|unless|if|whether|cannot|[a-z]+n['’]t)\b/i
/** Behind one of these another claim begins. */
const turn = /[.!?;:,\n]|\b(?:but|because|since|so|as|and|although|though|however|instead|while|whereas|rather)\b/gi

/** "d is a tuple" out of "I do not think that d is a tuple": what denies it, or only supposes it, was left outside. */
function isCutOut(quote: string, text: string): boolean {
  const at = text.indexOf(quote)
  const before = text.slice(Math.max(0, at - 200), at)
  const after = text.slice(at + quote.length, at + quote.length + 200)
  const start = [...before.matchAll(turn)].at(-1)
  const [end] = after.matchAll(turn)
  return denying.test(before.slice(start === undefined ? 0 : start.index + start[0].length)) || denying.test(after.slice(0, end?.index))
}

export interface Claimed { readonly id: string; readonly quote: string }

/** For the claims of one reply: which of them their quotes can carry, in `text` as it was said. */
export function credibleAmong(claims: readonly Claimed[], text: string, problem: Problem): (claim: Claimed) => boolean {
  const { topical, about } = vocabularyOf(problem)
  return ({ id, quote }) => {
    const words = topical(quote)
    const shares = new Set(claims.filter((each) => each.quote === quote).map((each) => each.id)).size
    return [...words].some((stem) => about.get(id)?.has(stem) === true) && (shares <= 1 || words.size >= shares * WORDS_A_POINT) && !isCutOut(quote, text)
  }
}
