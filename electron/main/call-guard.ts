/** What stands before every call of a page, whoever built the page: how often it may call, and how large and of what a call may be. */
import { Refusal } from './plain-text.ts'
import { words } from './words/words.ts'

/** A person at a keyboard makes a few calls a second; a page that has just loaded makes a handful at once. */
const BURST = 100
const PER_SECOND = 30
const MAX_DEPTH = 8
/** Values and keys; the largest call that the kiosk's page makes has some dozens. */
const MAX_PARTS = 1000
/** Of the assessor's window: an assessment of 500 marks has 13 for each, and one for each of up to 50 answers that it names. */
export const PARTS_OF_ASSESSMENT = 35_000
/** Characters of all texts together: the longest message, and room for what goes with it. Not computed from the schemas' own bound, because they take long to load. */
const MAX_TEXT = 2 * 1024 * 1024 + 64 * 1024

/** A bucket that holds `burst` calls and fills up again over time. `now` in milliseconds, never going back. */
export function createBucket(now: () => number, burst = BURST, perSecond = PER_SECOND): { readonly take: () => boolean } {
  let left = burst
  let filled = now()
  return {
    take: () => {
      const at = now()
      left = Math.min(burst, left + ((at - filled) / 1000) * perSecond)
      filled = at
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}

export interface CallGuard {
  /** Throws a Refusal for a call that is not even to be read. Each `sender` has a rate of its own. */
  readonly admit: (sender: WeakKey, input: unknown, mostParts?: number) => void
}

/** `now` in milliseconds, never going back. */
export function createCallGuard(now: () => number): CallGuard {
  const buckets = new WeakMap<WeakKey, ReturnType<typeof createBucket>>()
  return {
    admit: (sender, input, mostParts) => {
      const bucket = buckets.get(sender) ?? createBucket(now)
      buckets.set(sender, bucket)
      if (!bucket.take()) throw new Refusal(words.calls.tooOften)
      const why = unfit(input, mostParts)
      if (why === 'large') throw new Refusal(words.calls.tooLarge)
      if (why === 'foreign') throw new Refusal(words.calls.unusable)
    },
  }
}

/**
 * Looks at a value that came out of a structured clone, which may also be a Map, a cyclic object, or bytes: `large` where it
 * has too much of anything, `foreign` where it is not what JSON could hold, or names what objects inherit. The schema is for the rest.
 */
export function unfit(input: unknown, mostParts = MAX_PARTS): 'large' | 'foreign' | undefined {
  let parts = 0
  let text = 0
  const look = (value: unknown, depth: number): 'large' | 'foreign' | undefined => {
    parts += 1
    if (parts > mostParts || depth > MAX_DEPTH) return 'large'
    if (typeof value === 'string') return (text += value.length) > MAX_TEXT ? 'large' : undefined
    if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean') return undefined
    if (Array.isArray(value)) return value.length > mostParts ? 'large' : first(value, (each) => look(each, depth + 1))
    if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return 'foreign'
    const keys = Object.keys(value)
    if (keys.length > mostParts) return 'large'
    return first(keys, (key) => (inherited.has(key) ? 'foreign' : look(key, depth) ?? look((value as Record<string, unknown>)[key], depth + 1)))
  }
  return look(input, 0)
}

const inherited: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function first<T, R>(values: readonly T[], look: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = look(value)
    if (found !== undefined) return found
  }
  return undefined
}
