import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsOf } from '../../../electron/interview/pack/schema.ts'
import { perform, type RehearsalInput } from '../../../electron/interview/rehearsal-lines.ts'
import { rehearse } from '../../../electron/interview/rehearsal.ts'
import { replay } from '../../../electron/interview/state.ts'
import type { Understand } from '../../../electron/interview/understanding/understanding.ts'
import type { StoredEvent } from '../../../electron/shared/events.ts'
import { acts, pointStatuses } from '../../../electron/shared/ids.ts'
import { breaches } from '../../support/conversation-rules.ts'
import { shippedPack } from '../../support/packs.ts'

const pack = shippedPack()

/** Understands what a generated message says of itself, so that the policy is met by any understanding whatever. */
const scripted: Understand = (heard) => {
  const [act = 'answer', points = ''] = heard.text.split('|')
  const readings = points.split(',').flatMap((part) => {
    const [index, status] = part.split(':')
    const point = heard.problem && pointsOf(heard.problem)[Number(index)]
    const known = pointStatuses.find((p) => p === status)
    return point && known ? [{ id: point.id, status: known, quote: heard.text.slice(0, 40) }] : []
  })
  return { act: acts.find((a) => a === act) ?? 'answer', points: readings, particulars: heard.text.length > 8 ? [heard.text.slice(-12)] : [], areas: heard.expecting === 'focus' ? ['backend'] : [] }
}

const message = fc.record({
  act: fc.oneof({ weight: 6, arbitrary: fc.constant('answer') }, { weight: 4, arbitrary: fc.constant('ready') }, { weight: 3, arbitrary: fc.constantFrom(...acts) }),
  points: fc.array(fc.tuple(fc.nat(16), fc.constantFrom(...pointStatuses)), { maxLength: 3 }),
  salt: fc.string({ maxLength: 12 }),
}).map(({ act, points, salt }) => ({ say: `${act}|${points.map(([i, s]) => `${i}:${s}`).join(',')}|${salt.replaceAll('|', ' ')}` }))

const act = (name: 'share-screen' | 'stop-sharing' | 'break' | 'resume' | 'call-help'): RehearsalInput => ({ do: name })

/** Interruptions come as pairs more often than alone, so that most conversations go on to their depths. */
const stretch = fc.oneof(
  { weight: 30, arbitrary: message.map((m): RehearsalInput[] => [m]) },
  { weight: 3, arbitrary: fc.nat(200).map((advance): RehearsalInput[] => [{ advance }]) },
  { weight: 1, arbitrary: message.map((m): RehearsalInput[] => [act('stop-sharing'), m, act('share-screen')]) },
  { weight: 1, arbitrary: message.map((m): RehearsalInput[] => [act('break'), m, { advance: 90 }, act('resume')]) },
  { weight: 1, arbitrary: fc.constantFrom<RehearsalInput[][]>([act('share-screen')], [act('stop-sharing'), act('break'), act('share-screen'), act('resume')], [act('call-help'), act('resume')], [act('break')]) },
)
const course = (length: number) => fc.array(stretch, { minLength: length / 2, maxLength: length, size: 'max' }).map((s) => s.flat())

const opening: RehearsalInput[] = [{ say: 'ready' }, { say: 'answer' }, act('share-screen'), { say: 'answer||at Example Rail' }, { say: 'answer' }, { say: 'ready' }, { say: 'ready' }, { say: 'ready' }]

function take(inputs: readonly RehearsalInput[], seed: number) {
  const events: StoredEvent[] = []
  const rehearsal = rehearse(pack, scripted, seed, (event) => events.push(event))
  rehearsal.consent()
  for (const given of [...opening, ...inputs]) perform(rehearsal, given)
  return { events, rehearsal }
}

describe('whatever a candidate does', () => {
  it('keeps the rules of conversation', () => {
    fc.assert(fc.property(course(160), fc.nat(), (inputs, seed) => {
      const { events, rehearsal } = take(inputs, seed)
      perform(rehearsal, { do: 'end-call' })
      expect(breaches(pack, events)).toEqual([])
    }), { numRuns: 150, endOnFailure: true })
  })

  it('reaches the close in time and ends by itself when nobody presses End Call', () => {
    fc.assert(fc.property(course(80), fc.nat(), (inputs, seed) => {
      const { events, rehearsal } = take(inputs, seed)
      perform(rehearsal, { advance: 3 * 3600 })
      const moves = events.flatMap((e) => (e.body.type === 'interviewer-said' ? [e.body.move] : []))
      expect(moves).toContain('close')
      expect(moves).toContain('farewell')
      expect(rehearsal.state().ended).toBe('completed')
      expect(breaches(pack, events)).toEqual([])
    }), { numRuns: 80, endOnFailure: true })
  })

  it('is a pure fold: replaying the log gives the same state', () => {
    fc.assert(fc.property(course(80), fc.nat(), (inputs, seed) => {
      const { events, rehearsal } = take(inputs, seed)
      const { wording: _, activeAt: __, ...replayed } = replay(pack, events)
      expect(rehearsal.state()).toMatchObject(replayed)
    }), { numRuns: 40 })
  })
})
