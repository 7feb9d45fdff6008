/** Models that read badly, each in its own way: what a session makes of their claims is what `checkClaims` leaves of them. */
import { pointsOf } from '../../electron/interview/pack/schema.ts'
import { checkClaims } from '../../electron/interview/understanding/check.ts'
import type { Heard, Understand, Understood } from '../../electron/interview/understanding/understanding.ts'
import { acts } from '../../electron/shared/ids.ts'

type Model = (heard: Heard, own: Understood) => { readonly act: string; readonly points: readonly unknown[]; readonly particulars: readonly string[] }

const hash = (text: string): number => [...text].reduce((sum, one) => Math.imul(sum ^ one.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5)

export const oddModels = {
  /** Is never sure that a point was established. */
  timid: (_heard, own) => ({ act: own.act, points: own.points.map((point) => ({ ...point, status: 'touched' })), particulars: [] }),
  /** Takes any word of the message for every point. */
  greedy: ({ text, problem }, { act }) => ({
    act, particulars: [],
    points: (problem ? pointsOf(problem) : []).flatMap(({ id, point }) => {
      const shared = text.split(/\W+/).find((word) => word.length > 3 && point.toLowerCase().includes(word.toLowerCase()))
      return shared === undefined ? [] : [{ id, status: 'covered', quote: shared }]
    }),
  }),
  /** Takes a message for anything. */
  confused: ({ text }) => ({ act: acts[hash(text) % acts.length] ?? 'answer', points: [], particulars: [] }),
} satisfies Record<string, Model>
export type OddModel = keyof typeof oddModels

export const through = (name: OddModel, embedded: Understand): Understand => (heard) => {
  const own = embedded(heard)
  return own.act === 'steer' ? own : checkClaims(oddModels[name](heard, own), heard, own)
}
