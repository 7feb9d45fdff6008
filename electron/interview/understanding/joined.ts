/** Names of the code that were written as they are spoken, in pieces: "x com", "d s", "fetch all", "FastAPI". */
import { stemOf } from './text.ts'
import type { Piece, Text, Word } from './text.ts'

/** Words that the snippet writes in lower case throughout, comments left out. */
export const writtenIn = (code: string): ReadonlySet<string> =>
  new Set(code.replace(/#.*$/gm, '').match(/(?<![A-Za-z])[a-z]{2,}(?![A-Za-z])/g) ?? [])

const MOST_PIECES = 3

/** How many words from `i` on make one name; 1 where they are words of their own. */
const piecesAt = ({ words, raw }: Text, i: number, names: ReadonlySet<string>): number => {
  for (let count = MOST_PIECES; count > 1; count -= 1) {
    const pieces = words.slice(i, i + count)
    if (pieces.length < count || !names.has(pieces.map(({ word }) => word).join(''))) continue
    if (pieces.every(({ start, sentence }, k) => k === 0 || (sentence === pieces[0]?.sentence && /^[\s-]*$/.test(raw.slice(pieces[k - 1]?.end, start))))) return count
  }
  return 1
}

export const joinedBy = (names: ReadonlySet<string>, text: Text): Text => {
  const words: Word[] = []
  /** By word: which it is now, and whether it begins it. */
  const now: number[] = []
  const begins: boolean[] = []
  for (let i = 0; i < text.words.length;) {
    const count = piecesAt(text, i, names)
    const [first, last] = [text.words[i], text.words[i + count - 1]]
    if (!first || !last) break
    const word = count === 1 ? first.word : text.words.slice(i, i + count).map((each) => each.word).join('')
    words.push(count === 1 ? first : { ...first, word, stem: stemOf(word), end: last.end })
    for (let k = 0; k < count; k += 1) {
      now.push(words.length - 1)
      begins.push(k === 0)
    }
    i += count
  }
  if (words.length === text.words.length) return text
  const pieces = text.pieces.flatMap((piece): Piece[] => {
    const at = now[piece.at] ?? words.length
    if (piece.key !== text.words[piece.at]?.stem) return [{ ...piece, at }]
    return begins[piece.at] === true ? [{ ...piece, at, key: words[at]?.stem ?? piece.key }] : []
  })
  return { ...text, words, pieces }
}
