/** Event bodies for tests. */
import type { EventBody, EventOf } from '../../../../electron/shared/events.ts'

export const opened = (changes: Partial<EventOf<'session-opened'>> = {}): EventOf<'session-opened'> => ({
  type: 'session-opened', session: '20260102-030405-abc', candidate: 'Ada Example', interview: 'tiny',
  pack: { id: 'tiny', version: '1', sha256: '00' }, app: '0.1.0', engine: 'test', seed: 7, ...changes,
})

export const said = (id: string, text: string): EventBody => ({ type: 'candidate-said', id, text, citations: [] })

export const trouble = (text: string): EventBody => ({ type: 'trouble', what: 'test', text })
