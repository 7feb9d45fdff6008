import { EditorSelection, EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { emptyView, foldAll } from '../../../electron/shared/fold.ts'
import type { ViewState } from '../../../electron/shared/fold.ts'
import type { ViewEvent } from '../../../electron/shared/view.ts'
import { groupsOf } from '../../../renderer/chat/groups.ts'
import { clockText, isThinking, remainingMs } from '../../../renderer/store/selectors.ts'
import { strings } from '../../../renderer/strings.ts'
import { selectedLines, withCitation } from '../../../renderer/viewer/citing.ts'

const fold = (...events: readonly ViewEvent[]): ViewState => foldAll(events.map((event, index) => ({ seq: index + 1, at: (index + 1) * 1000, event })))
const line = (number: number): ViewEvent => ({ type: 'line', line: number, text: 'q', marks: [] })
const said = (id: string): ViewEvent => ({ type: 'said', id, text: 'a', citations: [] })

describe('remaining time', () => {
  const started: ViewEvent = { type: 'started', totalMs: 60_000 }
  it('is unknown before the interview has started', () => {
    expect(remainingMs(emptyView, 0)).toBeUndefined()
  })
  it('runs on from the last reading, and stands still in a pause', () => {
    expect(remainingMs(fold(started, { type: 'clock', usedMs: 10_000, running: true }), 5_000)).toBe(60_000 - 10_000 - 3_000)
    expect(remainingMs(fold(started, { type: 'clock', usedMs: 10_000, running: false }), 500_000)).toBe(50_000)
  })
  it('is never below zero, nor more than there was at the reading', () => {
    const view = fold(started, { type: 'clock', usedMs: 10_000, running: true })
    expect(remainingMs(view, 1_000_000)).toBe(0)
    expect(remainingMs(view, 0)).toBe(50_000)
  })
  it('reads as minutes and seconds', () => {
    expect([clockText(0), clockText(61_000), clockText(59_001)]).toEqual(['0:00', '1:01', '1:00'])
  })
})

describe('thinking', () => {
  it('is said while the interviewer owes a line', () => {
    expect(isThinking(fold())).toBe(true)
    expect(isThinking(fold(line(1)))).toBe(false)
    expect(isThinking(fold(line(1), said('a')))).toBe(true)
    expect(isThinking(fold(line(1), said('a'), { type: 'trouble', text: 't' }))).toBe(true)
    expect(isThinking(fold(line(1), said('a'), { type: 'sentence', line: 2, text: 's' }))).toBe(false)
  })
  it('is not said in a pause or after the end', () => {
    expect(isThinking(fold(said('a'), { type: 'pause', on: true, why: 'share' }))).toBe(false)
    expect(isThinking(fold(said('a'), { type: 'ended', reason: 'completed' }))).toBe(false)
  })
})

describe('groups', () => {
  it('put what one speaker says in a row under one name', () => {
    const groups = groupsOf(fold(line(1), line(2), said('a'), { type: 'away', ms: 1 }, said('b')).entries)
    expect(groups.map(({ by }) => by)).toEqual(['interviewer', 'candidate', 'nobody', 'candidate'])
    expect(groups[0]).toMatchObject({ entries: [{ line: 1 }, { line: 2 }] })
  })
})

describe('citing', () => {
  const doc = 'one\ntwo\nthree\nfour'
  const lines = (anchor: number, head: number) => selectedLines(EditorState.create({ doc, selection: EditorSelection.single(anchor, head) }))
  it('takes the lines that the selection touches, in whichever direction it was made', () => {
    expect(lines(1, 6)).toEqual([1, 2])
    expect(lines(6, 1)).toEqual([1, 2])
  })
  it('leaves out a line of which nothing is selected', () => {
    expect(lines(0, 8)).toEqual([1, 2])
    expect(lines(4, 7)).toEqual([2, 2])
    expect(lines(3, 3)).toBeUndefined()
  })
  it('cites the same lines once and keeps the newest when there are too many', () => {
    const once = withCitation([], 'etl', [1, 2], 2)
    expect(withCitation(once, 'etl', [1, 2], 2)).toEqual(once)
    const three = withCitation(withCitation(once, 'etl', [3, 3], 2), 'fetch', [1, 2], 2)
    expect(three).toEqual([{ problem: 'etl', lines: [3, 3] }, { problem: 'fetch', lines: [1, 2] }])
  })
})

describe('words', () => {
  it('speak of lines as a person would', () => {
    expect(strings.code.cite(16, 16)).toBe('Cite line 16')
    expect(strings.code.cite(15, 16)).toBe('Cite lines 15–16')
    expect(strings.code.marked([[16, 16]])).toBe('The interviewer speaks of line 16.')
    expect(strings.code.marked([[9, 12]])).toBe('The interviewer speaks of lines 9–12.')
    expect(strings.code.marked([[16, 16], [21, 21]])).toBe('The interviewer speaks of lines 16 and 21.')
  })
})
