/** What people say beside their answers, and how they say an answer in other words than the pack's examples. */
import { pointsOf } from '../../../electron/interview/pack/schema.ts'
import { problemOf, settled } from '../../../electron/interview/agenda.ts'
import { example, openPoints, type Manner } from './answers.ts'
import type { Candidate, Scene } from './candidate.ts'
import type { Random } from './random.ts'

const doneSharing = ['done', 'I have shared it', 'ok shared', 'it’s shared now', 'you should see it now', 'Done, can you see it?']
const agreeing = ['yes sure', 'Sure.', 'ok', 'Yes I can', 'Of course', 'yes', 'why not']
const lateForGate = ['I see it now', 'ok done reading', 'yes, read it', 'I see it', 'ok I have read it now']
const bare = ['yes', 'ok', 'right', 'yes of course', 'hmm', 'hm, let me think', 'sure', 'I think so']
const askingBack = ['which line?', 'Which one?', 'why?', 'do you mean the whole function?', 'Should I write code?', 'is that a trick question?', 'What do you mean exactly?', 'in general or here?']
const apologising = [
  'Sorry, my English is not so good.', 'sorry, I am a bit nervous today', 'Sorry, I am slow, I am reading it again', 'sorry for the typos', 'Excuse me, I was distracted.', 'I am sorry, this is my first interview like this',
]

/** A word that fits the moment and is no answer; undefined where the moment has none. */
export function habitOf({ state, random }: Scene): string | undefined {
  const fresh = state.tries.size === 0
  switch (state.expecting) {
    case 'background': return random.pick(state.asking?.move === 'ask-background' ? (fresh ? doneSharing : agreeing) : agreeing)
    case 'read': return random.pick(fresh ? ['I see it', 'yes I see it now'] : apologising)
    case 'answer': return random.pick(fresh && state.asking?.move === 'ask' && random.chance(0.5) ? lateForGate : random.pick([bare, askingBack, apologising]))
    case 'ready':
    case 'focus': return random.pick([...apologising, ...askingBack.slice(4)])
    default: return undefined
  }
}

export const habitual = (probability: number, otherwise: Candidate): Candidate => (scene) => {
  const usualTurn = otherwise(scene)
  const { state, random } = scene
  const habit = state.clock.pauses.length === 0 && !state.farewell && random.chance(probability) ? habitOf(scene) : undefined
  return habit === undefined ? usualTurn : [{ advance: random.between(2, 15) }, { say: habit }]
}

/** A right answer to something that nobody has asked about. */
export const toAnotherQuestion = (probability: number, otherwise: Manner): Manner => (scene) => {
  const problem = problemOf(scene.state)
  const asked = openPoints(scene).map(({ id }) => id)
  const others = problem ? pointsOf(problem).filter((point) => !asked.includes(point.id) && !settled(scene.state, point)) : []
  return others.length > 0 && scene.random.chance(probability) ? example(scene, scene.random.pick(others), 'right') : otherwise(scene)
}

const beginnings = ['I think', 'so basically', 'well', 'um', 'as far as I can see', 'hm ok, I would say that', 'In my opinion', 'ok so']
const endings = ['or something like that', 'if I am not mistaken', 'at least that is how I read it', 'does that make sense', 'I guess', 'as you can see there']
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/\bdoesn['’]t\b/gi, 'does not'], [/\bisn['’]t\b/gi, 'is not'], [/\bit['’]s\b/gi, 'it is'], [/\bshould\b/gi, 'ought to'], [/\bbecause\b/gi, 'since'], [/\braises\b/gi, 'throws'], [/\bfails\b/gi, 'breaks'],
  [/\bsend\b/gi, 'ship'], [/\breturns\b/gi, 'gives back'], [/\bneeds\b/gi, 'wants'], [/\beach\b/gi, 'every single'], [/\bmissing\b/gi, 'absent'], [/\bimplement\b/gi, 'write'], [/\bcheck\b/gi, 'verify'],
]

/** The same said otherwise: other common words, the parts in another order, a beginning and an end as people add them. */
export function inOtherWords(text: string, random: Random): string {
  const reworded = otherWords.reduce((said, [word, other]) => (random.chance(0.6) ? said.replace(word, other) : said), text)
  const parts = reworded.split(/(?<=[.;])\s+/)
  const turned = parts.length > 1 && random.chance(0.4) ? [...parts.slice(1), parts[0] ?? ''].join(' ') : reworded
  const begun = random.chance(0.6) ? `${random.pick(beginnings)} ${turned}` : turned
  const ended = random.chance(0.3) ? `${begun.replace(/[.\s]+$/, '')}, ${random.pick(endings)}` : begun
  return random.chance(0.3) ? ended.toLowerCase().replaceAll(/[.,;]+(?=\s|$)/g, '') : ended
}
