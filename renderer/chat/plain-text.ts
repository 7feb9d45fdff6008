/**
 * Text of people, made safe to show: nothing in it is ever markup, what cannot be seen is shown as a symbol, and what
 * looks like code is told from prose so that it can stand in another typeface.
 */
export type Segment =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  /** `name` is the code point, "U+202E"; `text` is what is shown for it. */
  | { readonly kind: 'control'; readonly text: string; readonly name: string }

/** Beyond this the shape of names is not looked for: a pasted log is prose enough. */
const CODE_LIMIT = 20_000

/** C0 but tab and line feed, DEL, C1, what turns the direction of writing, invisible fillers, and halves of surrogate pairs. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

/**
 * Backticked spans; calls (`fetchall()`, `.upper()`, `text.upper()`); dotted names whose first part is no abbreviation
 * (`d.upper`); names with an underscore (`fetch_data`). Every alternative is bounded, so the time is linear in the text.
 */
const CODE = /`([^`\n]{1,200})`|(?<![\w.])(?:\.?[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){0,6}\(\)|[A-Za-z]\w{0,60}(?:\.[A-Za-z_]\w{1,60}){1,6}|\w{0,60}[A-Za-z0-9]_\w{1,60})(?![\w])/g

export interface Reading {
  /** The interviewer's backticks are a way of writing and are not shown; a candidate's are part of what was written. */
  readonly hideBackticks: boolean
}

export function segmentsOf(text: string, reading: Reading): readonly Segment[] {
  const unified = text.replaceAll('\r\n', '\n')
  if (unified.length > CODE_LIMIT) return controlsIn(unified, 'text')
  const segments: Segment[] = []
  let end = 0
  for (const match of unified.matchAll(CODE)) {
    segments.push(...controlsIn(unified.slice(end, match.index), 'text'))
    const ticked = match[1]
    segments.push(...controlsIn(ticked !== undefined && reading.hideBackticks ? ticked : match[0], 'code'))
    end = match.index + match[0].length
  }
  segments.push(...controlsIn(unified.slice(end), 'text'))
  return segments
}

function controlsIn(text: string, kind: 'text' | 'code'): readonly Segment[] {
  const segments: Segment[] = []
  let end = 0
  for (const match of text.matchAll(INVISIBLE)) {
    if (match.index > end) segments.push({ kind, text: text.slice(end, match.index) })
    segments.push(control(match[0].codePointAt(0) ?? 0))
    end = match.index + match[0].length
  }
  if (end < text.length) segments.push({ kind, text: text.slice(end) })
  return segments
}

function control(code: number): Segment {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  // Unicode has pictures of the C0 controls and of DEL; the others are named.
  const picture = code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '\u2421' : `[${name}]`
  return { kind: 'control', text: picture, name }
}

/** Text for a screen reader: as shown, without typefaces. */
export const plain = (text: string): string =>
  segmentsOf(text, { hideBackticks: true }).map((segment) => (segment.kind === 'control' ? '' : segment.text)).join('')

/** A sentence ends at a mark that white space follows, so a code name such as `d.upper` is never cut. Joined they give the text again. */
export function sentencesOf(text: string): readonly string[] {
  return text.match(/[^]*?[.!?…]["”’)]?(?:\s+|$)|[^]+$/g) ?? [text]
}
