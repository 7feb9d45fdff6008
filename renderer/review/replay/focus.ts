/** Which snippet and which of its lines a moment is about. Pure. */
import type { LineRange } from '../../../electron/shared/ids.ts'
import type { Entry, Story } from '../../../electron/shared/review.ts'

export interface Focus { readonly problem: string | undefined; readonly marks: readonly LineRange[] }

const none: readonly LineRange[] = []
const known = new WeakMap<Story, Map<string, Focus>>()

/**
 * `chosen`: the event that was gone to; its point's lines come before those of the question. The same answer is the same
 * object, so that nothing is drawn again while the moment is about the same lines.
 */
export function focusAt(story: Story, now: number, chosen: number | undefined): Focus {
  const last = story.entries.findLast((entry) => entry.at <= now && speaksOfLines(entry))
  const point = chosen === undefined ? undefined : story.reached.find((each) => each.seq === chosen && Math.abs(each.at - now) < 3_000)
  const snippet = story.snippets.findLast(({ from }) => from <= now)
  const name = `${point ? story.reached.indexOf(point) : ''} ${last?.seq ?? ''} ${snippet?.problem ?? ''}`
  const answers = known.get(story) ?? new Map<string, Focus>()
  known.set(story, answers)
  const answer = answers.get(name) ?? focusOf(story, last, point, snippet?.problem)
  answers.set(name, answer)
  return answer
}

const speaksOfLines = (entry: Entry): boolean => (entry.kind === 'line' ? entry.problem !== undefined : entry.kind === 'said' && entry.citations.length > 0)

function focusOf(story: Story, last: Entry | undefined, point: Story['reached'][number] | undefined, shown: string | undefined): Focus {
  if (point && point.lines.length > 0) return { problem: point.problem, marks: point.lines }
  if (last?.kind === 'said') {
    const problem = last.citations[0]?.problem
    if (problem === shown) return { problem, marks: last.citations.filter((each) => each.problem === problem).map(({ lines }) => lines) }
  }
  if (last?.kind === 'line' && last.problem === shown) return { problem: shown, marks: last.marks }
  return { problem: shown ?? story.snippets[0]?.problem, marks: none }
}
