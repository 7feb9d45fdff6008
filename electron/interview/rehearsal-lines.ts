/** What can be said to a rehearsal, one line each, and how it is carried out. */
import { z } from 'zod'
import type { Rehearsal } from './rehearsal.ts'

const deeds = ['consent', 'share-screen', 'stop-sharing', 'end-call', 'break', 'resume', 'call-help', 'withdraw-consent'] as const

export const rehearsalInput = z.union([
  z.strictObject({ say: z.string().max(2 * 1024 * 1024) }),
  z.strictObject({ do: z.enum(deeds) }),
  z.strictObject({ advance: z.number().nonnegative().max(86_400) }),
])
export type RehearsalInput = z.infer<typeof rehearsalInput>

/** Answers with a sentence where the input makes no sense at this time. */
export function perform(rehearsal: Rehearsal, input: RehearsalInput): string | undefined {
  if ('advance' in input) return void rehearsal.advance(input.advance)
  const { ended, clock } = rehearsal.state()
  if (ended !== undefined) return 'The interview has ended.'
  if (clock.startedAt === undefined && !('do' in input && (input.do === 'consent' || input.do === 'end-call'))) return 'Nothing begins before consent: {"do":"consent"}.'
  if ('say' in input) return void rehearsal.say(input.say)
  switch (input.do) {
    case 'consent': return void rehearsal.consent()
    case 'share-screen': return void rehearsal.act({ type: 'share-started', display: 'rehearsal', width: 1920, height: 1080 })
    case 'stop-sharing': return void rehearsal.act({ type: 'share-failed', why: 'broken-off', detail: 'stopped in the rehearsal' })
    case 'end-call':
    case 'break':
    case 'resume':
    case 'call-help':
    case 'withdraw-consent': return void rehearsal.act({ type: input.do })
  }
}

/** A line of a script or of a terminal: JSON as above, `/deed`, `/wait SECONDS`, or simply what is said. */
export function readPlain(line: string): unknown {
  const trimmed = line.trim()
  if (trimmed.startsWith('{')) return JSON.parse(trimmed) as unknown
  const wait = /^\/wait\s+([\d.]+)$/.exec(trimmed)
  if (wait) return { advance: Number(wait[1]) }
  if (trimmed.startsWith('/')) return { do: trimmed.slice(1) }
  return { say: line }
}
