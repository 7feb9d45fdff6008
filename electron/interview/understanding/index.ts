/** Embedded understanding: no network, no clock, the same answer always read the same way. */
import type { Act } from '../../shared/ids.ts'
import type { Problem } from '../pack/schema.ts'
import { readAct, tellsOfWork } from './acts.ts'
import { readAreas } from './areas.ts'
import { withoutAsides } from './asides.ts'
import { borrowedIn } from './borrowed.ts'
import { findConcepts } from './concepts.ts'
import { actLessons } from './learned-acts.ts'
import { readParticulars } from './particulars.ts'
import { readPoints } from './points.ts'
import { asksWhatItIs } from './questions.ts'
import { recogniserOf } from './recogniser.ts'
import { withoutRepeats } from './repeats.ts'
import { actOfSubstance, asksToRepeatAtLast, withoutSteering } from './substance.ts'
import { readText } from './text.ts'
import { speaksOfPoints } from './understanding.ts'
import type { Understand } from './understanding.ts'
import { baseLexicon, correct } from './vocabulary.ts'

/** Acts that a question for a name may be taken for. */
const askable: ReadonlySet<Act> = new Set<Act>(['answer', 'off-topic', 'unfinished', 'does-not-know', 'process-question'])

/**
 * All that can be learned before the first answer, in steps of some milliseconds (the first of a problem up to 0.1 s). Whoever
 * wants no answer to wait takes them in any pauses; what is not learned by then is learned at the first answer that needs it.
 */
export const lessonsOf = (problems: readonly Problem[]): ReadonlyArray<() => void> =>
  [...actLessons(), ...problems.flatMap((problem) => recogniserOf(problem).lessons)]

/** Problems given here are learned at once (about 0.15 s each); others at the first answer to them. */
export const createUnderstanding = (problems: readonly Problem[] = []): Understand => {
  if (problems.length > 0) for (const lesson of lessonsOf(problems)) lesson()
  return (heard) => {
    const recogniser = heard.problem && speaksOfPoints.has(heard.expecting) ? recogniserOf(heard.problem) : undefined
    const spelling = recogniser?.own.correct ?? correct
    const said = withoutRepeats(heard.text)
    const courteous = recogniser ? withoutAsides(said) : said
    const plain = withoutSteering(courteous, readText(courteous, spelling))
    // At a gate and in small talk, courtesy is what counts.
    const text = readText((heard.expecting === 'answer' ? courteous : said).trimEnd(), spelling)
    const claiming = readText(plain.trimEnd(), spelling)
    const essence = recogniser ? recogniser.essence(claiming) : claiming
    const found = findConcepts(recogniser?.lexicons ?? [baseLexicon], essence)
    const points = recogniser ? readPoints(recogniser, recogniser.complete(essence, heard.point), { question: heard.question, point: heard.point },
      heard.problem ? borrowedIn(plain, heard.problem, heard.asked) : [], asksWhatItIs(text), heard.text) : []
    const whole = readAct(text, heard.expecting,
      { establishes: points.some((point) => point.status !== 'touched'), touches: points.length > 0, own: recogniser?.own.words })
    const read = actOfSubstance(whole, text, heard.expecting, points.map(({ quote }) => quote), recogniser?.own.words)
    // Who thanks, or asks whether that is okay, has finished.
    const taken = courteous.trimEnd().length < said.trimEnd().length && points.length > 0 && read === 'unfinished' ? 'answer' : read
    // "what is raise_for_status?" names the code; only a name can be explained.
    if (heard.phase === 'background' && heard.expecting === 'ready' && tellsOfWork(text)) return { act: 'answer', points: [], particulars: readParticulars(essence, found), areas: [] }
    const named = recogniser && points.length > 0 && askable.has(taken) && asksWhatItIs(text) ? 'clarification' : taken
    const act = named === 'answer' && heard.expecting === 'answer' && points.every(({ status }) => status === 'touched') && asksToRepeatAtLast(text) ? 'repeat' : named
    // Who asks for a name speaks of nothing yet.
    const onlyNames = act === 'clarification' && asksWhatItIs(text)
    return {
      act,
      points: onlyNames ? [] : act === 'answer' || act === 'unfinished' || (act !== 'steer' && heard.expecting === 'answer') ? points : [],
      particulars: readParticulars(essence, found),
      areas: heard.expecting === 'focus' || heard.expecting === 'background' ? readAreas(text, heard.areas, heard.expecting === 'focus') : [],
    }
  }
}
