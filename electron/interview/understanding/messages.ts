/** Short messages of candidates, with the act that each one is after what the interviewer waited for. The classifier of acts learns from them. */
import { acts, type Act } from '../../shared/ids.ts'
import { answers } from './messages/answers.ts'
import { departures } from './messages/departures.ts'
import { gates } from './messages/gates.ts'
import { late } from './messages/late.ts'
import { moreAsides } from './messages/more-asides.ts'
import { moreTalk } from './messages/more-talk.ts'
import { namings } from './messages/namings.ts'
import { refusals } from './messages/refusals.ts'
import { requests } from './messages/requests.ts'
import { shortAsides } from './messages/short-asides.ts'
import { shortTalk } from './messages/short-talk.ts'
import { troubles } from './messages/troubles.ts'
import { voices } from './messages/voices.ts'
import type { Expecting } from './understanding.ts'

/** Act → what was waited for → what was said. */
export type Said = Partial<Record<Act, Partial<Record<Expecting, readonly string[]>>>>

const all: readonly Said[] = [gates, answers, requests, departures, moreTalk, moreAsides, shortTalk, shortAsides, troubles, voices, refusals, late, namings]
const waits: readonly Expecting[] = ['ready', 'focus', 'share', 'background', 'see', 'read', 'answer', 'questions']

const listed = acts.flatMap((act) => waits.flatMap((expecting) =>
  all.flatMap((said) => (said[act]?.[expecting] ?? []).map((text) => ({ text, expecting, act })))))

const shareFactor = (a: number, b: number): boolean => (b === 0 ? a > 1 : shareFactor(b, a % b))
/** Neighbours in learning should differ: a stride that shares no factor with the length visits every message once. */
let stride = Math.max(1, Math.floor(listed.length * 0.382))
while (shareFactor(listed.length, stride)) stride += 1

export interface Message { readonly text: string; readonly expecting: Expecting; readonly act: Act }

export const messages: readonly Message[] =
  listed.flatMap((_, i) => listed[(i * stride) % listed.length] ?? [])
