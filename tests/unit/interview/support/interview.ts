/** An interview over the pure core, in a time that the test lets pass; lines are worded at once. */
import { budgetOf, used } from '../../../../electron/interview/clock.ts'
import type { Input } from '../../../../electron/interview/inputs.ts'
import { begin, replay, step } from '../../../../electron/interview/step.ts'
import { createProjection } from '../../../../electron/interview/view.ts'
import type { EventBody, StoredEvent } from '../../../../electron/shared/events.ts'
import { foldAll } from '../../../../electron/shared/fold.ts'
import { pack } from '../understanding/reference-pack.ts'

const opened: Extract<EventBody, { type: 'session-opened' }> = {
  type: 'session-opened', session: 's', candidate: 'Ada', interview: pack.id, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 }, app: 'test', engine: 'test', seed: 1,
}

export function interview() {
  let state = begin(pack, opened)
  let at = 0
  const log: StoredEvent[] = [{ v: 1, seq: 1, wall: 0, at: 0, body: opened }]
  state = replay(pack, log)
  const take = (input: Input): readonly string[] => {
    const outcome = step(state, input, at)
    state = outcome.state
    for (const body of outcome.events) log.push({ v: 1, seq: log.length + 1, wall: at, at, body })
    const said = outcome.effects.flatMap((effect) => (effect.type === 'say' ? take({ type: 'worded', draft: effect.draft, text: effect.draft.text }) : []))
    return [...outcome.events.map(({ type }) => type), ...said]
  }
  const view = () => {
    const project = createProjection(pack)
    return foldAll(log.flatMap((event) => project(event)).map((event, index) => ({ seq: index + 1, at: 0, event })))
  }
  const wake = () => step(state, { type: 'tick' }, at).effects.find((effect) => effect.type === 'wake')
  take({ type: 'begin' })
  return { take, pass: (ms: number) => void (at += ms), state: () => state, used: () => used(state.clock, budgetOf(pack), at), log, view, wake }
}
