/** Which focus areas an answer names. */
import type { Area } from '../pack/schema.ts'
import { addPhrase, emptyLexicon, findConcepts } from './concepts.ts'
import type { Text } from './text.ts'

const everything = /\b(anything|everything|all|any|whatever|rest|others?)\b/
/** "anything but frontend", "all of them except for data" */
const excepting = /\b(anything|everything|all|any|whatever)( (them|it|these|those))?( (is|are) (ok|okay|fine|good))? (but|except|besides|save|without|apart from|other than|aside from|and not|not)( for)?(( \w+){1,3} (and|or))?$/
const WORDS_BEFORE = 9

/**
 * Ids in the order in which they are named; "no frontend" names none, "anything" names none, "anything but frontend" names all
 * the others.
 */
export const readAreas = (text: Text, areas: readonly Area[]): readonly string[] => {
  const lexicon = emptyLexicon()
  for (const area of areas) {
    for (const word of [area.name, area.id.replaceAll('-', ' '), ...area.words]) addPhrase(lexicon, area.id, word)
  }
  const said = (from: number, to: number): string => text.words.slice(Math.max(0, from), to).map(({ word }) => word).join(' ')
  const named: Array<{ readonly id: string; readonly first: number }> = []
  const excluded = new Set<string>()
  for (const [id, places] of findConcepts([lexicon], text)) {
    const wanted = places.find(({ from, polarity }) => polarity === 'stated' && !excepting.test(said(from - WORDS_BEFORE, from)))
    if (wanted) named.push({ id, first: wanted.from })
    else excluded.add(id)
  }
  if (named.length > 0) return named.sort((a, b) => a.first - b.first).map(({ id }) => id)
  return excluded.size > 0 && everything.test(said(0, text.words.length)) ? areas.flatMap(({ id }) => (excluded.has(id) ? [] : [id])) : []
}
