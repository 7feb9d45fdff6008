/** Everything a candidate may say instead of an answer. The pending question stays; the reply never asks another. */
import type { MoveKind } from '../../shared/events.ts'
import type { Act } from '../../shared/ids.ts'
import { sentencesOf } from '../../shared/sentences.ts'
import { problemNumber, problemOf, topicOf, wordingsFor } from '../agenda.ts'
import { pointsOf, isCore } from '../pack/schema.ts'
import type { Answer, InterviewState } from '../state.ts'
import { lines } from '../wording/lines.en.ts'
import { plain } from '../wording/code-names.ts'
import { listed, spell } from '../wording/numbers.ts'
import type { Part } from '../wording/speak.ts'
import { line, ways, type Move } from './move.ts'
import { aboutProcess, knownQuestion, wantsToAsk } from './process-questions.ts'
import { lastWords } from './quoting.ts'

/** How many messages since the present question were no answer to it, and asked for nothing that was still owed. */
export const astray = (s: InterviewState): number =>
  (['lead-back', 'decline', 'explain-word'] as const).reduce((sum, kind) => sum + (s.tries.get(kind) ?? 0), 0)

/** What is waited for, as a statement without a question mark. */
export function restated(s: InterviewState): Part {
  switch (s.expecting) {
    case 'ready': return line('awaitReady')
    case 'focus': return line('awaitFocus', { areas: listed(s.pack.areas.map((a) => a.name), 'or') })
    case 'share': return line('awaitShare')
    case 'background': return line('awaitBackground')
    case 'see': return line('awaitSee')
    case 'read': return line('awaitRead')
    case 'questions': return line('awaitQuestions')
    case 'answer':
    case undefined: {
      const topic = topicOf(s)
      return topic === undefined ? line('goOn') : line('wereAt', { topic })
    }
  }
}

const move = (kind: MoveKind, rule: string, because: string, ...parts: Part[]): Move => ({ kind, rule, because, parts })

/** The same message, taken for another act. */
export const as = (answer: Answer, act: Act): Answer => ({ ...answer, understood: { ...answer.understood, act } })

/** Who asks for a person, or says that the machine fails, is told how to call somebody, in whatever words it was said. */
export const needsSomebody = ({ text, understood: { act, points } }: Answer): boolean => points.length === 0 && act !== 'process-question' &&
  (/\b(human|real person|(?:a|another|some) person (?:here|come|please)|to a person|invigilator|supervisor|doctor)\b/i.test(text)
    || /\b(?:my|the|this) (?:screen|keyboard|mouse|computer|machine|(?:exam )?software|app|program|window)\b.{0,30}\b(?:black|blank|crash\w*|froze\w*|stuck|broken|hangs?|dead|not work\w*|stopped)\b/i.test(text)
    || /\b(?:text|screen|font|letters?)\b.{0,20}\btoo small\b/i.test(text))

/** After so many questions about the process in a row, plain replies would come back. */
const MANY = 12

export function aside(s: InterviewState, answer: Answer): Move {
  switch (answer.understood.act) {
    case 'repeat': return repeat(s, answer)
    case 'hint': return move('withhold', 'hint-outside', 'A hint was asked for where nothing needs one.', line('noHintHere'), restated(s))
    case 'process-question': return move('explain-process', 'process-question', 'The candidate asked about the process.', aboutProcess(s, answer.text), ...((s.tries.get('explain-process') ?? 0) >= MANY ? [line('wait')] : []), ...(wantsToAsk(answer) ? [] : [restated(s)]))
    case 'clarification': return clarify(s, answer)
    case 'steer': return move('decline', 'steer', 'The candidate tried to steer the interviewer; that is declined.', line('steer'), restated(s))
    case 'end': return wantsToEnd(s, answer)
    case 'off-topic': return move('lead-back', 'off-topic', 'The message has nothing to do with what is waited for.', line(atGate(s) && answer.understood.particulars.length > 0 ? 'soon' : 'offTopic'), restated(s))
    case 'unfinished': return goOn(answer)
    case 'not-ready':
      return move('wait', 'not-ready', 'The candidate is not ready; nothing goes on before.',
        ...(s.expecting === 'ready' && (s.tries.get('wait') ?? 0) < 3 ? [line('waitReady')] : [line('wait'), restated(s)]))
    case 'does-not-know': return move('encourage', 'unsure', 'The candidate does not know what to say.', line('noShame'), restated(s))
    case 'ready':
    case 'answer':
      return s.expecting === 'background' ? move('encourage', 'no-substance', 'The message agrees, but says nothing yet.', line('encourageBackground'), restated(s))
        : s.expecting === 'answer' ? move('encourage', 'no-substance', 'The message agrees, but says nothing yet.', line('encourage'), restated(s))
        : move('lead-back', 'gate', 'Something else is waited for before the interview goes on.', ...(astray(s) > 1 ? [line('wait')] : []), restated(s))
  }
}

/** Where something else comes first, what was said may well belong to the interview. */
const atGate = (s: InterviewState) => s.expecting === 'ready' || s.expecting === 'see' || s.expecting === 'read'

function goOn(answer: Answer): Move {
  const quote = lastWords(answer.text)
  return move('go-on', 'unfinished', 'The answer is not finished; the question is not changed.', quote === undefined ? line('goOn') : line('goOnFrom', { quote }))
}

const cannotStay = /\b(?:have to|has to|need to|must|got to|gotta|cannot|can(?:no|[’'])?t|not able|unable|emergency|urgent\w*|ill|sick|unwell|hospital|pick up)\b/i

/** Whoever has to go is not talked into staying. With the first snippet the interview counts as taken. */
function wantsToEnd(s: InterviewState, { text }: Answer): Move {
  const later = line(s.problem === undefined ? 'leaveAndReturn' : 'leaveLate')
  const because = 'The candidate spoke of stopping; only End Call ends the interview.'
  if (cannotStay.test(text)) return move('wait', 'has-to-go', because, line('hasToGo'), later)
  return move('wait', 'wants-to-end', because, line('wantsToEnd'), ...(s.tries.has('wait') ? [later] : []), restated(s))
}

const rephrasing = /rephras|other words|differently|another way|reword|understand|unclear|mean|simpler|clearer/i

function repeat(s: InterviewState, answer: Answer): Move {
  const unspoken = rephrasing.test(answer.text) ? unspokenRewordings(s) : []
  if (unspoken.length > 0) return move('rephrase', 'rephrase', 'The candidate asked for other words.', line('putDifferently'), ways(unspoken))
  return move('repeat', 'repeat', 'The candidate asked to hear it again.', line('sayAgain'), ways([presentQuestion(s)]))
}

/** The question as it was put, without what was said around it. */
function presentQuestion(s: InterviewState): string {
  const whole = s.asking?.line ?? s.lastLine
  const ours = (s.asking && beginWithOthers[s.asking.move])?.map((way) => way.replace('{number}', spell(problemNumber(s)))) ?? []
  return [...rewordings(s), ...ours].find((way) => whole.includes(plain(way))) ?? whole
}

/** Lines of ours that may follow what was said of an answer, or of the screen. */
const beginWithOthers: Partial<Record<MoveKind, readonly string[]>> = {
  'announce-problem': lines.announce, 'gate-read': lines.gateRead, 'confirm-ready': [...lines.readyForFirst, ...lines.sayReadyForFirst], 'ask-share': lines.askShare,
}

export const unspokenRewordings = (s: InterviewState): readonly string[] => 
  rewordings(s).filter((way) => sentencesOf(plain(way)).some((sentence) => !s.sentences.has(sentence.trim())))

/** Other wordings of the present question, where the pack has them. */
function rewordings(s: InterviewState): readonly string[] {
  const problem = problemOf(s)
  const asking = s.asking
  if (!problem || !asking) return []
  const point = pointsOf(problem).find((p) => p.id === asking.point)
  if (!point) return problem.questions.find((q) => q.id === asking.question)?.ask ?? []
  if (!isCore(point)) return asking.move === 'correct' ? (point.fact ?? []) : point.ask
  const climbed = asking.move === 'correct' ? 'fact' : asking.move
  return climbed === 'narrow' || climbed === 'fact' || climbed === 'consequence' || climbed === 'change' ? wordingsFor(point, climbed) : []
}

const offersChoice = /\bor\b|\b(?:can|could|may|is|would) (?:it|that|this) (?:also |even )?(?:be|do|count|ok|okay|fine)\b/i

/** A word of the pack is explained; what is no word of ours was a question about the process, or leads away. */
function clarify(s: InterviewState, answer: Answer): Move {
  const explained = s.expecting === 'focus' ? areaAsked(s, answer) : term(s, answer.text)
  if (explained === undefined && !asksAboutOurWords(s, answer.text)) {
    const about = knownQuestion(answer.text) ? 'process-question' : 'off-topic'
    return aside(s, as(answer, about))
  }
  if (s.expecting === 'background' && explained === undefined && offersChoice.test(answer.text)) {
    return move('explain-word', 'clarification', 'The candidate asked which of several things is meant.', line('tellWhatYouLike'), restated(s))
  }
  const simpler = explained === undefined ? unspokenRewordings(s) : []
  if (simpler.length > 0 && !asksAboutName(s, answer.text)) {
    return move('rephrase', 'clarification', 'The candidate asked what a word means that the pack does not explain; the question comes in other words.', line('putDifferently'), ways(simpler))
  }
  return move('explain-word', 'clarification', 'The candidate asked what a word means.', explained ?? line(asksAboutName(s, answer.text) ? 'nameOfCode' : 'termUnknown'), restated(s))
}

/** What an area is taken to hold, by the words that the pack knows it by. */
function areaAsked(s: InterviewState, { understood: { areas } }: Answer): Part | undefined {
  const area = s.pack.areas.find(({ id }) => id === areas[0])
  if (!area) return undefined
  const words = area.words.reduce<readonly string[]>((told, word) => ([area.name, ...told].some((other) => alike(word, other)) ? told : [...told, word]), [])
  return words.length > 0 ? line('areaMeans', { area: area.name, words: listed(words.slice(0, AREA_WORDS)) }) : undefined
}

const AREA_WORDS = 3
/** "back end" says no more of "backend", and "data pipelines" no more of "pipelines": some word of theirs begins alike. */
const alike = (one: string, other: string): boolean => {
  const [words, whole] = [one.toLowerCase().split(/\W+/), other.toLowerCase().replaceAll(/\W/g, '')]
  return whole.includes(words.join('')) || words.some((word) => word.length > 3 && whole.includes(word.slice(0, 6)))
}

/** The pack's explanation, of the present problem's words only: those of another would run ahead. */
function term(s: InterviewState, text: string): Part | undefined {
  const asked = text.toLowerCase()
  const named = (word: string) => new RegExp(`(^|[^a-z0-9_])${word.toLowerCase().replaceAll('`', '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?($|[^a-z0-9_])`).test(asked)
  const known = problemOf(s)?.terms.filter((t) => named(t.term)) ?? []
  const best = known.toSorted((a, b) => b.term.length - a.term.length)[0]
  return best && line('termMeans', { means: best.means })
}

const small = /^(what|whats|does|do|is|are|the|this|that|mean|means|meaning|you|your|it|of|by|with|a|an|in|here|term|word|stand|for|how|and|or|please|sorry|wrong|tell|me|about|code|used)$/

/** Whether a name of the snippet is asked about: what it stands for is for the candidate to see. */
function asksAboutName(s: InterviewState, text: string): boolean {
  const code = new Set(problemOf(s)?.code.match(/[A-Za-z_]\w*/g) ?? [])
  return (text.match(/[A-Za-z_]\w*/g) ?? []).some((word) => code.has(word) && !small.test(word.toLowerCase()))
}

/** Whether the words asked about are the interviewer's last ones, or stand in the code or in what is said of it. */
function asksAboutOurWords(s: InterviewState, text: string): boolean {
  const problem = problemOf(s)
  const ours = `${s.asking?.line ?? ''} ${s.lastLine} ${problem?.code ?? ''} ${problem ? pointsOf(problem).map((p) => p.point).join(' ') : ''}`.toLowerCase()
  const words = text.toLowerCase().match(/[a-z_][a-z0-9_]{2,}/g)?.filter((word) => !small.test(word)) ?? []
  return words.length === 0 || words.some((word) => ours.includes(word))
}
