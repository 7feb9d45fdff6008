/** The keyboard of the replay: everything can be done with it, and nothing of it acts while somebody is typing. */
import { useEffect, useRef } from 'react'
import { kinds } from './moments.ts'
import type { Kind } from './moments.ts'

export type Deed =
  | { readonly do: 'toggle' | 'skip' | 'large' | 'display' | 'mute' | 'find' | 'note' | 'assess' | 'help' | 'leave' }
  | { readonly do: 'by'; readonly ms: number }
  | { readonly do: 'to'; readonly end: boolean }
  | { readonly do: 'line' | 'rate' | 'jump'; readonly by: -1 | 1 }
  | { readonly do: 'kind'; readonly kind: Kind }

const deeds: Readonly<Record<string, Deed>> = {
  ' ': { do: 'toggle' },
  k: { do: 'toggle' },
  ArrowLeft: { do: 'by', ms: -5_000 },
  ArrowRight: { do: 'by', ms: 5_000 },
  j: { do: 'by', ms: -10_000 },
  l: { do: 'by', ms: 10_000 },
  ArrowUp: { do: 'line', by: -1 },
  ArrowDown: { do: 'line', by: 1 },
  Home: { do: 'to', end: false },
  End: { do: 'to', end: true },
  '[': { do: 'rate', by: -1 },
  ']': { do: 'rate', by: 1 },
  p: { do: 'jump', by: -1 },
  n: { do: 'jump', by: 1 },
  s: { do: 'skip' },
  f: { do: 'large' },
  d: { do: 'display' },
  v: { do: 'mute' },
  '/': { do: 'find' },
  m: { do: 'note' },
  a: { do: 'assess' },
  '?': { do: 'help' },
  Escape: { do: 'leave' },
  ...Object.fromEntries(kinds.map((kind, index): [string, Deed] => [String(index + 1), { do: 'kind', kind }])),
}

export const deedFor = (key: string): Deed | undefined => deeds[key.length === 1 ? key.toLowerCase() : key]

/** `wanted`: which of them act now; the others are left to the page. */
export function useKeys(act: (deed: Deed) => void, wanted: (deed: Deed) => boolean): void {
  const newest = useRef({ act, wanted })
  useEffect(() => {
    newest.current = { act, wanted }
  })
  useEffect(() => {
    // A button that was clicked keeps the focus and is done with; one that was gone to with Tab is pressed by Space.
    let clicked = false
    const onPointer = (): void => {
      clicked = true
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') clicked = false
      const deed = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented ? undefined : deedFor(event.key)
      if (!deed || !newest.current.wanted(deed) || (isTyping(event) && deed.do !== 'leave')) return
      if (event.key === ' ' && event.target instanceof HTMLButtonElement && !clicked) return
      event.preventDefault()
      if (isTyping(event) && event.target instanceof HTMLElement) return event.target.blur()
      newest.current.act(deed)
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', onPointer, true)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', onPointer, true)
    }
  }, [])
}

const isTyping = ({ target }: KeyboardEvent): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
