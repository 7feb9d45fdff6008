/** A key chord as the policy writes it: `Ctrl+Alt+Shift+I`. */

export interface Chord {
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
  /** As browsers name physical keys: `KeyI`, `Digit1`, `F12`; so that it is the same key in every layout. */
  readonly code: string
}

const FORM = /^(?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:[A-Z]|\d|F\d{1,2})$/

/** undefined where it is none that can be used: at least two modifiers with Ctrl or Alt among them, or it would be pressed while writing. */
export function chordFrom(text: string): Chord | undefined {
  if (!FORM.test(text)) return undefined
  const parts = text.split('+')
  const key = parts.pop() ?? ''
  const held = new Set(parts)
  if (held.size !== parts.length || held.size < 2 || !(held.has('Ctrl') || held.has('Alt'))) return undefined
  const code = /^F\d/.test(key) ? key : /^\d$/.test(key) ? `Digit${key}` : `Key${key}`
  return { control: held.has('Ctrl'), alt: held.has('Alt'), shift: held.has('Shift'), meta: held.has('Meta'), code }
}

/** `pressed`: as Electron's `before-input-event` tells it. */
export const isChord = (chord: Chord, pressed: Chord): boolean =>
  pressed.code === chord.code && pressed.control === chord.control && pressed.alt === chord.alt && pressed.shift === chord.shift && pressed.meta === chord.meta
