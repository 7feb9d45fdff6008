/** Which focus areas an answer names. */
import type { Area } from '../pack/schema.ts'
import { addPhrase, emptyLexicon, findConcepts } from './concepts.ts'
import type { Text } from './text.ts'

/** Ids in the order in which they are named; "no frontend" names none, "anything" names none. */
export const readAreas = (text: Text, areas: readonly Area[]): readonly string[] => {
  const lexicon = emptyLexicon()
  for (const area of areas) {
    for (const word of [area.name, area.id.replaceAll('-', ' '), ...area.words]) addPhrase(lexicon, area.id, word)
  }
  const found = findConcepts([lexicon], text)
  return [...found]
    .map(([id, places]) => ({ id, first: places.find((place) => !place.negated)?.from }))
    .filter((area): area is { id: string; first: number } => area.first !== undefined)
    .sort((a, b) => a.first - b.first)
    .map((area) => area.id)
}
