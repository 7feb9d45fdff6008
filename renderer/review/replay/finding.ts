/** Finding words in what was said as the list finds them: each of them, in any order, without regard to case and accents. */

/** Letter by letter, so that what is found can be marked where it stands. */
const folded = (letter: string): string => letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const foldedText = (text: string): string => [...text].map(folded).join('')

export const wordsIn = (looked: string): readonly string[] => foldedText(looked).split(/\s+/).filter((word) => word !== '')

/** Those that hold every word; where there is none, those that hold any. */
export function found<T extends { readonly text: string }>(entries: readonly T[], looked: string): readonly T[] {
  const wanted = wordsIn(looked)
  const counted = entries.map((entry) => {
    const text = foldedText(entry.text)
    return { entry, count: wanted.filter((word) => text.includes(word)).length }
  }).filter(({ count }) => count > 0)
  const whole = counted.filter(({ count }) => count === wanted.length)
  return (whole.length > 0 ? whole : counted).map(({ entry }) => entry)
}

/** The text in pieces, those that were found apart; `undefined` where nothing was. */
export function piecesOf(text: string, looked: string): readonly { readonly text: string; readonly found: boolean }[] | undefined {
  const letters = [...text]
  /** For each folded letter, the letter it came from. */
  const from = letters.flatMap((letter, index) => Array.from(folded(letter), () => index))
  const whole = letters.flatMap((letter) => [...folded(letter)])
  const marked = new Set<number>()
  for (const word of wordsIn(looked).map((each) => [...each])) {
    for (let at = 0; at + word.length <= whole.length; at++) {
      if (word.every((letter, index) => whole[at + index] === letter)) for (let index = 0; index < word.length; index++) marked.add(from[at + index] ?? 0)
    }
  }
  if (marked.size === 0) return undefined
  const pieces: { text: string; found: boolean }[] = []
  letters.forEach((letter, index) => {
    const last = pieces.at(-1)
    if (last?.found === marked.has(index)) last.text += letter
    else pieces.push({ text: letter, found: marked.has(index) })
  })
  return pieces
}
