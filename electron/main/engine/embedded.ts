/** The embedded interviewer: no network, no key, and an answer in the same turn. */
import { createUnderstanding } from '../../interview/understanding/index.ts'
import { learnMeanwhile } from './learn-meanwhile.ts'
import type { Engine } from '../session/ports.ts'

export function createEmbeddedEngine(): Engine {
  const understand = createUnderstanding()
  return {
    name: 'embedded',
    attend: ({ problems = [], spoken }) => {
      const learnAhead = learnMeanwhile(problems, spoken.length > 0)
      return {
        understand: (_of, heard) => {
          learnAhead(heard)
          return { understood: understand(heard), by: 'embedded' }
        },
        say: ({ draft }) => draft.text,
        close: () => undefined,
      }
    },
  }
}
