import { expect, it } from 'vitest'
import { foldAll } from '../../../electron/shared/fold.ts'
import type { ViewEvent } from '../../../electron/shared/view.ts'
import { newsOf } from '../../../renderer/chat/news.ts'

const nothing = { line: 0, seq: 0 }
const sentence = (line: number, text: string): ViewEvent => ({ type: 'sentence', line, text })
const line = (number: number, text: string): ViewEvent => ({ type: 'line', line: number, text, marks: [] })
const said = (id: string): ViewEvent => ({ type: 'said', id, text: 'an answer', citations: [] })

/** The news after each of the events. */
function heard(events: readonly ViewEvent[], restored = nothing) {
  return events.map((_, count) => newsOf(foldAll(events.slice(0, count + 1).map((event, index) => ({ seq: index + 1, at: 0, event }))).entries, restored))
}

/** What a screen reader reads: what comes with a key that was not there before. */
function read(events: readonly ViewEvent[], restored = nothing): readonly string[] {
  const steps = heard(events, restored)
  return steps.flatMap((news, step) => news.filter(({ key }) => !steps[step - 1]?.some((before) => before.key === key)).map(({ text }) => text))
}

it('reads a line that comes sentence by sentence once, when it is whole', () => {
  expect(read([said('a'), sentence(1, 'I see.'), sentence(1, 'That is right.'), line(1, 'I see. That is right. What follows?'), said('b'), sentence(2, 'Good.')]))
    .toEqual(['I see. That is right. What follows?'])
})

it('reads every line once in a long conversation, however many came before it', () => {
  const events = Array.from({ length: 40 }, (_, index) => [line(index + 1, `line ${index + 1}`), said(`m${index}`)]).flat()
  expect(read(events)).toEqual(Array.from({ length: 40 }, (_, index) => `line ${index + 1}`))
})

it('changes nothing that it has begun to read', () => {
  const steps = heard([sentence(1, 'One.'), line(1, 'One. Two.'), said('a'), { type: 'share', state: 'on', detail: '' }, line(2, 'Three.')])
  const first = steps.flat().filter(({ key }) => key === steps[1]![0]!.key)
  expect(new Set(first.map(({ text }) => text))).toEqual(new Set(['One. Two.']))
})

it('reads what happens beside the conversation: a signal, minutes that were added, a computer that slept', () => {
  expect(read([
    line(1, 'Hello.'), { type: 'signal', kind: 'display', state: 'began' }, { type: 'time-added', minutes: 10 }, { type: 'asleep', ms: 120_000 }, { type: 'signal', kind: 'display', state: 'over' },
  ])).toEqual(['Hello.', 'A screen was connected or taken away. It is noted.', expect.stringContaining('10 more minutes'), expect.stringContaining('2 minutes'), 'The screens are as they were.'])
})

it('reads troubles, not one’s own words, and nothing of what was there before the page', () => {
  expect(read([line(1, 'old'), { type: 'trouble', text: 'old trouble' }, line(2, 'new'), said('a'), { type: 'trouble', text: 'The disk is full.' }], { line: 1, seq: 2 })).toEqual(['new', 'The disk is full.'])
})

it('reads names of code without their marks', () => {
  expect(read([line(1, 'Look at `extract`.')])).toEqual(['Look at extract.'])
})
