/** Catalogues of words, as a test reads them. */
import { expect } from 'vitest'

type Example = readonly unknown[]

/** Each text by its place; what is a function is asked for an example, with `examples` where numbers will not do. */
function texts(part: unknown, examples: Readonly<Record<string, Example>>, place = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[place, part]]
  if (typeof part === 'function') return [[place, String((part as (...given: Example) => unknown)(...(examples[place] ?? [2, 3, 4, 5])))]]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => texts(value, examples, place === '' ? name : `${place}.${name}`))
}

/** Everything is said in each language, and nothing in the wrong one. `same`: what is right to be the same. */
export function expectTranslated(original: unknown, other: unknown, same: RegExp, examples: Readonly<Record<string, Example>>): void {
  const [own, others] = [new Map(texts(original, examples)), new Map(texts(other, examples))]
  expect([...others.keys()].toSorted()).toEqual([...own.keys()].toSorted())
  expect([...own].filter(([place, text]) => others.get(place) === text && !same.test(place))).toEqual([])
  expect([...own, ...others].filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([])
}
