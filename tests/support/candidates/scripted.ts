/** An interview in which the test says what each message is understood as, so that rules of conduct are met one by one. */
import { rehearse } from '../../../electron/interview/rehearsal.ts'
import { perform, type RehearsalInput } from '../../../electron/interview/rehearsal-lines.ts'
import type { Understood } from '../../../electron/interview/understanding/understanding.ts'
import type { EventOf, StoredEvent } from '../../../electron/shared/events.ts'
import type { Act } from '../../../electron/shared/ids.ts'
import { shippedPack } from '../packs.ts'

type Statuses = Readonly<Record<string, 'covered' | 'touched' | 'contradicted'>>
export interface Meaning { readonly points?: Statuses; readonly named?: readonly string[]; readonly areas?: readonly string[] }

export function talk(seed = 1) {
  const pack = shippedPack()
  const events: StoredEvent[] = []
  let meant: Understood = { act: 'answer', points: [], particulars: [], areas: [] }
  const rehearsal = rehearse(pack, () => meant, seed, (event) => events.push(event))
  const said = (): readonly EventOf<'interviewer-said'>[] => events.flatMap(({ body }) => (body.type === 'interviewer-said' ? [body] : []))
  const last = () => {
    const line = said().at(-1)
    if (!line) throw new Error('nothing was said yet')
    return line
  }
  const the = {
    pack, events, said, last, rehearsal,
    /** The interviewer's next line. */
    says: (act: Act, text: string, { points = {}, named = [], areas = [] }: Meaning = {}) => {
      meant = { act, points: Object.entries(points).map(([id, status]) => ({ id, status, quote: text })), particulars: named, areas }
      rehearsal.say(text)
      return last()
    },
    does: (what: Extract<RehearsalInput, { do: string }>['do']) => {
      perform(rehearsal, { do: what })
      return last()
    },
    waits: (seconds: number) => {
      rehearsal.advance(seconds)
      return last()
    },
    /** Up to the background question, leaning to these areas. */
    toBackground: (...areas: string[]) => {
      rehearsal.consent()
      the.says('ready', 'yes')
      the.says('answer', areas.length > 0 ? areas.join(' and ') : 'no preference', { areas })
      return the.does('share-screen')
    },
    /** Up to the first question of problem one. */
    toFirstQuestion: (...areas: string[]) => {
      the.toBackground(...areas)
      the.says('does-not-know', 'nothing much')
      for (let i = 0; i < 3; i++) the.says('ready', 'yes')
      return last()
    },
    /** Answers each core question of the present problem in one go. */
    coverCore: () => {
      const problem = pack.problems.find((p) => p.id === rehearsal.state().problem)
      const points = Object.fromEntries((problem?.core ?? []).map((p) => [p.id, 'covered' as const]))
      return the.says('answer', 'All of it in one answer', { points })
    },
  }
  return the
}
