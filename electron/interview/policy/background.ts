/** What of a background can be asked about: names of organisations and tools, and tasks, as the candidate said them; never what was denied. */
import type { Answer, InterviewState } from '../state.ts'
import { quotable, spoken } from './quoting.ts'

const clausesOf = (text: string): readonly string[] => text.split(/(?<=[.!?;\n])\s*|,?\s+(?=but\b|although\b|though\b|instead\b)/i)

const denied = /\b(never|no|not|without|neither|nor|hardly|cannot|[a-z]+n[’']t)\b/i
/** Where somebody lives, or a day, is no work. */
const whereabouts = /\b(moved|lives?|lived|living|born|grew up|come|came|relocated|based|speak)\b/i
const calendar = /^(mon|tues|wednes|thurs|fri|satur|sun)days?$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** Of organisations and tools: no amounts, no loose phrases. */
export function namesIn(s: InterviewState, answer: Answer): readonly string[] {
  const clauses = clausesOf(answer.text)
  const affirmed = (p: string) => clauses.some((clause) => clause.includes(p) && !denied.test(clause.slice(0, clause.indexOf(p))) && !whereabouts.test(clause))
  return quotable(s, answer).filter((p) =>
    !/^\d/.test(p) && (!p.includes(' ') || /^\p{Lu}/u.test(p)) && !/^(three|four|five|six|seven|eight|nine|ten)\b/i.test(p) && !calendar.test(p) && affirmed(p))
}

const working = 'built|build|building|wrote|writing|maintain(?:ed|ing)?|work(?:ed|ing)? on|migrat(?:ed|ing)|design(?:ed|ing)|develop(?:ed|ing)?|reduc(?:ed|ing)|automat(?:ed|ing)|own(?:ed)?|mostly|mainly'
const task = new RegExp(`\\b(?:${working})\\s+(?:(?:the|a|an|our|my|their|some|on)\\s+)?((?:[\\p{L}\\d-]+\\s+){1,3}?[\\p{L}\\d-]+)(?=[,.;!]|\\s+(?:with|at|for|in|and|using|on|to|that|which|from|of|by)\\b|\\s*$)`, 'giu')
const loose = /\b(i|we|it|that|this|them|things?|stuff|lots?|code|the|a|an|in|with|and|of|for|to|as|was|is|years?)\b/i

/** What they built or looked after, exactly as it was said, in order. */
export function tasksIn(answer: Answer): readonly string[] {
  return clausesOf(answer.text).filter((clause) => !denied.test(clause)).flatMap((clause) =>
    [...clause.matchAll(task)].map(([, what = '']) => spoken(what)).filter((what) => what.length <= 50 && !loose.test(what)))
}

/** Worth one concrete example, best first: a name and a task before two names. */
export function particularsOf(s: InterviewState, answer: Answer): readonly string[] {
  const [names, [what]] = [namesIn(s, answer), tasksIn(answer)]
  if (what === undefined || names.some((name) => what.includes(name) && what.split(' ').length < 3)) return names
  const [first, ...others] = names.filter((name) => !what.includes(name))
  return first === undefined ? [what] : [first, what, ...others]
}
