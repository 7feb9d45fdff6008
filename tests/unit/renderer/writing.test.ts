import { expect, it } from 'vitest'
import { watchWriting } from '../../../renderer/chat/writing.ts'

/** A page's window as far as writing listens to it; what is marked is what is copied. */
function page() {
  const target = new EventTarget()
  let marked = ''
  let at = 0
  const window = Object.assign(target, { document: { activeElement: null, getSelection: () => marked } })
  globalThis.HTMLTextAreaElement ??= class {} as never
  globalThis.HTMLInputElement ??= class {} as never
  const writing = watchWriting(window as unknown as Window, () => at)
  const send = (type: string, more: object): void => void target.dispatchEvent(Object.assign(new Event(type), more))
  return {
    writing,
    copy: (text: string): void => {
      marked = text
      send('copy', {})
    },
    paste: (text: string): void => {
      send('paste', { clipboardData: { getData: () => text } })
      writing.took({ inputType: 'insertFromPaste', data: text }, text.length)
    },
    type: (text: string, everyMs: number, repeat = false): void => {
      for (const letter of text) {
        at += everyMs
        send('keydown', { repeat })
        writing.took({ inputType: 'insertText', data: letter }, 1)
      }
    },
    insert: (text: string, inputType = 'insertText'): void => writing.took({ inputType, data: text }, text.length),
  }
}

it('counts the most characters of one second', () => {
  const { writing, type } = page()
  type('slowly slowly', 200)
  expect(writing.counts()).toEqual({ inside: 0, outside: 0, fastest: 5 })
  type('quickly quickly quickly', 50)
  expect(writing.counts().fastest).toBe(20)
})

it('takes text that comes at once for what it is, but neither a key held down, nor what is taken back or put right', () => {
  const { writing, type, insert } = page()
  type('a'.repeat(100), 10, true)
  insert('words put right', 'insertReplacementText')
  insert('words taken back', 'historyUndo')
  expect(writing.counts().fastest).toBe(0)
  insert('x'.repeat(70))
  expect(writing.counts().fastest).toBe(70)
})

it('knows what was copied inside, also with other white space, and forgets it for the next person', () => {
  const { writing, copy, paste, insert } = page()
  copy('def f():\r\n  pass')
  paste('def f():\n  pass')
  insert('def f():\r\n  pass')
  expect(writing.counts()).toMatchObject({ outside: 0, fastest: 0 })
  paste('from outside')
  expect(writing.counts().outside).toBe(12)
  writing.forget()
  writing.forgetCopies()
  paste('def f():')
  expect(writing.counts()).toEqual({ inside: 0, outside: 8, fastest: 0 })
})
