import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCallGuard, PARTS_OF_ASSESSMENT, unfit } from '../../../electron/main/call-guard.ts'
import { Refusal } from '../../../electron/main/plain-text.ts'
import { MAX_MESSAGE } from '../../../electron/shared/commands.ts'
import { calls } from '../../../electron/shared/review.ts'

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })
const own = (name: string): unknown => JSON.parse(`{"do":"say","${name}":{"admin":true}}`)

describe('what may come in with a call', () => {
  it('the longest message with all its citations may', () => {
    const citations = Array.from({ length: 20 }, () => ({ problem: 'airflow-etl', lines: [1, 2] }))
    expect(unfit({ do: 'say', id: 'x'.repeat(64), text: 'x'.repeat(MAX_MESSAGE), citations })).toBeUndefined()
  })

  it('the longest assessment may, in the assessor’s window', () => {
    const overrulings = Array.from({ length: 500 }, () => ({ problem: 'airflow-etl', point: 'purpose', was: 'touched', now: 'covered', reason: 'It is there.', shownBy: Array.from({ length: 50 }, () => 1) }))
    const drafted = { key: 'a.zip', as: 'f'.repeat(64), overrulings, recommendation: 'Talk again.' }
    expect(calls.keepDraft.input.safeParse(drafted).success).toBe(true)
    expect(unfit(drafted, PARTS_OF_ASSESSMENT)).toBeUndefined()
    expect(unfit({ ...drafted, overrulings: [...overrulings, ...overrulings] }, PARTS_OF_ASSESSMENT)).toBe('large')
    expect(unfit(drafted)).toBe('large')
  })

  const round: Record<string, unknown> = {}
  round['again'] = round
  it.each<[string, unknown, 'large' | 'foreign']>([
    ['a longer text', { text: 'x'.repeat(MAX_MESSAGE + 64 * 1024) }, 'large'],
    ['many texts that are long together', { text: Array.from({ length: 30 }, () => 'x'.repeat(100_000)) }, 'large'],
    ['a long name', { ['x'.repeat(3 * 1024 * 1024)]: 1 }, 'large'],
    ['more depth than any call has', nested(9), 'large'],
    ['depth without end', nested(5000), 'large'],
    ['an object that holds itself', round, 'large'],
    ['a list without end', new Array(4_000_000_000), 'large'],
    ['many small parts', Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => 1)), 'large'],
    ['many names', Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 1])), 'large'],
    ['a prototype of its own', own('__proto__'), 'foreign'],
    ['a constructor', own('constructor'), 'foreign'],
    ['what a class inherits', own('prototype'), 'foreign'],
    ['a map', new Map([['do', 'consent']]), 'foreign'],
    ['bytes', { text: new Uint8Array(10) }, 'foreign'],
    ['a date', new Date(0), 'foreign'],
    ['an error', new Error('x'), 'foreign'],
    ['a number beyond numbers', { text: 10n }, 'foreign'],
    ['an object without a prototype', Object.create(null), 'foreign'],
  ])('%s may not', (_what, value, why) => expect(unfit(value)).toBe(why))

  it('whatever a page could clone is answered, and never with an error', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true, maxDepth: 12 }), (value) => {
      expect([undefined, 'large', 'foreign']).toContain(unfit(value))
    }), { numRuns: 5000 })
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe('how often a page may call', () => {
  const accepted = (guard: ReturnType<typeof createCallGuard>, page: object, calls: number): number =>
    Array.from({ length: calls }, () => {
      try {
        guard.admit(page, undefined)
        return 1
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
        return 0
      }
    }).reduce<number>((sum, one) => sum + one, 0)

  it('a flood is refused, another page is not held up by it, and a second later calls are taken again', () => {
    let now = 0
    const guard = createCallGuard(() => now)
    const [flooding, other] = [{}, {}]
    expect(accepted(guard, flooding, 10_000)).toBe(100)
    expect(accepted(guard, other, 10)).toBe(10)
    now += 1000
    expect(accepted(guard, flooding, 10_000)).toBe(30)
  })

  it('who calls as often as a person may go on for hours', () => {
    let now = 0
    const guard = createCallGuard(() => now)
    const page = {}
    for (let call = 0; call < 10_000; call++) {
      now += 50
      expect(accepted(guard, page, 1)).toBe(1)
    }
  })
})
