/** What an English word may be a form of: "reminds", "reminding" and "reminded" of "remind", "closer" of "close". */

/** Without an ending that begins with a vowel: as it stands, with the e that it lost ("closeing" has not lost it, and is a slip), and without the letter that it doubled. */
const beforeVowel = (rest: string): readonly string[] => [...(/[^eoy]e$/.test(rest) ? [] : [rest]), `${rest}e`, ...(/([b-df-hj-np-tv-z])\1$/.test(rest) ? [rest.slice(0, -1)] : [])]

const endings: ReadonlyArray<readonly [ending: RegExp, bases: (rest: string) => readonly string[]]> = [
  [/ie[sdr]$/, (rest) => [`${rest}y`]],
  [/es$/, (rest) => [rest]],
  [/(?<!s)s$/, (rest) => [rest]],
  [/ed$/, beforeVowel],
  [/ing$/, beforeVowel],
  [/er$/, beforeVowel],
  [/ly$/, (rest) => [rest]],
]
const SHORTEST = 3

/** The words that `word` may be a regular form of; itself is none of them. */
export const basesOf = (word: string): readonly string[] =>
  endings.flatMap(([ending, bases]) => (ending.test(word) ? bases(word.replace(ending, '')) : [])).filter((base) => base.length >= SHORTEST)
