/** Whether an interview will fit on the disk, before it starts. */
import { budgetOf } from '../../interview/clock.ts'
import type { PackHead } from '../../interview/pack/parse.ts'
import { SOUND_BITS_PER_SECOND } from '../../shared/recorder.ts'
import type { Policy } from '../policy/schema.ts'
import { words } from '../words/words.ts'

const MINUTE_MS = 60_000

/** The film leaves so many bytes to the log, its key and pack, and to whatever else the system writes. */
export const FILM_LEAVES = 16 * 1024 * 1024

type Planned = Pick<Policy, 'recording'>

/**
 * What a display is taken to need, also where the policy allows more, which the moving picture of a video would take: several times what code weighs that is
 * scrolled without a rest (`npm run bench -- recording`). The disk is watched for the rest.
 */
export const FORECAST_BITS_PER_SECOND = 500_000

/** The film as it is forecast, sound and every display that is filmed; a still screen takes far less. */
export function filmBytesPerMinute({ recording }: Pick<Policy, 'recording'>, displays: number): number {
  if (!recording.enabled) return 0
  const video = Math.min(FORECAST_BITS_PER_SECOND, recording.videoKbps * 1000) * (recording.displays === 'every' ? Math.max(1, displays) : 1)
  return ((video + (recording.microphone ? SOUND_BITS_PER_SECOND : 0)) * 60) / 8
}

/** Everything that an interview may last, with the pauses that it allows. */
export function plannedMinutes(head: Pick<PackHead, 'minutes' | 'problems'>): number {
  const { total, pause } = budgetOf(head)
  return (total + pause) / MINUTE_MS
}

/** The segments, and beside them the one film that is made of them; where the interview is sealed, the sealed copy in its place. */
const COPIES = 2

/** Bytes that must be free for so many minutes. */
export const bytesFor = (minutes: number, policy: Planned, displays: number): number => FILM_LEAVES + minutes * filmBytesPerMinute(policy, displays) * COPIES

/** Hours of interviews that so much room takes; Infinity where no film is made. */
export const hoursIn = (room: number, policy: Planned, displays: number): number => Math.max(0, room - FILM_LEAVES) / (filmBytesPerMinute(policy, displays) * 60 * COPIES)

/** Those that would not fit into so many bytes, by their ids, each with a sentence for the person in charge; none where the room is not known. */
export function tightAmong(heads: readonly PackHead[], room: number | undefined, policy: Planned, displays: number): ReadonlyMap<string, string> {
  const tight = new Map<string, string>()
  for (const head of heads) {
    const minutes = plannedMinutes(head)
    const needed = bytesFor(minutes, policy, displays)
    if (room !== undefined && room < needed) tight.set(head.id, words.notices.tooSmall(size(room), size(needed), Math.round(minutes), head.title))
  }
  return tight
}

const size = (bytes: number): string => (bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(Math.ceil(bytes / 1e8) / 10).toFixed(1)} GB`)
