/** The phrases of all acts, by the names under which the classifier of acts knows them. */
import { clarification } from './phrases/clarification.ts'
import { doesNotKnow } from './phrases/does-not-know.ts'
import { end } from './phrases/end.ts'
import { holdsBack, inTheMiddle, notReady, noWords, readyWords, shortYes, withholds } from './phrases/gates.ts'
import { hint } from './phrases/hint.ts'
import { offTopic } from './phrases/off-topic.ts'
import { aboutInterview, breakWishes, process } from './phrases/process-question.ts'
import { repeat } from './phrases/repeat.ts'
import { saysAny } from './phrases/sayings.ts'
import type { Sayings } from './phrases/sayings.ts'
import { steer } from './phrases/steer.ts'

export const sayings: Readonly<Record<string, Sayings>> = { steer, end, repeat, hint, process, breakWishes, clarification, offTopic, aboutInterview, doesNotKnow, notReady, readyWords }
const single: Readonly<Record<string, RegExp>> = { noWords, shortYes, holdsBack, inTheMiddle, withholds }

/** Names of the lists of which a phrase is met. */
export const phrasesMet = (plain: string): readonly string[] => [
  ...Object.keys(sayings).filter((name) => saysAny(sayings[name] ?? [], plain)),
  ...Object.keys(single).filter((name) => single[name]?.test(plain) === true),
]
