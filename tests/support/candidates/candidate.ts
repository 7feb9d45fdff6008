/** A simulated candidate, and an interview taken by one. */
import type { Pack } from '../../../electron/interview/pack/schema.ts'
import { perform, type RehearsalInput } from '../../../electron/interview/rehearsal-lines.ts'
import { rehearse } from '../../../electron/interview/rehearsal.ts'
import { step, type InterviewState } from '../../../electron/interview/step.ts'
import type { Understand } from '../../../electron/interview/understanding/understanding.ts'
import type { StoredEvent } from '../../../electron/shared/events.ts'
import { seeded, type Random } from './random.ts'

export interface Scene {
  readonly pack: Pack
  readonly state: InterviewState
  readonly random: Random
  /** Turns that the candidate has taken, from 0. */
  readonly turn: number
}

/** What the candidate does next; nothing means that the rest of the time is spent in silence. */
export type Candidate = (scene: Scene) => readonly RehearsalInput[]

/** More turns than an interview of an hour can hold. */
const MOST_TURNS = 400

export interface Interview {
  readonly events: readonly StoredEvent[]
  readonly state: InterviewState
  /** Turns before which End Call would not have ended it. */
  readonly held: readonly number[]
}

export function interview(pack: Pack, understand: Understand, candidate: Candidate, seed: number): Interview {
  const events: StoredEvent[] = []
  const random = seeded(seed)
  const rehearsal = rehearse(pack, understand, seed, (event) => events.push(event))
  const held: number[] = []
  rehearsal.consent()
  for (let turn = 0; turn < MOST_TURNS && rehearsal.state().ended === undefined; turn++) {
    if (step(rehearsal.state(), { type: 'end-call' }, rehearsal.now()).state.ended === undefined) held.push(turn)
    const inputs = candidate({ pack, state: rehearsal.state(), random, turn })
    if (inputs.length === 0) break
    for (const input of inputs) perform(rehearsal, input)
  }
  if (rehearsal.state().ended === undefined) perform(rehearsal, { advance: 3 * 3600 })
  return { events, state: rehearsal.state(), held }
}
