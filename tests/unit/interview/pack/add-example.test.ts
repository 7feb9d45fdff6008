/** An author's file takes one more example and is otherwise as it was. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { withExample } from '../../../../electron/interview/pack/add-example.ts'
import type { Examples } from '../../../../electron/interview/pack/schema.ts'

const shipped = readFileSync(path.join(import.meta.dirname, '../../../../snippets/reference/airflow-etl.examples.yaml'), 'utf8')
const examples = (yaml: string): Examples => parse(yaml) as Examples

const small = `# Ours.
purpose:
  right:
    - one # said often
    - "two: quoted"

  # These are near misses.
  wrong:
    - |
      a longer
      answer
    - last
other:
  right: [flow, style]
`

describe('a new example', () => {
  it.each([
    ['right', '    - "two: quoted"\n    - "new"\n'],
    ['wrong', '    - last\n    - "new"\n'],
  ] as const)('of kind %s comes after the others, and every other line stays', (kind, there) => {
    const after = withExample(small, 'purpose', kind, 'new')
    expect(after).toContain(there)
    expect(after.replace('    - "new"\n', '')).toBe(small)
  })

  it('of a point without examples begins a list at the end', () => {
    const after = withExample(small, 'new-point', 'right', 'x')
    expect(after.startsWith(small)).toBe(true)
    expect(examples(after)['new-point']).toEqual({ right: ['x'] })
  })

  it('fits into a list on one line, and beside a kind that is missing; comments stay', () => {
    const flow = withExample(small, 'other', 'right', 'third')
    expect(examples(flow)['other']!.right).toEqual(['flow', 'style', 'third'])
    const missing = withExample(small, 'other', 'wrong', 'no')
    expect(examples(missing)['other']!.wrong).toEqual(['no'])
    for (const comment of ['# Ours.', '# said often', '# These are near misses.']) expect(flow + missing).toContain(comment)
  })

  it('begins a file that is not there', () => {
    expect(examples(withExample('', 'purpose', 'wrong', 'x'))).toEqual({ purpose: { wrong: ['x'] } })
    expect(examples(withExample('# only a comment', 'purpose', 'wrong', 'x'))).toEqual({ purpose: { wrong: ['x'] } })
  })

  it('may be any text, in a file as it ships: one line more and nothing else', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('a: b', '# no comment', '- x', '"', "'", '\\', 'a\nb', 'null', '1', '{}', '*a', '&a', '? x', '%', '\u2028')), fc.constantFrom('right' as const, 'wrong' as const), (text, kind) => {
      fc.pre(text.trim() === text && text !== '')
      const after = withExample(shipped, 'purpose', kind, text)
      expect(examples(after)['purpose']![kind].at(-1)).toBe(text)
      expect(after.split('\n')).toHaveLength(shipped.split('\n').length + 1)
    }), { numRuns: 15 })
  })

  it('is not written into what cannot be read', () => {
    expect(() => withExample('a: [', 'purpose', 'right', 'x')).toThrow('cannot be read')
  })
})
