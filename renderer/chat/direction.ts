/** Enough to find the first letter of any real message. */
const LOOK = 1_000
const LETTER = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * The direction of writing by the first letter, as `dir="auto"` finds it. The browser looks for it in the whole text of a
 * text area at every change, which takes seconds for a megabyte.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text.slice(0, LOOK))?.[0]
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}
