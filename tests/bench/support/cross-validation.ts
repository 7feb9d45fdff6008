/** How well acts are read of messages that the classifier did not learn from: it learns ten times, a tenth left out each time. */
import { answered } from '../../../electron/cli/packs/measure.ts'
import type { Pack } from '../../../electron/interview/pack/schema.ts'
import { readAct } from '../../../electron/interview/understanding/acts.ts'
import { createUnderstanding } from '../../../electron/interview/understanding/index.ts'
import { learnFrom } from '../../../electron/interview/understanding/learned-acts.ts'
import { messages } from '../../../electron/interview/understanding/messages.ts'
import { createRecogniser } from '../../../electron/interview/understanding/recogniser.ts'
import { readText } from '../../../electron/interview/understanding/text.ts'
import { correct } from '../../../electron/interview/understanding/vocabulary.ts'

const PARTS = 10

/** Answers are read as to the first question of the first problem. */
export const crossValidated = (pack: Pack): { readonly messages: number; readonly correct: number } => {
  const [problem] = pack.problems
  if (!problem) throw new Error('the pack has no problem')
  const { own } = createRecogniser(problem)
  const understand = createUnderstanding()
  const read = messages.map(({ text, expecting }) => {
    if (expecting !== 'answer') return { text: readText(text, correct), spoken: { establishes: false, touches: false } }
    const { points } = understand(answered(problem, text, problem.questions[0]?.id))
    return { text: readText(text, own.correct), spoken: { establishes: points.some(({ status }) => status !== 'touched'), touches: points.length > 0, own: own.words } }
  })
  let right = 0
  for (let part = 0; part < PARTS; part += 1) {
    const guess = learnFrom(messages.filter((_, i) => i % PARTS !== part))
    messages.forEach(({ act, expecting }, i) => {
      const one = read[i]
      if (i % PARTS === part && one && readAct(one.text, expecting, one.spoken, guess) === act) right += 1
    })
  }
  return { messages: messages.length, correct: right }
}
