/** The words of one problem: never misspelt, and a sign that an answer speaks of the code. */
import { pointsOf } from '../pack/schema.ts'
import type { Problem } from '../pack/schema.ts'
import { stemOf } from './text.ts'
import type { Correct } from './text.ts'
import type { OwnWords } from './topic.ts'
import { plainWords } from './vocabulary/plain.ts'

const plain = new Set(plainWords.map(stemOf))
/** Words of every sentence, of four letters or more. */
const common = new Set(
  ('that this these those there they them then than with without from into onto over under about after before while when where which what whose whom were been being have having ' +
    'does done doing will would could should shall must might cannot only also even ever never here more most much many less least some same such very each every both ' +
    'your yours mine ours their theirs itself because since until unless again still already just like well else instead between through across upon every thing things ' +
    'goes gone went come came make made take took give gave given want wants need needs know knew known think look looks said says tell told nice good great fine really').split(' ').map(stemOf),
)
/** Examples hold slips of the keyboard as well: what several of them write is meant so. */
const MANY = 3

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]{3,}/g) ?? []

const countedIn = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of new Set(wordsIn(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const cuesOf = ({ cues }: Problem): readonly string[] =>
  Object.values(cues).flatMap((each) => [each.covered, each.asked, each.touched, each.contradicted].flatMap((list) => list ?? []))

/** Stems of words that are written as they are meant. */
const knownTo = (problem: Problem): ReadonlySet<string> => {
  const written = [problem.code, ...cuesOf(problem), ...pointsOf(problem).map((point) => JSON.stringify(point)), JSON.stringify(problem.questions)]
  const often = [...countedIn(Object.values(problem.examples).flatMap(({ right, wrong }) => [...right, ...wrong]))].filter(([, count]) => count >= MANY)
  return new Set([...written.flatMap(wordsIn), ...often.map(([word]) => word)].map(stemOf))
}

export interface OwnVocabulary { readonly words: OwnWords; readonly correct: Correct }

/** `otherwise` corrects what is no word of this problem. */
export const ownVocabularyOf = (problem: Problem, otherwise: Correct): OwnVocabulary => {
  const known = knownTo(problem)
  const named = wordsIn(problem.code.replace(/#.*$/gm, '')).map(stemOf)
  const told = [...known].filter((stem) => !plain.has(stem))
  return {
    words: new Set([...named, ...told].filter((stem) => stem.length > 3 && !common.has(stem))),
    correct: (word) => (known.has(stemOf(word)) ? word : otherwise(word)),
  }
}
