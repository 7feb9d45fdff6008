/** Whether words that are quoted out of a text say the same as they did there. */

/** Words that turn round, doubt or only suppose what stands beside them. */
const denying = /\b(?:no|not|never|nor|neither|nobody|nothing|hardly|unlikely|doubt\w*|wrong|false|untrue|incorrect|mistaken|myth|nonsense|unless|if|whether|cannot|[a-z]+n['’]t)\b/i
/** Behind one of these another claim begins. */
const turn = /[.!?;:,\n]|\b(?:but|because|since|so|as|and|although|though|however|instead|while|whereas|rather)\b/gi

/** "d is a tuple" out of "I do not think that d is a tuple": what denies it, or only supposes it, was left outside. */
export function isCutOut(quote: string, text: string): boolean {
  const at = text.indexOf(quote)
  const before = text.slice(Math.max(0, at - 200), at)
  const after = text.slice(at + quote.length, at + quote.length + 200)
  const start = [...before.matchAll(turn)].at(-1)
  const [end] = after.matchAll(turn)
  return denying.test(before.slice(start === undefined ? 0 : start.index + start[0].length)) || denying.test(after.slice(0, end?.index))
}
