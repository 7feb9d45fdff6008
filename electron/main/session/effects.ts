/** The two effects that need an engine; their results come back as inputs, at once when the engine answers at once. */
import type { Input } from '../../interview/inputs.ts'
import type { Understood } from '../../interview/understanding/understanding.ts'
import { words } from '../words/words.ts'
import type { EffectOf, SessionEngine } from './ports.ts'

/** What stands in when understanding fails: an answer in which nothing was recognised. The interview goes on from it. */
const NOTHING_UNDERSTOOD: Understood = { act: 'answer', points: [], particulars: [], areas: [] }

export function runEffect(engine: SessionEngine, effect: EffectOf<'understand' | 'say'>, happen: (input: Input) => void): void {
  if (effect.type === 'understand') {
    const { of, heard } = effect
    settle(
      () => engine.understand(of, heard),
      ({ understood, by }) => happen({ type: 'understood', of, understood, by }),
      (error) => {
        noteFailure(happen, 'understanding', error)
        happen({ type: 'understood', of, understood: NOTHING_UNDERSTOOD, by: 'none' })
      },
    )
    return
  }
  const { draft, lead, asked } = effect
  settle(
    () => engine.say({ draft, lead, asked }, (text) => happen({ type: 'sentence', line: draft.line, text })),
    (text) => happen({ type: 'worded', draft, text }),
    (error) => {
      noteFailure(happen, 'wording', error)
      happen({ type: 'worded', draft, text: draft.text })
    },
  )
}

function settle<T>(work: () => T | Promise<T>, done: (value: T) => void, failed: (error: unknown) => void): void {
  let result: T | Promise<T>
  try {
    result = work()
  } catch (error) {
    return failed(error)
  }
  if (result instanceof Promise) result.then(done, failed)
  else done(result)
}

function noteFailure(happen: (input: Input) => void, what: 'understanding' | 'wording', error: unknown): void {
  console.error(`the engine failed at ${what}:`, error)
  happen({ type: 'noted', event: { type: 'trouble', what, text: words.troubles[what] } })
}
