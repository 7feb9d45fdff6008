import { expect, it } from 'vitest'
import { chordFrom, isChord } from '../../../../electron/main/policy/chord.ts'

const pressed = { control: true, alt: true, shift: true, meta: false, code: 'KeyI' }

it('is pressed by exactly its keys', () => {
  const chord = chordFrom('Ctrl+Alt+Shift+I')!
  expect(isChord(chord, pressed)).toBe(true)
  expect(isChord(chord, { ...pressed, shift: false })).toBe(false)
  expect(isChord(chord, { ...pressed, meta: true })).toBe(false)
  expect(isChord(chord, { ...pressed, code: 'KeyO' })).toBe(false)
})

it.each(['I', 'Ctrl+I', 'Shift+Meta+I', 'Ctrl+Ctrl+I', 'Ctrl+Alt+', 'ctrl+alt+i', 'Ctrl+Alt+II', 'Ctrl+Alt+T', 'Ctrl+Alt+Q', 'Ctrl+Alt+F9', 'Ctrl+Alt+Shift+F99', 'Ctrl+Shift+F0'])('“%s” is none', (text) => expect(chordFrom(text)).toBeUndefined())
it.each([['Ctrl+Shift+F9', 'F9'], ['Ctrl+Alt+Shift+F12', 'F12'], ['Ctrl+Meta+0', 'Digit0']])('“%s” is one', (text, code) => expect(chordFrom(text)?.code).toBe(code))
