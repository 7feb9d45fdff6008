/** What is said again straight after itself, with or without a stop between: "it is a tuple it is a tuple". It makes nothing truer. */

/** In words; shorter rows are repeated for a reason ("d zero, d zero"), unless there is nothing else. */
const SHORTEST = 4
const LONGEST = 120
/** In characters; longer answers are not said three times over. */
const MOST = 12_000

interface Said { readonly word: string; readonly start: number; readonly end: number }

const wordsOf = (raw: string): readonly Said[] =>
  [...raw.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index, end: index + word.length }))

/** The answer with every repeated stretch blanked, every other character in its place. Takes no longer than its words times `LONGEST`. */
export const withoutRepeats = (raw: string): string => {
  if (raw.length > MOST) return raw
  const words = wordsOf(raw)
  const again = words.map(() => false)
  const mark = (from: number, to: number): void => void again.fill(true, from, to)
  for (let length = 1; length <= Math.min(LONGEST, words.length / 2); length += 1) {
    let same = 0
    for (let i = length; i < words.length; i += 1) {
      same = words[i]?.word === words[i - length]?.word ? same + 1 : 0
      if (same < length) continue
      const whole = same === words.length - length && words.length % length === 0
      if (length >= SHORTEST || whole) mark(i - (whole ? same : length) + 1, i + 1)
    }
  }
  if (!again.includes(true)) return raw
  let rest = ''
  let at = 0
  words.forEach(({ start, end }, i) => {
    if (again[i] !== true) return
    const from = words[i - 1]?.end ?? 0
    const between = raw.slice(from, start)
    // The repetition goes with the stops inside it, so that nothing is left of it, and with the brackets that open it.
    rest += raw.slice(at, from) + between.replace(again[i - 1] === true ? /[^]+/ : /[\s([{`"“]+$/, (gap) => gap.replace(/[^\n]/g, ' ')) + ' '.repeat(end - start)
    at = end
  })
  const tail = raw.slice(at)
  return rest + (again.at(-1) === true ? tail.replace(/[^\n]/g, ' ') : tail)
}
