/** One line in, one object out: what `packs -- try --ndjson` speaks. */
import { z } from 'zod'
import { pointsOf } from '../../interview/pack/schema.ts'
import type { Problem } from '../../interview/pack/schema.ts'
import type { Understand, Understood } from '../../interview/understanding/understanding.ts'
import { answered } from './measure.ts'

const attempt = z.object({ answer: z.string(), question: z.string().optional() })

export type Reply = Pick<Understood, 'act' | 'points'> | { readonly error: string }

export interface Exchange {
  /** Questions are named by their ids; a point's id asks for that point. */
  readonly knows: (question: string) => boolean
  readonly unknown: (question: string) => string
  readonly understood: (answer: string, question: string | undefined) => Understood
  /** `question` holds where the line names none. A line that cannot be used is answered with an error. */
  readonly reply: (line: string, question: string | undefined) => Reply
}

export function createExchange(problem: Problem, understand: Understand): Exchange {
  const known = [...problem.questions, ...pointsOf(problem)].map(({ id }) => id)
  const exchange: Exchange = {
    knows: (question) => known.includes(question),
    unknown: (question) => `there is no question “${question}” in ${problem.id}; there are ${known.join(', ')}`,
    understood: (answer, question) => understand(answered(problem, answer, question)),
    reply: (line, question) => {
      let given: unknown
      try {
        given = JSON.parse(line)
      } catch (error) {
        return { error: `this line is not JSON: ${error instanceof Error ? error.message : String(error)}` }
      }
      const read = attempt.safeParse(given)
      if (!read.success) return { error: 'expected {"answer": text, "question"?: id}' }
      const asked = read.data.question ?? question
      if (asked !== undefined && !exchange.knows(asked)) return { error: exchange.unknown(asked) }
      const { act, points } = exchange.understood(read.data.answer, asked)
      return { act, points }
    },
  }
  return exchange
}
