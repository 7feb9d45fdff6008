/** The vocabulary that all packs share: concepts of programming and the many ways to say them. */
import { addPhrase, emptyLexicon } from './concepts.ts'
import type { Lexicon } from './concepts.ts'
import { contractions, fillerAtStart, fillerBefore, fillers } from './spoken.ts'
import { createCorrector } from './spelling.ts'
import type { Correct } from './text.ts'
import { data } from './vocabulary/data.ts'
import { englishWords } from './vocabulary/english.ts'
import { language } from './vocabulary/language.ts'
import { codeWords, plainWords } from './vocabulary/plain.ts'
import { stance } from './vocabulary/stance.ts'
import { web } from './vocabulary/web.ts'

const all: Readonly<Record<string, string>> = { ...stance, ...language, ...data, ...web }

export const conceptNames: ReadonlySet<string> = new Set(Object.keys(all))

const phrasesOf = (listed: string): readonly string[] => listed.split(' | ').map((phrase) => phrase.trim())

const build = (): Lexicon => {
  const lexicon = emptyLexicon()
  for (const [concept, listed] of Object.entries(all)) for (const phrase of phrasesOf(listed)) addPhrase(lexicon, concept, phrase)
  return lexicon
}

export const baseLexicon: Lexicon = build()

const wordsIn = (listed: string): readonly string[] => listed.toLowerCase().match(/[a-z]+/g) ?? []

/** Corrects words that are nearly words of the vocabulary. */
export const correct: Correct = createCorrector(Object.values(all).flatMap(wordsIn), [...plainWords, ...codeWords, ...fillers, ...fillerAtStart, ...fillerBefore.keys(), ...contractions.keys()], englishWords)
