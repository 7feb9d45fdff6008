/** Whether words that somebody claims to quote do stand in a text, and where. */

/** Models write quotation marks and dashes as they please. */
const alike: readonly (readonly [RegExp, string])[] = [[/['’‘´]/gu, "['’‘´]"], [/["“”„]/gu, '["“”„]'], [/[-–—]/gu, '[-–—]']]
const LONGEST_QUOTE = 2000

/**
 * The span of `text` that a quote names, as it stands there, whatever its case, white space and kind of quotation
 * marks; undefined where it does not occur in whole words. A quote may end in an ellipsis or in full stop of its own.
 */
export function spanOf(text: string, quote: string): string | undefined {
  if (quote.length > LONGEST_QUOTE) return undefined
  return find(text, quote) ?? find(text, quote.trim().replace(/[.…,;:]+$/u, ''))
}

function find(text: string, quote: string): string | undefined {
  const words = quote.trim().split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0) return undefined
  const literal = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+')
  const pattern = alike.reduce((so, [mark, any]) => so.replaceAll(mark, any), literal)
  return new RegExp(`(?<![\\p{L}\\p{N}_](?=[\\p{L}\\p{N}_]))${pattern}(?!(?<=[\\p{L}\\p{N}_])[\\p{L}\\p{N}_])`, 'iu').exec(text)?.[0]
}
