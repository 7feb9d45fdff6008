/** The embedded interviewer: no network, no key, and an answer in the same turn. */
import { createUnderstanding } from '../../interview/understanding/index.ts'
import { learnMeanwhile } from './learn-meanwhile.ts'
import type { Engine, SessionEngine } from '../session/ports.ts'

export function createEmbeddedEngine(): Engine {
  const understand = createUnderstanding()
  const forAll: SessionEngine = {
    understand: (_of, heard) => ({ understood: understand(heard), by: 'embedded' }),
    say: (draft) => draft.text,
    close: () => undefined,
  }
  return { name: 'embedded', attend: ({ problems = [] }) => (learnMeanwhile(problems), forAll) }
}
