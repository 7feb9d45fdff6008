import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_MESSAGE as CONTRACT_MAX, command } from '../../../electron/shared/commands.ts'
import { directionOf } from '../../../renderer/chat/direction.ts'
import { MAX_CITATIONS, MAX_MESSAGE } from '../../../renderer/chat/limits.ts'
import { plain, segmentsOf, sentencesOf } from '../../../renderer/chat/plain-text.ts'

const codeIn = (text: string): readonly string[] => segmentsOf(text, { hideBackticks: true }).filter(({ kind }) => kind === 'code').map((segment) => segment.text)
const shown = (text: string): string => segmentsOf(text, { hideBackticks: false }).map((segment) => segment.text).join('')

describe('code names in prose', () => {
  it.each<[string, readonly string[]]>([
    ['What does d.upper do?', ['d.upper']],
    ['What does `.upper()` do to (id, data)?', ['.upper()']],
    ['It calls fetchall() and text.strip().', ['fetchall()', 'text.strip()']],
    ['Look at fetch_data and __init__ here.', ['fetch_data', '__init__']],
    ['No code here, e.g. none at all.', []],
  ])('%s', (text, names) => {
    expect(codeIn(text)).toEqual(names)
  })

  it('hides the interviewer’s backticks and keeps a candidate’s', () => {
    expect(plain('Use `fetchall` here')).toBe('Use fetchall here')
    expect(shown('Use `fetchall` here')).toBe('Use `fetchall` here')
  })
})

describe('what cannot be seen', () => {
  it('is shown as a symbol', () => {
    expect(shown('a\u0000b\u0007c\u007f')).toBe('a␀b␇c␡')
    expect(shown('a\u202eb')).toBe('a[U+202E]b')
    expect(shown('half \ud83d of a pair')).toBe('half [U+D83D] of a pair')
  })

  it('leaves line ends, tabs, emoji and other scripts as they are', () => {
    const text = 'a\tb\n\nשלום مرحبا 👩‍💻 é'
    expect(shown(text)).toBe(text)
    expect(shown('a\r\nb')).toBe('a\nb')
  })

  it('nothing else is changed, whatever was written', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab_.()` \n<>&"\'') , maxLength: 60 }), (text) => {
      expect(shown(text)).toBe(text)
    }))
  })

  it('takes a megabyte of hostile text in a moment', () => {
    const start = performance.now()
    for (const bad of ['a_', 'a.', '`', '_', '.a(', 'a'.repeat(70)]) segmentsOf(bad.repeat(20_000 / bad.length), { hideBackticks: true })
    segmentsOf('\u0000x'.repeat(500_000), { hideBackticks: false })
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('sentences', () => {
  it('are not cut inside of a code name', () => {
    expect(sentencesOf('See d.upper there. What does `.upper()` do? Go on')).toEqual(['See d.upper there. ', 'What does `.upper()` do? ', 'Go on'])
  })

  it('joined give the text again', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(sentencesOf(text).join('')).toBe(text)
    }))
  })
})

describe('direction', () => {
  it('follows the first letter', () => {
    expect(directionOf('12 שלום hello')).toBe('rtl')
    expect(directionOf('hello שלום')).toBe('ltr')
    expect(directionOf('')).toBe('ltr')
  })
})

describe('limits', () => {
  it('are those of the contract', () => {
    expect(MAX_MESSAGE).toBe(CONTRACT_MAX)
    const say = (count: number) => command.safeParse({ do: 'say', id: 'a', text: 'b', citations: Array.from({ length: count }, () => ({ problem: 'etl', lines: [1, 1] })) }).success
    expect([say(MAX_CITATIONS), say(MAX_CITATIONS + 1)]).toEqual([true, false])
  })
})
