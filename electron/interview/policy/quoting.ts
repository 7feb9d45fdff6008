/** Which words of a candidate can be said back: names of things, whole, and not the question's own words. */
import { problemOf } from '../agenda.ts'
import type { Answer, InterviewState } from '../state.ts'

/** The words of an answer as they can stand inside a spoken sentence. */
export const spoken = (quote: string) => quote.replaceAll(/[\s\p{Cc}]+/gu, ' ').replaceAll(/[“”"`]/g, '’').replaceAll('?', '').replace(/[.!,;:…\s]+$/, '').trim()

/** A phrase that begins or ends with one of these is a fragment. */
const loose = new Set((
  'a an the this that these those it its i we you he she they me us my our your his her their there here and or but so because if when while as than then too also not no nor ' +
  'never neither either in on at by of for from with without to into onto over under up out off about per each every any some all both is are was were be been being am do does ' +
  'did done have has had can could will would shall should may might must let make makes get gets go goes ends first second last next once only just still again already maybe ' +
  'please yes ok okay well how what which who why where much many more most less least better best same other one two inside like know think itself only fine enough ok sure um uh'
).split(' '))

/** Known to everybody in the room: to say them back shows nothing. Those that somebody may work with are worth a question about the work. */
const everyday = /^(CVs?|PEP|URLs?|URIs?|HTTPS?|DBs?|IDs?|OK|CPU|RAM|NULL)$/
const everydayTools = /^(JSON|CSV|XML|HTML|APIs?|DAGs?|SQL)$/
/** "fetches data", "Looks fine": half a sentence, and no name of anything. */
const verbal = /^[\p{L}’']{2,}(?:s|ed|ing|n[’']t)$/u
/** Words that say something of a thing, and so are no part of its name. */
const saying = /^(works?|fails?|breaks?|looks?|runs?|returns?|gets?|goes|happens?|means?|needs?|raises?|crash(?:es)?|seems?|changes?)$/i

/** Within a name in small letters these do not stand. */
const joining = new Set('and or the a an then but you know uh um is are to so'.split(' '))

const letters = /[\p{L}\p{N}]/u
const code = /^[A-Za-z_][\w.]*(\(\))?$/
/** `d.upper()`, `raw_table`, `AttributeError`: spoken whole, and shown as code. */
export const codeLike = (p: string) => code.test(p) && /[._(]|[a-z](Error|Exception|Hook|Operator|Session|Model|Client|Response)s?$/.test(p)

/** "Halden Energy I" is a name and the beginning of what follows. */
const trimmed = (p: string) => spoken(p).replace(/^I\s+(?=\S)/, '').replace(/\s+I$/, '').replace(/[’']s$/, '')

/** Stands in the text by itself: "Error" out of "NameError", or "asyncio" out of "pytest-asyncio", is nobody's word. */
function whole(p: string, text: string): boolean {
  for (let at = text.indexOf(p); at >= 0; at = text.indexOf(p, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + p.length)]
    if (!/(?:[\p{L}\p{N}._]|[\p{L}\p{N}]-)$/u.test(before) && !/^(?:[\p{L}\p{N}]|-[\p{L}\p{N}])/u.test(after)) return true
  }
  return false
}

const opensSentence = (p: string, text: string) => {
  const before = text.slice(0, Math.max(0, text.indexOf(p))).trimEnd()
  return before === '' || /[.!?:;\n]$/.test(before)
}

function telling(s: InterviewState, p: string, text: string): boolean {
  if (p.length < 2 || p.length > 60 || !/\p{L}/u.test(p) || !whole(p, text)) return false
  if (codeLike(p) || /^[A-Z]\w*[a-z][A-Z]\w*$/.test(p)) return true
  if (/[()[\]{}<>=,;:/\\'’"]|\p{Extended_Pictographic}/u.test(p.replace(/[’']s\b/g, ''))) return false
  const words = p.split(' ')
  if ([words[0], words.at(-1)].some((word) => loose.has((word ?? '').toLowerCase()))) return false
  if (everyday.test(p) || (everydayTools.test(p) && s.problem !== undefined) || /n[’']t\b/.test(p)) return false
  const [one = '', two] = words
  // "id and the upper" is a piece of a sentence.
  if (!/\p{Lu}/u.test(p) && words.some((word) => joining.has(word))) return false
  if (two !== undefined) return /^\p{Lu}/u.test(two) || (!verbal.test(one) && !words.some((word) => saying.test(word)))
  if (/^\p{Lu}{2}/u.test(p)) return true
  if (!/^\p{Lu}/u.test(p)) return p.length > 3
  // A capital at the beginning of a sentence says nothing, unless the word is known from elsewhere.
  const known = `${problemOf(s)?.code ?? ''} ${s.pack.areas.flatMap((a) => a.words).join(' ')}`
  return !opensSentence(p, text) || known.includes(p)
}

/** As it stands in a line: code as code, everything else in quotation marks. */
export const marked = (p: string) => (codeLike(p) ? `\`${p}\`` : `“${p}”`)

/** One thought of the candidate as it can be said back, or undefined. */
export function quotableThought(s: InterviewState, quote: string): string | undefined {
  const p = trimmed(quote)
  // The answer is not at hand any more; a capital counts as one in the middle of a sentence.
  return telling(s, p, `… ${p} …`) ? marked(p) : undefined
}

/** What an answer names that can be said back, best first, without marks. What the question itself named is left out, and so is what was said back before. */
export function quotable(s: InterviewState, answer: Answer): readonly string[] {
  const asked = `${s.asking?.line ?? ''} ${s.lastLine}`.toLowerCase()
  const text = answer.text.replaceAll(/[\s\p{Cc}]+/gu, ' ')
  const named = [...new Set(answer.understood.particulars.map(trimmed))].filter((p) => telling(s, p, text))
  return named.filter((p) => !asked.includes(p.toLowerCase()) && ![...s.sentences].some((x) => x.includes(codeLike(p) ? p : marked(p))))
}

/** A claim, short enough to be listened to: cut between words, never in the middle of one. */
export function claimed(quote: string): string {
  const whole = spoken(quote)
  if (whole.length <= 110) return whole
  const clause = /^.{30,100}?(?=,|;| because | as | since | so that )/u.exec(whole)?.[0]
  return clause ?? `${whole.slice(0, 90).replace(/\s+\S*$/, '')} …`
}

const MOST_WORDS = 12
/** The last clause of an answer that names nothing, in quotation marks; undefined where it is too short to say anything, or too long to be listened to. */
export function lastClause(text: string): string | undefined {
  const sentences = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').split(/(?<=[.!?])\s+(?=\S)/)
  const clauses = sentences.flatMap((sentence) => sentence.split(/[,;:()]|\s(?:and|but|so|because|since|which)\s/)).map(spoken)
  const clause = clauses.findLast((each) => each.split(' ').length > 2) ?? clauses.findLast((each) => each !== '')
  return clause !== undefined && clause.length > 3 && clause.split(' ').length <= MOST_WORDS && letters.test(clause) ? `“${clause}”` : undefined
}

/** The last words of an unfinished answer, without the connective on which it hangs. */
export function lastWords(text: string): string | undefined {
  const flat = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  const sentence = flat.split(/(?<=[.!?])\s+(?=\S)/).at(-1) ?? flat
  const words = spoken(sentence.split(' ').length > 2 ? sentence : flat).replace(/\W+$/, (end) => (/[)\]]/.test(end) ? end : '')).split(' ').slice(-14)
  while (words.length > 0 && /^(so|and|then|but|because|or|the|a|an|to|of|with|first|um+|uh+|like|is|it|that|which|for|as|in|on|be|should|would|will|if|when|by|from)[,.…]*$/i.test(words.at(-1) ?? '')) words.pop()
  const quote = spoken(words.slice(-7).join(' ')).replace(/^[^\p{L}\p{N}(`_]+/u, '').replace(/^(?:(?:and|so|then|but|or|of|to|um+|uh+|well|like)\s+)+/i, '')
  return quote.length > 2 && quote.length <= 70 && letters.test(quote) ? quote : undefined
}
