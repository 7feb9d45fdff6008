import { describe, expect, it } from 'vitest'
import { checkClaims } from '../../../../electron/interview/understanding/check.ts'
import { spanOf } from '../../../../electron/interview/understanding/quote.ts'
import type { Heard, Understood } from '../../../../electron/interview/understanding/understanding.ts'
import { shippedPack } from '../../../support/packs.ts'

const problem = shippedPack().problems[0]!
const text = 'The cursor isn’t closed anywhere, and  fetchall()\ngives tuples, so d.upper() fails.'
const heard: Heard = { text, citations: [], phase: 'problem', expecting: 'answer', problem, areas: [] }
const embedded: Understood = { act: 'answer', points: [], particulars: ['fetchall()'], areas: ['backend'] }
const points = (given: readonly unknown[], own = embedded, where = heard) => checkClaims({ act: 'answer', points: given, particulars: [] }, where, own).points
const covered = (quote: string, id = 'resources') => ({ id, status: 'covered', quote })

describe('a claim of a model', () => {
  it('carries the words as they stand in the answer, in the order of the problem', () => {
    expect(points([covered('the CURSOR isn\'t closed'), covered('fetchall() gives tuples', 'tuple-upper')])).toEqual([
      { id: 'tuple-upper', status: 'covered', quote: 'fetchall()\ngives tuples' }, { id: 'resources', status: 'covered', quote: 'The cursor isn’t closed' },
    ])
  })

  it.each([
    ['quotes what was not said', covered('the connection stays open')],
    ['quotes nothing', covered('')],
    ['quotes a word that shows nothing', covered('so')],
    ['quotes the middle of a word', covered('ursor isn')],
    ['names a point that does not exist', covered('The cursor', 'invented')],
    ['has another status', { id: 'resources', status: 'absent', quote: 'The cursor' }],
    ['is no claim', 'resources'],
  ])('that %s is dropped, and the others stay', (_what, claim) => {
    expect(points([claim, covered('gives tuples', 'tuple-upper')])).toEqual([{ id: 'tuple-upper', status: 'covered', quote: 'gives tuples' }])
  })

  it('that is denied by another, or by the embedded reading, only touches', () => {
    const denied = { id: 'resources', status: 'contradicted', quote: 'The cursor' } as const
    expect(points([covered('The cursor'), denied])).toMatchObject([{ status: 'touched' }])
    expect(points([covered('The cursor')], { ...embedded, points: [denied] })).toMatchObject([{ status: 'touched' }])
    const whole = 'The cursor isn’t closed anywhere'
    expect(points([covered(whole)], { ...embedded, points: [{ ...denied, status: 'touched' }] })).toMatchObject([{ status: 'covered' }])
  })

  it.each([
    ['a pasted line of the snippet', "cursor.execute('SELECT id, data FROM raw_table WHERE date = %s', kwargs['ds'])", 'params'],
    ['the interviewer’s last words', 'Are the cursor and the connection ever closed', 'resources'],
    ['a question of the candidate', 'is the cursor closed?', 'resources'],
  ])('that rests on %s only touches', (_what, quote, id) => {
    const where = { ...heard, text: `Hm. ${quote} I would have to think.`, asked: 'Are the cursor and the connection ever closed?' }
    expect(points([covered(quote, id)], embedded, where)).toEqual([{ id, status: 'touched', quote }])
    const own = { ...where, text: `${where.text} The cursor is never closed, and the parameters are no tuple.` }
    expect(points([covered('The cursor is never closed', id)], embedded, own)).toMatchObject([{ status: 'covered' }])
  })

  it('that rests on courtesy is touched at most, and pasted code that something is said of counts', () => {
    const courteous = { ...heard, text: 'd.upper() fails. I hope that is fine.' }
    expect(points([{ id: 'resources', status: 'contradicted', quote: 'I hope that is fine' }], embedded, courteous)).toMatchObject([{ status: 'touched' }])
    expect(points([covered('processed = [d.upper() for d in data] cannot work on a tuple', 'tuple-upper')], embedded, { ...heard, text: 'processed = [d.upper() for d in data] cannot work on a tuple' })).toMatchObject([{ status: 'covered' }])
  })

  it.each([
    ['has nothing to do with the point', 'I have no opinion on this code, and no idea.', 'this code', 'handoff'],
    ['is cut out of its denial', 'I do not think that d is a tuple', 'd is a tuple', 'tuple-upper'],
    ['is denied behind it', 'That d is a tuple without upper is false', 'd is a tuple without upper', 'tuple-upper'],
    ['is only supposed', 'It would fail if the connection stays open', 'the connection stays open', 'resources'],
  ])('whose quote %s is touched at most', (_what, said, quote, id) => {
    const where = { ...heard, text: said }
    expect(points([covered(quote, id)], embedded, where)).toMatchObject([{ id, status: 'touched' }])
    // What the embedded reading finds established by itself is no less so for a short quote.
    expect(points([covered(quote, id)], { ...embedded, points: [{ id, status: 'covered', quote: said }] }, where)).toMatchObject([{ id, status: 'covered' }])
  })

  it('shares its quote with no more points than it has words for', () => {
    const where = { ...heard, text: 'Upper raises an AttributeError, the result is lost and the cursor stays open.' }
    const many = ['tuple-upper', 'handoff', 'resources', 'serialise'].map((id) => covered('the result', id))
    expect(points(many, embedded, where).map(({ status }) => status)).toEqual(['touched', 'touched', 'touched', 'touched'])
    expect(points([covered('the cursor stays open', 'resources'), covered('Upper raises an AttributeError', 'tuple-upper')], embedded, where).map(({ status }) => status)).toEqual(['covered', 'covered'])
  })

  it('counts only in an answer about the code, and never in one that steers', () => {
    expect(points([covered('The cursor')], embedded, { ...heard, expecting: 'background' })).toEqual([])
    expect(checkClaims({ act: 'answer', points: [covered('The cursor')] }, heard, { ...embedded, act: 'steer' })).toMatchObject({ act: 'steer', points: [] })
  })
})

describe('a quote', () => {
  const without = { ...embedded, points: [] }
  it('that stands for many points at once shows none', () => {
    const many = ['purpose', 'keep-id', 'handoff', 'params'].map((id) => covered('no opinion on this code', id))
    expect(points(many, without, { ...heard, text: 'I have no opinion on this code' }).filter(({ status }) => status === 'covered')).toEqual([])
  })
  it('of an everyday word shows nothing', () => {
    expect(points([covered('this', 'purpose')], without, { ...heard, text: 'I have no opinion on this code' })).toEqual([])
  })
  it('cut out of what denies it is touched at most', () => {
    expect(points([covered('is a tuple', 'tuple-upper')], without, { ...heard, text: 'I do not think that d is a tuple' })).toMatchObject([{ status: 'touched' }])
    expect(points([covered('is never closed')], without, { ...heard, text: 'I think the connection is never closed' })).toMatchObject([{ status: 'covered' }])
  })
})

describe('what was understood without a model', () => {
  const own: Understood = { ...embedded, points: [{ id: 'tuple-upper', status: 'covered', quote: 'd.upper() fails' }] }
  const read = (reply: object, base = own) => checkClaims({ points: [], ...reply }, heard, base)

  it('stands where the model says nothing of it', () => {
    expect(read({ act: 'answer' })).toEqual(own)
    expect(read({ act: 'answer', points: [covered('The cursor isn’t closed')] }).points.map(({ id }) => id)).toEqual(['tuple-upper', 'resources'])
  })

  it('keeps its credit where the model is in doubt, loses it where the model finds the contrary, and is softened where it is held against somebody', () => {
    const said = (status: string) => read({ act: 'answer', points: [{ id: 'tuple-upper', status, quote: 'd.upper() fails' }] }).points
    expect(said('touched')).toEqual(own.points)
    expect(said('contradicted')).toMatchObject([{ status: 'touched' }])
    const denied: Understood = { ...own, points: [{ id: 'tuple-upper', status: 'contradicted', quote: 'd.upper() fails' }] }
    expect(read({ act: 'answer', points: [{ id: 'tuple-upper', status: 'touched', quote: 'd.upper() fails' }] }, denied).points).toMatchObject([{ status: 'touched' }])
  })

  it.each(['end', 'steer', 'off-topic', 'hint', 'does-not-know'] as const)('is an answer where it establishes a point, though the model takes it for %s', (act) => {
    expect(read({ act })).toEqual(own)
  })

  it('that only touches a point is not dismissed by a model, which may still hear a question in it', () => {
    const touching: Understood = { ...own, points: [{ id: 'tuple-upper', status: 'touched', quote: 'd.upper() fails' }] }
    expect(read({ act: 'steer' }, touching).act).toBe('answer')
    expect(read({ act: 'clarification' }, touching).act).toBe('clarification')
    expect(read({ act: 'hint' }, { ...embedded, particulars: [] }).act).toBe('hint')
  })

  it('alone says whether somebody steers or leaves, whether a yes came at a gate, and dismisses nobody who names something', () => {
    expect(read({ act: 'steer' }, embedded).act).toBe('answer')
    expect(read({ act: 'end' }, embedded).act).toBe('answer')
    expect(read({ act: 'off-topic' }, embedded).act).toBe('answer')
    expect(read({ act: 'off-topic' }, { ...embedded, particulars: [] }).act).toBe('off-topic')
    const gate: Heard = { ...heard, phase: 'welcome', expecting: 'ready', text: 'Yes, I am ready.' }
    expect(checkClaims({ act: 'answer', points: [] }, gate, { ...embedded, act: 'ready' }).act).toBe('ready')
    expect(checkClaims({ act: 'ready', points: [] }, { ...gate, text: 'No, please wait.' }, { ...embedded, act: 'not-ready' }).act).toBe('not-ready')
  })

  it('is read from a reply in other capitals and without particulars; hundreds of claims are no reading', () => {
    expect(read({ act: 'Answer ', points: null, particulars: null })).toEqual(own)
    expect(() => read({ act: 'answer', points: Array.from({ length: 201 }, () => covered('The cursor')) })).toThrow()
  })

  it.each([
    ['row', 'tuple-upper'], ['cursor', 'resources'], ['a row and a cursor', 'resources'],
  ])('gets nothing by a model that takes the name “%s” for the point', (quote, id) => {
    const where = { ...heard, text: 'There is a row and a cursor in this file.' }
    expect(points([covered(quote, id)], { ...embedded, points: [] }, where)).toMatchObject([{ status: 'touched' }])
  })
})

it('particulars are words of the answer, three at most; without any the embedded ones stand', () => {
  const read = (particulars: readonly unknown[]) => checkClaims({ act: 'answer', points: [], particulars }, heard, embedded).particulars
  expect(read(['Gives Tuples', 'psycopg2', 7, 'd.upper()', 'cursor', 'anywhere'])).toEqual(['gives tuples', 'd.upper()', 'cursor'])
  expect(read(['psycopg2'])).toEqual(['fetchall()'])
})

it.each([[null], ['answer'], [{}], [{ act: 'cheer', points: [] }], [{ act: 'answer', points: 'none' }]])('a reply of another shape is refused: %j', (reply) => {
  expect(() => checkClaims(reply, heard, embedded)).toThrow()
})

it('a quote with the marks of an expression is text, and a very long one is none', () => {
  expect(spanOf('use (kwargs[\'ds\'],) here', '(kwargs[\'ds\'],)')).toBe('(kwargs[\'ds\'],)')
  expect(spanOf('aaa', 'a+')).toBeUndefined()
  expect(spanOf('x'.repeat(3000), 'x'.repeat(2500))).toBeUndefined()
  expect(spanOf('it ends here', 'it ends…')).toBe('it ends')
})
