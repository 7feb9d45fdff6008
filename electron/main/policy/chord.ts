/** A key chord as the policy writes it: `Ctrl+Alt+Shift+I`. */

export interface Chord {
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
  /** As browsers name physical keys: `KeyI`, `Digit1`, `F12`; so that it is the same key in every layout. */
  readonly code: string
}

const FORM = /^(?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:[A-Z]|\d|F(?:[1-9]|1[0-2]))$/

/**
 * undefined where it is none that can be used: at least two modifiers with Ctrl or Alt among them, or it would be pressed while writing. Ctrl+Alt alone does not
 * do: it is what AltGr is to Windows, what Linux changes consoles with, and what the lockdown itself takes.
 */
export function chordFrom(text: string): Chord | undefined {
  if (!FORM.test(text)) return undefined
  const parts = text.split('+')
  const key = parts.pop() ?? ''
  const held = new Set(parts)
  if (held.size !== parts.length || held.size < 2 || !(held.has('Ctrl') || held.has('Alt'))) return undefined
  if (held.has('Ctrl') && held.has('Alt') && held.size === 2) return undefined
  const code = /^F\d/.test(key) ? key : /^\d$/.test(key) ? `Digit${key}` : `Key${key}`
  return { control: held.has('Ctrl'), alt: held.has('Alt'), shift: held.has('Shift'), meta: held.has('Meta'), code }
}

/** `pressed`: as Electron's `before-input-event` tells it. */
export const isChord = (chord: Chord, pressed: Chord): boolean =>
  pressed.code === chord.code && pressed.control === chord.control && pressed.alt === chord.alt && pressed.shift === chord.shift && pressed.meta === chord.meta
