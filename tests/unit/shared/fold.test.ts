import { describe, expect, it } from 'vitest'
import { emptyView, foldAll, foldView, placeOf } from '../../../electron/shared/fold.ts'
import type { ViewState } from '../../../electron/shared/fold.ts'
import { sequencedViewEvent } from '../../../electron/shared/view.ts'
import type { SequencedViewEvent, ViewEvent } from '../../../electron/shared/view.ts'

/** Events a second apart, checked against the contract, so that no test folds what main could not send. */
const sequence = (events: readonly ViewEvent[]): readonly SequencedViewEvent[] =>
  events.map((event, index) => sequencedViewEvent.parse({ seq: index + 1, at: (index + 1) * 1000, event }))
const fold = (...events: readonly ViewEvent[]): ViewState => foldAll(sequence(events))

const code = { file: 'etl.py', code: 'x = 1\n' }
const asked: ViewEvent = { type: 'share', state: 'asked', detail: '' }
const on: ViewEvent = { type: 'share', state: 'on', detail: '' }

describe('the course of the interview', () => {
  it('knows whose interview it is, how long and where it is', () => {
    const view = fold(
      { type: 'opened', candidate: 'Ada', title: 'Review', problems: 3 },
      { type: 'started', totalMs: 60_000 },
      { type: 'phase', phase: 'problem', problem: 2 },
    )
    expect(view).toMatchObject({ candidate: 'Ada', title: 'Review', problems: 3, totalMs: 60_000, phase: 'problem', problem: 2, seq: 3 })
  })

  it('forgets the problem when the phase after it begins', () => {
    expect(fold({ type: 'phase', phase: 'problem', problem: 3 }, { type: 'phase', phase: 'close' }).problem).toBeUndefined()
  })

  it('takes the clock with the session time at which it was read', () => {
    expect(fold({ type: 'clock', usedMs: 500, running: true }).clock).toEqual({ usedMs: 500, running: true, at: 1000 })
  })

  it('ends for the reason given', () => {
    expect(fold({ type: 'ended', reason: 'completed' }).ended).toBe('completed')
  })
})

describe('the conversation', () => {
  it('keeps lines and messages in order, with citations', () => {
    const view = fold(
      { type: 'line', line: 1, text: 'Ready?', marks: [] },
      { type: 'said', id: 'a', text: 'Yes\n<b>', citations: [{ problem: 'etl', lines: [15, 16] }] },
      { type: 'line', line: 2, text: 'Good.', marks: [] },
    )
    expect(view.entries).toMatchObject([
      { kind: 'line', line: 1, sentences: ['Ready?'], whole: true },
      { kind: 'said', id: 'a', text: 'Yes\n<b>', citations: [{ problem: 'etl', lines: [15, 16] }] },
      { kind: 'line', line: 2 },
    ])
  })

  it('grows a line by sentences and completes it in its place', () => {
    const growing = sequence([
      { type: 'sentence', line: 4, text: 'One d.upper.' },
      { type: 'sentence', line: 4, text: 'Two.' },
      { type: 'said', id: 'b', text: 'meanwhile', citations: [] },
      { type: 'line', line: 4, text: 'One d.upper. Two. Three.', marks: [] },
    ])
    expect(foldAll(growing.slice(0, 2)).entries).toMatchObject([{ sentences: ['One d.upper.', 'Two.'], whole: false }])
    const view = foldAll(growing)
    expect(view.entries).toMatchObject([{ kind: 'line', line: 4, key: 'line-4', at: 1000, sentences: ['One d.upper. Two. Three.'], whole: true }, { kind: 'said' }])
  })

  it.each<[string, ViewEvent, object]>([
    ['an absence', { type: 'away', ms: 5000 }, { type: 'away', ms: 5000 }],
    ['a trouble', { type: 'trouble', text: 'The disk is full.' }, { type: 'trouble', text: 'The disk is full.' }],
    ['a call for help', { type: 'help', called: true }, { type: 'help', called: true }],
    ['a break', { type: 'pause', on: true, why: 'break' }, { type: 'pause', on: true, why: 'break' }],
  ])('notes %s between the lines', (_what, event, note) => {
    expect(fold(event).entries).toMatchObject([{ kind: 'note', seq: 1, note }])
  })

  it('gives every entry a key of its own', () => {
    const view = fold({ type: 'trouble', text: 'a' }, { type: 'trouble', text: 'a' }, { type: 'said', id: 'x', text: '', citations: [] }, { type: 'line', line: 1, text: '', marks: [] })
    expect(new Set(view.entries.map(({ key }) => key)).size).toBe(4)
  })
})

describe('snippets and marks', () => {
  it('shows a snippet as on its way, then with its code, and keeps the earlier ones', () => {
    const events: readonly ViewEvent[] = [
      { type: 'snippet-loading', problem: 'etl', number: 1 },
      { type: 'snippet', problem: 'etl', number: 1, ...code },
      { type: 'snippet-loading', problem: 'fetch', number: 2 },
    ]
    expect(fold(...events.slice(0, 1)).snippets).toEqual([{ problem: 'etl', number: 1 }])
    expect(fold(...events).snippets).toEqual([{ problem: 'etl', number: 1, content: code }, { problem: 'fetch', number: 2 }])
  })

  it('does not take away code that is there', () => {
    expect(fold({ type: 'snippet', problem: 'etl', number: 1, ...code }, { type: 'snippet-loading', problem: 'etl', number: 1 }).snippets[0]?.content).toEqual(code)
  })

  it('marks the lines of the newest question, and leaves them where a line is about no problem', () => {
    const question: ViewEvent = { type: 'line', line: 1, text: 'And here?', problem: 'etl', marks: [[16, 16]] }
    expect(fold(question, { type: 'line', line: 2, text: 'Take your time.', marks: [] }).marks).toEqual({ problem: 'etl', ranges: [[16, 16]] })
    expect(fold(question, { type: 'line', line: 2, text: 'How would you run it?', problem: 'etl', marks: [] }).marks?.ranges).toEqual([])
  })
})

describe('share, recording, pauses and help', () => {
  it('tells one failure from the next of the same kind', () => {
    const refused: ViewEvent = { type: 'share', state: 'refused', detail: 'Not allowed.' }
    expect(fold(asked, refused).share).toEqual({ state: 'refused', detail: 'Not allowed.', seq: 2 })
    expect(fold(asked, refused, refused).share.seq).toBe(3)
  })

  it('notes a share that came and one that broke off, but not one that never came', () => {
    const notes = (...events: readonly ViewEvent[]) => fold(...events).entries.map((entry) => (entry.kind === 'note' ? entry.note.type : entry.kind))
    expect(notes(asked, { type: 'share', state: 'blank', detail: '' })).toEqual([])
    expect(notes(asked, on, on, { type: 'share', state: 'broken-off', detail: '' }, asked)).toEqual(['share-on', 'share-lost'])
  })

  it('knows whether it records', () => {
    expect(fold({ type: 'recording', on: true }).recording).toBe(true)
    expect(fold({ type: 'recording', on: true }, { type: 'recording', on: false }).recording).toBe(false)
  })

  it('is paused until the last reason is gone', () => {
    const view = fold({ type: 'pause', on: true, why: 'share' }, { type: 'pause', on: true, why: 'break' }, { type: 'pause', on: true, why: 'share' }, { type: 'pause', on: false, why: 'share' })
    expect(view.pauses).toEqual(['break'])
  })

  it('knows whether help is on its way', () => {
    expect(fold({ type: 'help', called: true }).helpCalled).toBe(true)
    expect(fold({ type: 'help', called: true }, { type: 'help', called: false }).helpCalled).toBe(false)
  })
})

describe('the sequence', () => {
  const entry = (seq: number): SequencedViewEvent => ({ seq, at: seq, event: { type: 'recording', on: true } })

  it('takes the next event and leaves the state as it is for one that is known', () => {
    const state = foldView(emptyView, entry(1))
    expect(placeOf(state, entry(2))).toBe('next')
    expect(placeOf(state, entry(1))).toBe('known')
    expect(foldView(state, entry(1))).toBe(state)
  })

  it('never folds over a gap', () => {
    expect(placeOf(emptyView, entry(2))).toBe('gap')
    expect(() => foldView(emptyView, entry(2))).toThrow(RangeError)
  })

  it('does not change the state it is given', () => {
    const before = fold({ type: 'line', line: 1, text: 'a', marks: [] }, asked)
    const copy = structuredClone(before)
    foldView(before, { seq: 3, at: 3, event: { type: 'line', line: 1, text: 'b', problem: 'etl', marks: [[1, 2]] } })
    expect(before).toEqual(copy)
  })
})
