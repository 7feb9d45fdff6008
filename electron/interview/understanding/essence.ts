/**
 * What of an answer can speak about the code: sentences without one word of the trade (thanks, praise of oneself, the weather)
 * and sentences said before are left out, so that they can neither help nor harm.
 */
import type { Text } from './text.ts'
import { isTopical, noWords } from './topic.ts'
import type { OwnWords } from './topic.ts'

export const essenceOf = (text: Text, own: OwnWords = noWords): Text => {
  const said = new Set<string>()
  const kept = text.sentences.map(() => false)
  for (let from = 0; from < text.words.length;) {
    const sentence = text.words[from]?.sentence ?? 0
    let to = from
    while (to < text.words.length && text.words[to]?.sentence === sentence) to += 1
    const words = text.words.slice(from, to)
    const key = words.map(({ stem }) => stem).join(' ')
    kept[sentence] = words.some((word) => isTopical(word, own)) && !said.has(key)
    said.add(key)
    from = to
  }
  if (text.words.every(({ sentence }) => kept[sentence])) return text
  const at: number[] = []
  let count = 0
  for (const { sentence } of text.words) {
    at.push(count)
    if (kept[sentence]) count += 1
  }
  at.push(count)
  return {
    ...text,
    words: text.words.filter(({ sentence }) => kept[sentence]),
    pieces: text.pieces.filter((piece) => kept[piece.sentence]).map((piece) => ({ ...piece, at: at[piece.at] ?? 0 })),
  }
}
