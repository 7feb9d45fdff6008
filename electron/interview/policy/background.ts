/** What of a background can be asked about: names of organisations and tools, and tasks, as the candidate said them; never what was denied. */
import type { Answer, InterviewState } from '../state.ts'
import { plainWords } from '../understanding/vocabulary/plain.ts'
import { tools } from '../understanding/vocabulary/tools.ts'
import { quotable, spoken } from './quoting.ts'

const clausesOf = (text: string): readonly string[] => text.split(/(?<=(?<!\b(?:St|Dr|Mr|Mrs|Ms|Prof))[.!?;\n])\s*|,\s+(?=(?:i|we|my|only|mostly|mainly|just|before)\b)|,?\s+(?=but\b|although\b|though\b|instead\b)/iu)

const denied = /\b(never|no|not|without|neither|nor|hardly|cannot|[a-z]+n[’']t)\b/i
/** Where somebody lives, or a day, is no work; what "we moved from" to something else is. */
const whereabouts = /\b((?<!\b(?:we|they|team|company|everything) (?:\w+ )?)moved from|moved (?:to|here|in|back|away|abroad)|lives?|lived|living|born|grew up|come|came|relocated|based|speak)\b/i
/** What somebody loathes, and people whom they know, are not asked about; much less what happened to them. */
const loathed = /\b(hate[sd]?|dislike[sd]?|despise[sd]?|awful|terrible|horrible|stupid|worst|annoying)\b/i
const person = '(?:boss|managers?|colleagues?|coworkers?|friends?|wife|husband|brother|sister|father|mother|mentor|teacher|professor|mr|mrs|dr)'
const beforePerson = new RegExp(`\\b${person}(?: (?:is|was|called|named))?,?\\.?\\s*$`, 'i')
const afterPerson = new RegExp(`^,?\\s*(?:(?:who )?(?:is|was) )?(?:my|our|the|an?) (?:[\\w-]+ ){0,3}${person}\\b`, 'i')
const misfortune = 'fired|laid off|sacked|dismissed|disab\\w+|ill|illness|sick\\w*|hospital|surgery|cancer|depress\\w+|anxiety|burn-?out|burnt out|pregnan\\w+|divorc\\w+|died|death|harass\\w+|bull(?:y|ied)\\w*|discriminat\\w+|lawsuit|sued|prison|religio\\w+|autis\\w+|adhd'
/** It befell somebody: "I got fired", "after my mother died", "had a surgery"; but "a hospital's servers" and "cancer research" are where people work. */
const personal = new RegExp(`\\b(?:(?:my|i|was|were|been|got|getting|am|i[’']m|being|became|become|fell|had|have|having|into|in|with|from|by|for|due to)\\s+(?:(?!an?\\s|the\\s|our\\s)\\w+\\s+)?|(?:had|after|during|since|until|through)\\s+an?\\s+)(?:${misfortune})\\b(?!\\s+(?:it|software|systems?|charity|portals?|records?|papers?|registry|research|data|billing|apps?|platforms?|information)\\b)`, 'i')
const unaskable = (clause: string): boolean => loathed.test(clause) || personal.test(clause)
const calendar = /^(mon|tues|wednes|thurs|fri|satur|sun)days?$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** Of organisations and tools: no amounts, no loose phrases. */
export function namesIn(s: InterviewState, answer: Answer): readonly string[] {
  const clauses = clausesOf(answer.text)
  const affirmed = (p: string) => clauses.some((clause) => {
    const at = clause.indexOf(p)
    const [before, after] = [clause.slice(0, Math.max(0, at)), clause.slice(at + p.length)]
    return at >= 0 && !denied.test(before) && !beforePerson.test(before) && !afterPerson.test(after) && (tools.has(p.toLowerCase()) || !whereabouts.test(clause)) && !unaskable(clause)
  })
  const named = quotable(s, answer).filter((p) =>
    !/^\d/.test(p) && (!p.includes(' ') || /^\p{Lu}/u.test(p)) && !/^(three|four|five|six|seven|eight|nine|ten)\b/i.test(p) && !calendar.test(p) && affirmed(p))
  return [...employersIn(answer).filter((p) => affirmed(p) && !named.some((name) => name.toLowerCase().includes(p))), ...named]
}

/** A name that was typed small: "i worked at ibm". After "at" and "for" stand many other things as well. */
const employer = /\b(?:work(?:ed|ing)?|jobs?|internships?|interned|employed|years?|months?)\s+(?:at|for|with)\s+(\p{Ll}[\p{L}\d&-]+)(?=[,.;!]|\s+(?:on|in|as|for|and|where|with|doing|building|making|since|until|from|i|we)\b|\s*$)/gu
const noEmployer = /^(an?|the|my|our|their|his|her|some|many|several|one|two|three|four|five|six|seven|eight|nine|ten|years|home|night|nights|scale|work|school|uni|university|college|school|myself|me|them|him|us|others|people|clients|customers|companies|startups|banks|it|that|this|these|those|about|almost|over|free|fun|money|now|first|least|most|all|work|data|code|software|different|various|small|big|large|both|what|which|whom|government|insurance|hospitals)$/

/** Nobody is called by a word that every answer may hold. */
const common: ReadonlySet<string> = new Set(plainWords)

/** "At uh at spotify": what is said while one looks for the word. */
const searching = /\b(?:uh+|um+|er+m?|you know|i mean)\b,?\s+/gi
const withoutSearching = (text: string): string => text.replaceAll(searching, '').replaceAll(/\b(\w+) \1\b/gi, '$1')

const employersIn = ({ text }: Answer): readonly string[] => [...withoutSearching(text).matchAll(employer)].map(([, name = '']) => name).filter((name) => !noEmployer.test(name) && !common.has(name) && !common.has(name.replace(/s$/, '')))

/** Told of oneself: no work yet, or work that one had better not be asked about. */
const beginner = /\b(student|studying|studies|beginner|intern(?:ship)?|junior|graduate[ds]?|bootcamp|(?<!of )courses?|self[- ]taught|career change\w*)\b|\b(no|not|little|without|haven[’']t|never)\b.{0,25}\b(experience|work(?:ed)?|job|projects?|professional\w*|background|much|done)\b/i
/** Whoever has worked for so long is no beginner, whatever they once studied or have not done. */
const seasoned = /\b([3-9]|\d\d|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|many|several)\+? (years|decades)\b/i
export const nothingToAskAbout = ({ text }: Answer): boolean => (beginner.test(text) && !seasoned.test(text)) || clausesOf(text).some(unaskable)

/** Whether a message that was to be about something else tells of work. */
export const tellsOfWork = ({ text }: Pick<Answer, 'text'>): boolean =>
  /\b(worked|working (?:at|for|as|on|in)|i work|i am an?|i[’']m an?|buil(?:t|d|ding)|develop(?:ed|ing)?|maintain(?:ed|ing)?|migrat(?:ed|ing)|look(?:ed|ing)? after|wrote|led|years?)\b/i.test(text)

const working = 'look(?:ed|ing)? after|built|build|building|wrote|writing|maintain(?:ed|ing)?|work(?:ed|ing)?(?: (?:at|for|with|in) (?:[\\p{L}\\d&-]+ ){1,3}?| )on|migrat(?:ed|ing)|design(?:ed|ing)|develop(?:ed|ing)?|reduc(?:ed|ing)|automat(?:ed|ing)|own(?:ed)?|(?:made|make|making|created|programmed|coded)(?= (?:an?|my|our)\\b)|mostly|mainly'
const task = new RegExp(`\\b(?:${working})\\s+(?:(?:the|a|an|our|my|their|some|on)\\s+)?((?:[\\p{L}\\d-]+\\s+){1,3}?[\\p{L}\\d-]+)(?=[,.;!]|\\s+(?:with|at|for|in|and|using|on|to|that|which|from|of|by)\\b|\\s*$)`, 'giu')
const loose = /\b(you|know|uses?|used|then|later|uh|um|er|like|kind|sort|mean|at|many|some|i|we|it|that|this|them|things?|stuff|lots?|code|the|a|an|in|with|and|of|for|to|as|was|is|years?)\b/i

/** What they built or looked after, exactly as it was said, in order. */
export function tasksIn(answer: Answer): readonly string[] {
  return clausesOf(answer.text).filter((clause) => !denied.test(clause) && !unaskable(clause)).flatMap((clause) =>
    [...clause.matchAll(task)].map(([, what = '']) => spoken(what).replace(/^\p{Ll}+ing (?=\S+ \S)/u, '')).filter((what) => what.length <= 50 && !loose.test(what)))
}

/** Said to be little used, or long ago: it comes after what is main. */
const lesser = /\b(?:a (?:little )?bit|a little|(?:just )?some|sometimes|occasionally|rarely|once|played (?:around )?with|dabbl\w+ (?:in|with)|on the side|in my free time|at school|at university)\b(?:\s+(?:of|with|in|the|an?|my|our|database|language|framework|tool)\b)*\s*$/i
const isLesser = (p: string, text: string): boolean => lesser.test(text.slice(0, Math.max(0, text.indexOf(p))))

const mainFirst = (list: readonly string[], { text }: Answer): readonly string[] => [...list.filter((p) => !isLesser(p, text)), ...list.filter((p) => isLesser(p, text))]

/** Another time, and so perhaps another job. */
const later = /\b(?:now|nowadays|today|currently|then|later|after(?:wards| that)|before(?: that)?|since|at the moment|these days|in (?:19|20)\d\d|next)\b/i
const present = /\b(?:now|nowadays|today|currently|at the moment|these days)\b/i

/** Two that belong together are asked about together; of two jobs that have nothing to do with each other, the one of today. */
function together(list: readonly string[], { text }: Answer): readonly string[] {
  const sentences = text.split(/(?<=(?<!\b(?:St|Dr|Mr|Mrs|Ms|Prof)\.)[.!?;…\n])\s+/u)
  const at = (p: string): number => sentences.findIndex((sentence) => sentence.includes(p))
  const [a, b] = list
  if (a === undefined || b === undefined || at(a) === at(b)) return list
  const lead = list.find((p) => list.some((other) => other !== p && at(other) === at(p)))
  if (lead !== undefined) return list.toSorted((one, other) => Number(at(one) !== at(lead)) - Number(at(other) !== at(lead)))
  const [from, to] = [Math.min(at(a), at(b)), Math.max(at(a), at(b))]
  if (from < 0 || !sentences.slice(from + 1, to + 1).some((sentence) => later.test(sentence))) return list
  return [list.find((p) => present.test(sentences[at(p)] ?? '')) ?? a]
}

/** Worth one concrete example, best first: a name and a task before two names. */
export function particularsOf(s: InterviewState, answer: Answer): readonly string[] {
  const [names, [what]] = [mainFirst(namesIn(s, answer), answer), tasksIn(answer)]
  if (what === undefined || names.some((name) => what.includes(name) && what.split(' ').length < 3)) return together(names, answer)
  const [first, ...others] = names.filter((name) => !what.includes(name))
  return first === undefined ? [what] : together([first, what, ...others], answer)
}

const hard = /\b(?:hard(?:est)? (?:part|thing)|hard(?:est)?(?= was)|difficult(?:y|(?= was))|challenge|problem|tricky (?:part|thing)|trouble)\s+(?:there |here )?(?:was|were|is)\s+(?:the |with |with the )?([\p{L}\d][^.,;:!?()“”"\n]{3,48}?)(?=[.,;:!?\n]|\s*$)/iu

/** What was hard, as it was named: "touch events on iPad". Half a sentence is no name. */
export function hardPartOf({ text }: Answer): string | undefined {
  const named = spoken(hard.exec(text)?.[1] ?? '')
  return named === '' || unaskable(named) || denied.test(named) || /\b(i|we|it|they|that|this|was|were|is|are|had|have|to)\b/i.test(named) ? undefined : named
}
