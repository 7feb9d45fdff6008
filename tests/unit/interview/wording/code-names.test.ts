import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeIn, plainOf, withMarks } from '../../../../electron/interview/wording/code-names.ts'

describe('names of code in a spoken line', () => {
  it('are spoken without marks, and stay whole', () => {
    const { text, code } = plainOf('What does `d.upper()` make of `d`?')
    expect(text).toBe('What does d.upper() make of d?')
    expect(code.map(([from, to]) => text.slice(from, to))).toEqual(['d.upper()', 'd'])
  })

  it('a mark without a partner is dropped', () => {
    expect(plainOf('It`s fine')).toEqual({ text: 'Its fine', code: [] })
  })

  it('can be marked again for a page', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z .]{1,8}$/), fc.stringMatching(/^[a-z._()]{1,8}$/))), (parts) => {
      const marked = parts.map(([words, name]) => `${words}\`${name}\``).join('')
      const { text, code } = plainOf(marked)
      expect(withMarks(text, code)).toBe(marked)
      expect(text).not.toContain('`')
    }))
  })

  it('are found again where a model words the line anew, each whole', () => {
    const { text, code } = plainOf('You name `gather`. What does `d.upper()` do to `d`?')
    const spoken = 'You speak of gather. What is it that d.upper() does to d, and to add?'
    expect(codeIn(text, code, spoken).map(([from, to]) => spoken.slice(from, to))).toEqual(['gather', 'd.upper()', 'd'])
    expect(codeIn(text, code, text)).toEqual(code)
    expect(codeIn(text, code, 'Something else altogether')).toEqual([])
  })
})
