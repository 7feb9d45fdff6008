/** The candidates that every change of the interviewer has to cope with. */
import type { RehearsalInput } from '../../../electron/interview/rehearsal-lines.ts'
import * as said from './answers.ts'
import { example, openPoints, untouched, usual, type Manner } from './answers.ts'
import type { Candidate, Scene } from './candidate.ts'
import { habitual, inOtherWords, toAnotherQuestion } from './habits.ts'

const share: RehearsalInput = { do: 'share-screen' }

/** Thinks a moment, does what the buttons are for, and says `answer` where the code is spoken of. */
const person = (answer: Manner, thinks: readonly [number, number] = [3, 25]): Candidate => (scene) => {
  const { state, random } = scene
  if (state.clock.pauses.includes('share')) return [{ advance: random.between(10, 60) }, share]
  if (state.clock.pauses.length > 0) return [{ advance: random.between(20, 120) }, { do: 'resume' }]
  if (state.farewell) return [{ advance: random.between(2, 10) }, { do: 'end-call' }]
  if (state.expecting === 'share') return state.share === 'on' ? [{ say: 'Done' }] : [{ advance: random.between(5, 30) }, share]
  return [{ advance: random.between(...thinks) }, { say: usual(scene, answer) }]
}

const right = (scene: Scene, most = 1) => openPoints(scene).slice(0, most).map((p) => example(scene, p, 'right')).join(' ')
const wrong = (scene: Scene) => {
  const open = openPoints(scene)
  return example(scene, open.length > 0 ? scene.random.pick(open) : undefined, 'wrong')
}

/** Right with this probability, more likely with every step that helps; otherwise wrong or at a loss. */
const skilled = (skill: number): Manner => (scene) => {
  const { random, state } = scene
  const helped = (state.tries.size > 0 ? 0.05 : 0) + (state.asking?.move === 'ask' ? 0 : 0.08)
  if (random.chance(skill + helped)) return right(scene, random.chance(skill) ? 3 : 1) || 'I think that is fine.'
  return random.chance(0.5) ? wrong(scene) : random.pick(said.doesNotKnow)
}

const now = (probability: number, lines: readonly string[], otherwise: Manner): Manner => (scene) =>
  scene.random.chance(probability) ? scene.random.pick(lines) : otherwise(scene)

const strong: Manner = (scene) => {
  const more = scene.random.chance(0.2) && untouched(scene).length > 0 ? ` ${example(scene, scene.random.pick(untouched(scene)), 'right')}` : ''
  return scene.random.chance(0.92) ? `${right(scene, 3)}${more}` || 'It looks fine to me.' : wrong(scene)
}

const ahead: Manner = (scene) => {
  const next = untouched(scene).slice(0, 2).map((p) => example(scene, p, 'right'))
  return [right(scene, 2), ...next].filter((x) => x !== '').join(' ') || 'That is all I see.'
}

const rambling: Manner = (scene) => {
  const { random } = scene
  const answer = skilled(0.6)(scene)
  const long = [random.pick(said.asides), answer, random.pick(said.asides), random.pick(said.asides)].join(' ')
  return random.chance(0.15) ? long.slice(0, random.between(40, long.length)).replace(/\W*\w*$/, ' and then') : long
}

const halting: Manner = (scene) => {
  const answer = skilled(0.6)(scene)
  const words = answer.split(' ')
  return scene.random.chance(0.5) && words.length > 5 ? `${words.slice(0, scene.random.between(3, words.length - 1)).join(' ')}${scene.random.pick([' and', ' because', '...', ', so first'])}` : answer
}

/** Articles go, words are doubled or misspelt; the sense stays. */
const secondLanguage: Manner = (scene) => {
  const { random } = scene
  const answer = skilled(0.65)(scene)
  return answer.split(' ').flatMap((word) => {
    if (/^(the|a|an)$/i.test(word) && random.chance(0.6)) return []
    if (/^[a-z]{6,}$/.test(word) && random.chance(0.06)) return [word.slice(0, 3) + (word[4] ?? '') + (word[3] ?? '') + word.slice(5)]
    return [word]
  }).join(' ')
}

/** Every line of the interviewer may be met with one of these instead of an answer. */
const beset = (probability: number, lines: readonly string[], otherwise: Candidate): Candidate => (scene) => {
  const { state, random } = scene
  const usualTurn = otherwise(scene)
  return state.clock.pauses.length === 0 && !state.farewell && state.expecting !== undefined && random.chance(probability) ? [{ advance: random.between(1, 10) }, { say: random.pick(lines) }] : usualTurn
}

const silent: Candidate = (scene) => {
  const { random } = scene
  if (scene.turn > 4 && random.chance(0.03)) return []
  return [{ advance: random.between(20, 160) }, ...person(skilled(0.3), [1, 100])(scene)]
}

const endsEarly: Candidate = (scene) => (scene.random.chance(0.05) ? [{ do: 'end-call' }] : beset(0.05, ['I want to stop here.', 'can I end the interview'], person(skilled(0.5)))(scene))

const shareDrops: Candidate = (scene) => {
  const { state, random } = scene
  const drop = state.share === 'on' && !state.farewell && random.chance(0.12)
  if (!drop) return person(skilled(0.65))(scene)
  const word: RehearsalInput[] = random.chance(0.4) ? [{ say: random.pick(['Sorry, what happened?', 'it says the share stopped', usual(scene, skilled(0.7))]) }] : []
  return [{ advance: random.between(1, 20) }, { do: 'stop-sharing' }, ...word, { advance: random.between(5, 90) }, share]
}

const breaks: Candidate = (scene) => {
  const { random } = scene
  if (scene.state.clock.pauses.length > 0 || !random.chance(0.12)) return person(skilled(0.6))(scene)
  const word: RehearsalInput[] = random.chance(0.3) ? [{ say: 'one second please' }] : []
  return [{ do: random.pick(['break', 'call-help'] as const) }, ...word, { advance: random.between(20, 300) }, { do: 'resume' }]
}

const rephrasing: Manner = (scene) => inOtherWords(skilled(0.75)(scene), scene.random)

export const personas = {
  strong: person(strong),
  middling: person(skilled(0.55)),
  weak: person(now(0.2, said.hints, skilled(0.15))),
  silent,
  rambling: person(rambling),
  'half sentences': person(halting),
  hostile: beset(0.75, [...said.hostilities, ...said.processes.slice(0, 3)], person(skilled(0.3), [1, 6])),
  steering: beset(0.5, said.steerings, person(skilled(0.5))),
  'ends early': endsEarly,
  'share drops': shareDrops,
  'answers ahead': person(ahead),
  'answers another question': person(toAnotherQuestion(0.4, skilled(0.65))),
  'in other words': person(rephrasing),
  'with habits': habitual(0.35, person(skilled(0.6))),
  'habits, in other words': habitual(0.25, person(toAnotherQuestion(0.15, rephrasing))),
  'asks again': beset(0.45, said.repeats, person(skilled(0.5))),
  'asks about the process': beset(0.4, [...said.processes, ...said.clarifications], person(skilled(0.55))),
  'second language': beset(0.1, ['sorry my english, can you say simple', ...said.repeats.slice(0, 2)], person(secondLanguage)),
  'breaks and help': breaks,
} as const satisfies Record<string, Candidate>
export type Persona = keyof typeof personas
