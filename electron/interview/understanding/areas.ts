/** Which focus areas an answer names. */
import type { Area } from '../pack/schema.ts'
import { addPhrase, emptyLexicon, findConcepts } from './concepts.ts'
import type { Text } from './text.ts'

const everything = /\b(anything|everything|all|any|whatever|rest|others?)\b/
/** "anything but frontend", "all of them except for data" */
const excepting = /\b(anything|everything|all|any|whatever)( (them|it|these|those))?( (is|are) (ok|okay|fine|good))? (but|except|besides|save|without|apart from|other than|aside from|and not|not)( for)?(( \w+){1,3} (and|or))?$/
const WORDS_BEFORE = 9

/** "Frontend, no wait, backend": what follows is meant. */
const correction = /\b(?:no,? wait|wait,? no|wait|actually,? no|no,? actually|no,? sorry|sorry,? no|scratch that|i mean|i meant|or rather|correction|(?<=\w+,? )no(?=\s*[,.;–-]))\b/gi
const corrected = ({ raw }: Text): number => [...raw.slice(0, MOST_READ).matchAll(correction)].at(-1)?.index ?? -1
const MOST_READ = 2000

/** "data", of "data engineering": a word of one area's name that no other area goes by. */
const wordsOfName = (area: Area, areas: readonly Area[]): readonly string[] =>
  area.name.includes(' ') ? area.name.split(' ').filter((word) => areas.every((other) => other === area || !other.name.split(' ').includes(word))) : []

/**
 * Ids in the order in which they are named; "no frontend" names none, "anything" names none, "anything but frontend" names all
 * the others. `choosing`: the areas were just named, so that a word of a name will do.
 */
export const readAreas = (text: Text, areas: readonly Area[], choosing = false): readonly string[] => {
  const read = areasNamed(text, areas, (area) => [area.name, area.id.replaceAll('-', ' '), ...area.words])
  return choosing && read.named.length + read.excluded.size === 0 ? areasNamed(text, areas, (area) => wordsOfName(area, areas)).named : ofRead(text, areas, read)
}

interface Read { readonly named: readonly string[]; readonly excluded: ReadonlySet<string> }

const ofRead = (text: Text, areas: readonly Area[], { named, excluded }: Read): readonly string[] =>
  named.length === 0 && excluded.size > 0 && everything.test(text.words.map(({ word }) => word).join(' ')) ? areas.flatMap(({ id }) => (excluded.has(id) ? [] : [id])) : named

const areasNamed = (text: Text, areas: readonly Area[], wordsOf: (area: Area) => readonly string[]): Read => {
  const lexicon = emptyLexicon()
  for (const area of areas) for (const word of wordsOf(area)) addPhrase(lexicon, area.id, word)
  const said = (from: number, to: number): string => text.words.slice(Math.max(0, from), to).map(({ word }) => word).join(' ')
  const meant = corrected(text)
  const named: Array<{ readonly id: string; readonly first: number; readonly again: boolean }> = []
  const excluded = new Set<string>()
  for (const [id, places] of findConcepts([lexicon], text)) {
    const wanted = places.find(({ from, polarity }) => polarity === 'stated' && !excepting.test(said(from - WORDS_BEFORE, from)))
    const again = places.some(({ from, polarity }) => polarity === 'stated' && (text.words[from]?.start ?? 0) > meant)
    if (wanted) named.push({ id, first: wanted.from, again })
    else excluded.add(id)
  }
  const kept = named.some(({ again }) => again) ? named.filter(({ again }) => again) : named
  return { named: kept.sort((a, b) => a.first - b.first).map(({ id }) => id), excluded }
}
