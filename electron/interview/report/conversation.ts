/** The conversation line by line, each line of the interviewer with the reason for it. */
import type { StoredEvent } from '../../shared/events.ts'
import type { Spoken } from '../../shared/report.ts'

/** `doubted`: events that were altered, by `seq`. */
export function conversationOf(events: readonly StoredEvent[], doubted: ReadonlySet<number> = new Set()): Spoken[] {
  const acts = new Map(events.flatMap(({ body }) => (body.type === 'answer-understood' ? [[body.of, body.act] as const] : [])))
  // Only a line that a model has a part in comes sentence by sentence.
  const byModel = new Set(events.flatMap(({ body }) => (body.type === 'interviewer-sentence' ? [body.line] : [])))
  return events.flatMap(({ seq, at, wall, body }): Spoken[] => {
    const altered = doubted.has(seq) && { altered: true as const }
    if (body.type === 'candidate-said') {
      const act = acts.get(body.id)
      return [{ who: 'candidate', seq, at, wall, text: body.text, citations: body.citations, ...(act && { act }), ...altered }]
    }
    if (body.type !== 'interviewer-said') return []
    const { text, move, problem, point, step, trigger, line } = body
    return [{
      who: 'interviewer', seq, at, wall, text, move, ...(problem !== undefined && { problem }), ...(point !== undefined && { point }), ...(step !== undefined && { step }),
      rule: trigger.rule, because: trigger.because, byModel: byModel.has(line), ...altered,
    }]
  })
}
