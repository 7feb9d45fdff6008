/**
 * Authors put names of code in backticks; what is spoken is plain text, and where the names stand in it is kept beside
 * it, so that a page can set them apart and a voice need not.
 */

export interface Plain {
  readonly text: string
  /** Offsets of the names of code in `text`, the end not included. */
  readonly code: readonly (readonly [from: number, to: number])[]
}

/** Takes the backticks out. One without a partner is dropped as well. */
export function plainOf(marked: string): Plain {
  const code: [number, number][] = []
  let text = ''
  marked.split('`').forEach((part, i, parts) => {
    if (i % 2 === 1 && i < parts.length - 1 && part !== '') code.push([text.length, text.length + part.length])
    text += part
  })
  return { text, code }
}

export const plain = (marked: string): string => plainOf(marked).text

/** The other way round: backticks about the names, for a page that shows them. */
export function withMarks(text: string, code: Plain['code']): string {
  let marked = ''
  let at = 0
  for (const [from, to] of code) {
    if (from < at || to > text.length) continue
    marked += `${text.slice(at, from)}\`${text.slice(from, to)}\``
    at = to
  }
  return marked + text.slice(at)
}

/** Where the names of a drafted line stand in other words for it. */
export function codeIn(draft: string, code: Plain['code'], spoken: string): [number, number][] {
  const names = new Set(code.map(([from, to]) => draft.slice(from, to)))
  const found = [...names].flatMap((name) => [...spoken.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${escaped(name)}(?![\\p{L}\\p{N}_])`, 'gu'))]
    .map(({ index }): [number, number] => [index, index + name.length]))
  // A name within a longer one is part of it.
  return found.filter(([from, to]) => !found.some(([a, b]) => a <= from && to <= b && b - a > to - from)).sort(([a], [b]) => a - b)
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
