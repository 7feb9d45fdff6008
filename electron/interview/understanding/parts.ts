/**
 * Who tells one after the other what each part of the code does often does so in one sentence: "extract reads the rows, transform
 * makes them upper case and load uploads them". Each part begins a statement of its own, and what is said of it says nothing of the others.
 */
import type { Text, Word } from './text.ts'

/** How a part is named without its name: "the second makes …", "2) …"; the words as they are read, "one" as a number. */
const ordinals: readonly ReadonlySet<string>[] = [['first', 'firstly', '1st'], ['second', 'secondly', '2nd', 'middle'], ['third', 'thirdly', '3rd'], ['last', 'lastly', 'finally']].map((words) => new Set(words))
const links = new Set('and then while next after afterwards but'.split(' '))

export type Parts = ReadonlyArray<readonly string[]>

/** The functions that a snippet defines, each as the words of its name. */
export const partsOf = (code: string): Parts =>
  [...code.matchAll(/^\s*(?:async )?def (\w+)/gm)].map(([, name = '']) => name.toLowerCase().split('_').filter((word) => word !== ''))

/** The part that word `i` names, where a statement may begin. */
const partAt = (words: readonly Word[], i: number, parts: Parts): string | undefined => {
  const [word, before] = [words[i], words[i - 1]]
  if (!word || !(word.afterComma || before?.sentence !== word.sentence || links.has(before.word))) return undefined
  const named = parts.find((name) => name.every((each, k) => words[i + k]?.word === each))
  if (named) return named.join(' ')
  const ordinal = ordinals.findIndex((set) => set.has(word.word))
  return ordinal < 0 ? undefined : `#${ordinal}`
}

/** The text with such a sentence parted before every part but the first. */
export const partedBy = (parts: Parts, text: Text): Text => {
  if (parts.length < 2) return text
  const { words } = text
  const starts = words.flatMap(({ sentence }, i) => {
    const part = partAt(words, i, parts)
    return part === undefined ? [] : [{ i, sentence, part }]
  })
  const cuts = new Set(starts.filter(({ sentence, part }, k) => starts.slice(0, k).some((other) => other.sentence === sentence && other.part !== part)).map(({ i }) => i))
  if (cuts.size === 0) return text
  const sentences: Array<readonly [number, number]> = []
  /** By word: how many cuts were made up to it. */
  const shift: number[] = []
  let made = 0
  words.forEach((_, i) => shift.push(made += cuts.has(i) ? 1 : 0))
  text.sentences.forEach(([start, end], sentence) => {
    let from = start
    for (const i of cuts) {
      const word = words[i]
      if (word?.sentence !== sentence) continue
      sentences.push([from, word.start])
      from = word.start
    }
    sentences.push([from, end])
  })
  const last = words.length - 1
  return {
    ...text,
    words: words.map((word, i) => ({ ...word, sentence: word.sentence + (shift[i] ?? 0) })),
    pieces: text.pieces.map((piece) => ({ ...piece, sentence: piece.sentence + (shift[Math.min(piece.at, last)] ?? 0) })),
    sentences,
  }
}
