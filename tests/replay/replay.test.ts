/**
 * Recorded logs as vectors: what an old log means may never change by accident. UPDATE_VECTORS=1 records them anew from
 * the candidates in this folder; look at the difference before you keep it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../electron/interview/inputs.ts'
import { perform, readPlain, rehearsalInput } from '../../electron/interview/rehearsal-lines.ts'
import { rehearse } from '../../electron/interview/rehearsal.ts'
import { evolve } from '../../electron/interview/state.ts'
import { begin, replay, step } from '../../electron/interview/step.ts'
import { createUnderstanding } from '../../electron/interview/understanding/index.ts'
import { createProjection } from '../../electron/interview/view.ts'
import { storedEvent } from '../../electron/shared/events.ts'
import type { EventBody, EventOf, StoredEvent } from '../../electron/shared/events.ts'
import { foldAll } from '../../electron/shared/fold.ts'
import { sequencedViewEvent } from '../../electron/shared/view.ts'
import type { SequencedViewEvent } from '../../electron/shared/view.ts'
import { shippedPack } from '../support/packs.ts'

const pack = shippedPack()
const here = import.meta.dirname
const vectors = path.join(here, 'vectors')
const update = process.env['UPDATE_VECTORS'] === '1'

const names = readdirSync(here).filter((name) => name.endsWith('.candidate.txt')).map((name) => name.slice(0, -'.candidate.txt'.length)).sort()

const read = (file: string): unknown[] => readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)
const write = (file: string, lines: readonly unknown[]): void => writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)

/** The whole log of the candidate in the script, who is read line by line as `rehearse --candidate` does. */
function record(name: string, seed: number): readonly StoredEvent[] {
  const events: StoredEvent[] = []
  const rehearsal = rehearse(pack, createUnderstanding(), seed, (event) => events.push(event))
  for (const line of readFileSync(path.join(here, `${name}.candidate.txt`), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const fault = perform(rehearsal, rehearsalInput.parse(readPlain(line)))
    if (fault !== undefined) throw new Error(`${name}: ${line}: ${fault}`)
  }
  return events
}

function project(events: readonly StoredEvent[]): readonly SequencedViewEvent[] {
  const projection = createProjection(pack)
  let seq = 0
  return events.flatMap((event) => projection(event).map((seen) => ({ seq: ++seq, at: event.at, event: seen })))
}

/** What came in from outside, as far as an event shows it; undefined for what the interview itself decided. */
function inputOf(body: EventBody): Input | undefined {
  switch (body.type) {
    case 'interview-started': return { type: 'begin' }
    case 'candidate-said': return { type: 'said', id: body.id, text: body.text, citations: body.citations }
    case 'answer-understood': return { type: 'understood', of: body.of, understood: { act: body.act, points: body.points, particulars: body.particulars, areas: body.areas }, by: body.by }
    case 'share-started': return { type: 'share-started', display: body.display, width: body.width, height: body.height }
    case 'share-lost': return { type: 'share-failed', why: body.why, detail: body.detail }
    case 'snippet-shown': return { type: 'snippet-painted', problem: body.problem }
    default: return undefined
  }
}

describe.each(names)('the log “%s”', (name) => {
  const seed = names.indexOf(name) + 1
  const log = path.join(vectors, `${name}.log.ndjson`)
  const view = path.join(vectors, `${name}.view.ndjson`)
  if (update) {
    const events = record(name, seed)
    write(log, events)
    write(view, project(events))
  }
  const events = existsSync(log) ? read(log).map((line) => storedEvent.parse(line)) : []

  it('is there and still reads', () => {
    expect(events.length).toBeGreaterThan(20)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.at(-1)?.body.type).toBe('interview-ended')
  })

  it('shows the candidate what it showed then', () => {
    const stored = read(view).map((line) => sequencedViewEvent.parse(line))
    expect(project(events)).toEqual(stored)
    const screen = foldAll(stored)
    expect(screen.ended).toBeDefined()
    expect(screen.entries.filter((entry) => entry.kind === 'said').map((entry) => entry.text)).toEqual(events.flatMap(({ body }) => (body.type === 'candidate-said' ? [body.text] : [])))
  })

  it('tells the candidate nothing of points, understanding or reasons', () => {
    const seen = readFileSync(view, 'utf8')
    for (const word of ['"trigger"', '"because"', '"rule"', '"point"', '"points"', '"status"', '"act"', '"step"', '"particulars"']) expect(seen).not.toContain(word)
  })

  it('leads to the same decisions when the same things happen at the same times', () => {
    const said = new Map(events.flatMap(({ seq, body }) => (body.type === 'interviewer-said' ? [[seq, body] as const] : [])))
    const remade: EventOf<'interviewer-said'>[] = []
    // Before each input the state is that of the log so far; the line that was decided then has to be decided again.
    events.forEach(({ body, at, seq }, index) => {
      const input = inputOf(body)
      if (input === undefined) return
      const outcome = step(replay(pack, events.slice(0, index)), input, at)
      expect(outcome.events[0], `event ${seq}`).toEqual(body)
      const draft = outcome.effects.flatMap((effect) => (effect.type === 'say' ? [effect.draft] : []))[0]
      if (draft) remade.push(draft)
    })
    const stored = [...said.values()]
    expect(remade.length).toBeGreaterThan(10)
    for (const draft of remade) expect(stored).toContainEqual(draft)
  })

  it('is folded the same in one go and event by event', () => {
    const [first, ...rest] = events
    const opened = first!.body as EventOf<'session-opened'>
    const stepwise = rest.reduce((state, { body, at }) => evolve(state, body, at), evolve(begin(pack, opened), opened, first!.at))
    expect(stepwise).toEqual(replay(pack, events))
  })
})

it('covers every kind of event that a rehearsal can bring about', () => {
  const types = new Set(names.flatMap((name) => read(path.join(vectors, `${name}.log.ndjson`)).map((line) => storedEvent.parse(line).body.type)))
  expect([...types]).toEqual(expect.arrayContaining([
    'session-opened', 'consent-given', 'consent-withdrawn', 'interview-started', 'phase-changed', 'interviewer-said', 'candidate-said', 'answer-understood',
    'snippet-requested', 'snippet-shown', 'share-requested', 'share-started', 'share-lost', 'paused', 'resumed', 'help-called', 'interview-ended',
  ]))
})
