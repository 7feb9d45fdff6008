/** Questions about the interview itself, and what is told of each. */
import { problemNumber } from '../agenda.ts'
import { budgetOf, used } from '../clock.ts'
import type { Answer, InterviewState } from '../state.ts'
import { lines, type LineKey } from '../wording/lines.en.ts'
import { minutesLeft, spell } from '../wording/numbers.ts'
import type { Part } from '../wording/speak.ts'
import { agrees, tellsOfReading } from './late-words.ts'
import { line } from './move.ts'
import { certain, likely, type Kinds } from './process-kinds.ts'

/** In characters; whoever writes more says something else as well. */
const SHORT = 140

const kindOf = (kinds: Kinds, text: string): LineKey | undefined => kinds.find(([, heard]) => heard.test(text))?.[2]

/** Whether some row knows it. */
export const knownQuestion = (text: string): boolean => kindOf([...certain, ...likely], text) !== undefined

/** Plainly a question about the interview, and nothing of the code is established in it. */
export function asksAboutProcess(s: InterviewState, { text, understood: { act, points } }: Answer): boolean {
  if (act === 'steer' || text.length > SHORT || points.some(({ status }) => status !== 'touched')) return false
  const kind = kindOf(certain, text)
  // "What would you recommend?" about the code is a wish for help.
  return kind !== undefined && (kind !== 'choiceIsYours' || s.expecting !== 'answer')
}

/** Which of several to choose, or what to choose them by. */
export const asksForAdvice = ({ text }: Answer): boolean => text.length <= SHORT && kindOf(certain, text) === 'choiceIsYours'

/** "Yes. Will a person read this?", "Is this recorded? Anyway, ready.": the word that was waited for, and a question besides. */
export const yesAndMore = ({ text }: Answer): boolean => {
  const sentences = text.trim().split(/(?<=[.!?])\s+/)
  return sentences.some((one) => one.endsWith('?')) && sentences.some((one) => !one.endsWith('?') && saysYes(one))
}

const saysYes = (sentence: string): boolean => {
  const said = sentence.replace(/^\W*(?:(?:anyway|anyhow|well|ok|okay|but|and|so|otherwise|then|apart from that)\W+)*/i, '')
  return agrees(said) || tellsOfReading(said) || /^(?:i(?:[’']m| am) )?ready(?: now| to (?:go|start|begin)| when you are)?\W*$/i.test(said)
}

/** Whoever has yet to put their question is not led back before. */
export const wantsToAsk = ({ text }: Answer): boolean => kindOf(certain, text) === 'askAway'

const asksWhereToPress = /\b(?:where|how|what|which)\b.{0,40}\b(?:click|press|push|tap|buttons?|share|sharing|do it|do that)\b/i

/** What is told of the question, or of the process where no row knows it. */
export function aboutProcess(s: InterviewState, text: string): Part {
  if (s.expecting === 'share' && asksWhereToPress.test(text)) return line('whereToShare')
  const key = kindOf([...certain, ...likely], text) ?? 'aboutProcess'
  const budget = budgetOf(s.pack)
  const left = minutesLeft(budget.total - used(s.clock, budget, s.at))
  const minutes = spell(Math.round(s.pack.minutes.problem))
  switch (key) {
    case 'timeLeft': return line(key, { left })
    case 'problemTime': return line(key, { left, minutes })
    case 'howManyQuestions': return s.phase === 'close' ? line('nothingFollows') : line(key, { minutes })
    case 'ifWrong': return line(s.phase === 'close' ? 'howJudged' : key)
    case 'howFar':
    case 'whatNext':
    case 'afterwards': return s.phase === 'close' ? line('nothingFollows') : key === 'afterwards' ? line(key) : whereWeAre(s, key, left)
    // With the first snippet the interview counts as taken.
    case 'anotherTime': return line(s.problem === undefined ? key : 'anotherTimeLate')
    case 'seesScreen': return line(s.share === 'on' ? key : 'shareNotThere')
    case 'choiceIsYours': return line(s.expecting === 'focus' ? key : s.expecting === 'background' ? 'tellWhatYouLike' : 'aboutProcess')
    default: return { ways: lines[key] }
  }
}

function whereWeAre(s: InterviewState, asked: 'howFar' | 'whatNext', left: string): Part {
  const problems = s.pack.problems.length
  const count = spell(problems)
  if (s.problem === undefined) return asked === 'howFar' ? line('howFarOpening', { count, left }) : line('whatNextOpening', { count })
  const number = spell(problemNumber(s))
  if (asked === 'howFar') return line(asked, { number, count, left })
  return problemNumber(s) === problems ? line('whatNextLast', { number }) : line(asked, { number, count })
}
