/** Where an answer claims nothing although it speaks: borrowed words, questions, what is only supposed or taken back, courtesy. Held against quotes of a model. */
import { withoutAsides } from './asides.ts'
import { borrowedIn } from './borrowed.ts'
import type { Stretch } from './borrowed.ts'
import { asksWhatItIs, disowned, openQuestions } from './questions.ts'
import { unclaimedIn } from './supposed.ts'
import { readText } from './text.ts'
import type { Heard } from './understanding.ts'

/** Whether words that stand in the answer, exactly so, are anywhere the candidate's own and claim something. */
export function claimsIn(heard: Heard): (quote: string) => boolean {
  const plain = withoutAsides(heard.text)
  const text = readText(plain)
  if (asksWhatItIs(text)) return () => false
  const silent = [...openQuestions(text), ...disowned(text)].flatMap((sentence): Stretch[] => {
    const span = text.sentences[sentence]
    return span ? [span] : []
  })
  const { disclaimed, supposed } = unclaimedIn(text)
  const unclaimed = [...disclaimed, ...supposed].map(({ from, to }): Stretch => [text.words[from]?.start ?? 0, text.words[to]?.end ?? 0])
  const stretches = [...silent, ...unclaimed, ...(heard.problem ? borrowedIn(plain, heard.problem, heard.asked) : [])].toSorted(([a], [b]) => a - b)
  return (quote) => {
    for (let at = plain.indexOf(quote); at >= 0; at = plain.indexOf(quote, at + 1)) {
      if (hasOwnWord(plain, at, at + quote.length, stretches)) return true
    }
    return false
  }
}

function hasOwnWord(text: string, from: number, to: number, stretches: readonly Stretch[]): boolean {
  let at = from
  for (const [start, end] of stretches) {
    if (end <= at) continue
    if (/[\p{L}\p{N}]/u.test(text.slice(at, Math.min(Math.max(start, at), to)))) return true
    at = Math.max(at, end)
    if (at >= to) return false
  }
  return /[\p{L}\p{N}]/u.test(text.slice(at, to))
}
