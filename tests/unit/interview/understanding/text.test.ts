import { describe, expect, it } from 'vitest'
import { polarityAfter, polaritiesOf } from '../../../../electron/interview/understanding/polarity.ts'
import { createCorrector, editDistance } from '../../../../electron/interview/understanding/spelling.ts'
import { readText } from '../../../../electron/interview/understanding/text.ts'
import { breaksOff } from '../../../../electron/interview/understanding/unfinished.ts'

const keys = (answer: string): string[] => readText(answer).pieces.map(({ key }) => key)

describe('reading an answer', () => {
  it('hears spoken code as the code that it is', () => {
    expect(keys('d open bracket one close bracket dot upper open paren close paren')).toEqual(keys('d[1].upper()'))
    expect(keys('raise underscore for underscore status')).toEqual(keys('raise_for_status'))
  })

  it('keeps the place of every word', () => {
    const text = readText("It isn't closed. 😀 PostgresHook leaks")
    for (const { start, end } of text.words) expect(text.raw.slice(start, end).length).toBeGreaterThan(0)
    expect(text.raw.slice(...(text.sentences[0] ?? [0, 0]))).toBe("It isn't closed.")
  })

  it('gives British and American spelling one stem', () => {
    expect(keys('serialise')).toEqual(keys('serialize'))
  })
})

const negated = (answer: string): string[] => {
  const { words } = readText(answer)
  const before = polaritiesOf(words)
  return words.filter((_, i) => before[i] === 'denied' || polarityAfter(words, i) === 'denied').map(({ word }) => word)
}

describe('negation', () => {
  it('reaches what it denies, before and after', () => {
    expect(negated('The connection is never closed')).toContain('closed')
    expect(negated('close is not called')).toContain('close')
    expect(negated('there are no retries, logging or alerts')).toEqual(expect.arrayContaining(['retries', 'logging', 'alerts']))
    expect(negated("it doesn't await the call")).toContain('await')
  })

  it('ends with its clause', () => {
    expect(negated('it is not elegant, but the cursor is closed')).not.toContain('closed')
    expect(negated('not only retries')).not.toContain('retries')
    expect(negated('No, the cursor is closed')).not.toContain('closed')
    expect(negated("it isn't JSON or has the wrong type")).not.toContain('wrong')
  })
})

describe('what ought not to be', () => {
  const unwanted = (answer: string): string[] => {
    const { words } = readText(answer)
    return words.filter((_, i) => polaritiesOf(words)[i] === 'unwanted').map(({ word }) => word)
  }
  it.each(['you should never pass the string', 'It must not pass the string', 'Never pass the string', "Don't pass the string", "I wouldn't pass the string", 'avoid passing the string'])('is told from what is not: “%s”', (answer) => {
    expect(unwanted(answer)).toContain('string')
    expect(negated(answer)).toEqual([])
  })
  it.each(['the string is never passed', "it doesn't pass the string", 'Never passed a string', 'it may not be a string', 'they open it and never pass the string', 'it would not be a string'])('is not heard in “%s”', (answer) => {
    expect(unwanted(answer)).toEqual([])
    expect(negated(answer)).not.toEqual([])
  })
})

it('words that carry nothing are dropped only where they carry nothing', () => {
  expect(keys('well it is sort of slow')).toEqual(keys('it is slow'))
  expect(keys('sort by name')).toContain('sort')
  expect(keys('it works well')).toContain('well')
})

it('the brackets of a call and what is left out in them part no sentence', () => {
  expect(negated('not d.upper() here')).toContain('here')
  expect(readText('get_records(sql, parameters=...) which closes it').sentences).toHaveLength(1)
})

describe('spelling', () => {
  const correct = createCorrector(['tuple', 'connection', 'serialise'], ['table', 'simple'])
  it('forgives slips in words that matter and leaves plain words alone', () => {
    expect(correct('tupel')).toBe('tuple')
    expect(correct('conection')).toBe('connection')
    expect(correct('table')).toBe('table')
    expect(correct('simple')).toBe('simple')
  })
  it('counts edits, with neighbours swapped as one', () => {
    expect([editDistance('tuple', 'tupel'), editDistance('a', 'abcd'), editDistance('same', 'same')]).toEqual([1, 3, 0])
  })
})

describe('an unfinished answer', () => {
  it.each(['so first extract, and then', 'It gets the rows…', 'the problem is that', 'there are two things:', 'because'])('is heard in “%s”', (answer) => {
    expect(breaksOff(readText(answer))).toBe(true)
  })
  it.each(['a list of tuples', 'it raises an AttributeError', 'I think so', 'd[1].upper()', 'yes', 'nothing to add', 'that is what it is for'])('is not heard in “%s”', (answer) => {
    expect(breaksOff(readText(answer))).toBe(false)
  })
})
