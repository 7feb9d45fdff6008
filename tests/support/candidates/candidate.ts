/** A simulated candidate, and an interview taken by one. */
import type { Pack } from '../../../electron/interview/pack/schema.ts'
import { perform, type RehearsalInput } from '../../../electron/interview/rehearsal-lines.ts'
import { rehearse } from '../../../electron/interview/rehearsal.ts'
import type { InterviewState } from '../../../electron/interview/state.ts'
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

export function interview(pack: Pack, understand: Understand, candidate: Candidate, seed: number): { readonly events: readonly StoredEvent[]; readonly state: InterviewState } {
  const events: StoredEvent[] = []
  const random = seeded(seed)
  const rehearsal = rehearse(pack, understand, seed, (event) => events.push(event))
  rehearsal.consent()
  for (let turn = 0; turn < MOST_TURNS && rehearsal.state().ended === undefined; turn++) {
    const inputs = candidate({ pack, state: rehearsal.state(), random, turn })
    if (inputs.length === 0) break
    for (const input of inputs) perform(rehearsal, input)
  }
  if (rehearsal.state().ended === undefined) perform(rehearsal, { advance: 3 * 3600 })
  return { events, state: rehearsal.state() }
}
