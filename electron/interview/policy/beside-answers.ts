/** What people say beside an answer and what costs them nothing: an apology, a word that one stays, or a question back about the question. */
import type { Answer, InterviewState } from '../state.ts'
import { restated, unspokenRewordings } from './asides.ts'
import { line, ways, type Move } from './move.ts'

/** In characters; whoever says more says something else as well. */
const SHORT = 90

const apology = /^\W*(?:(?:oh|um+|uh+|hm+|ok|okay|ah|well)\W+)?(?:i am |i[’']?m )?(?:so |very |really )?(?:sorry|excuse me|apologi[sz]e|apologies|pardon me|forgive)\b/i
/** "My English is bad, sorry": the apology comes last, or not at all. */
const excuses = /^\W*(?:(?:and|but|ok|um+)\W+)?my (?:english|typing|spelling|writing) is (?:not )?(?:so |very |really |a (?:bit|little) )?(?:bad|good|weak|poor|slow|rusty|terrible|great|perfect|the best)\b[^?]*$/i
const excuse = /\b(?:english|language|typos?|typing|spelling|writing|nervous|slow|distracted|tired|late|delay|waiting|first (?:interview|time)|reading|thinking)\b/i
const asking = /\?|\b(?:repeat|again please|(?:do|did)(?: not|n[’']t) (?:know|understand)|no idea|question|simpler|hint|help)\b/i
const ofLanguage = /\b(?:english|language)\b/i

const staying = /^\W*(?:(?:actually|oh|no|ok|okay|wait|sorry|well|fine|alright|all right|hm+|then|i changed my mind|never ?mind|let me|i take that back|forget it)\W+)*(?:(?:i(?:[’']ll| will|[’']d rather| would rather| want to| am going to|[’']m going to| can)? ?(?:rather |just )?stay(?:ing)?)|(?:i(?:[’']m| am) )(?:staying|still here|not leaving)|i (?:will not|won[’']t|do not want to|don[’']t want to) (?:leave|go|stop|quit|end it))(?: here| with you| after all| a (?:bit|little) longer| for now| then| on| and (?:go on|continue|finish))*\W*$/i
const goingOn = /^\W*(?:(?:actually|oh|no|ok|okay|wait|sorry|well|fine|alright|all right|hm+|then|i changed my mind|never ?mind|forget it)\W+)*(?:let[’']?s |let us |i(?:[’']ll| will|[’']d like to| want to|[’']d rather| would rather) |we (?:can|could) |please |just )?(?:go on|continue|carry on|keep going|try on|proceed)(?: then| please| after all| now)*\W*$/i

/** Whoever spoke of leaving and stays. */
export const stays = (s: InterviewState, { text, understood: { points } }: Answer): boolean =>
  text.length <= SHORT && points.length === 0 && (staying.test(text) || (s.tries.has('wait') && s.expecting === 'answer' && goingOn.test(text)))

export const afterStaying = (s: InterviewState): Move =>
  ({ kind: 'wait', parts: [line('staying'), restated(s)], rule: 'stays', because: 'The candidate stays; that is no answer, and costs nothing.' })

const back = /^\W*(?:(?:sorry|ok|okay|hm+|um+|well|so|but)\W+)*(?:which (?:one|line|lines|part|function|of (?:them|these|the two))|what (?:exactly|precisely)|what do you mean(?: exactly| precisely)?|what exactly do you mean|(?:do )?you mean|in general or|generally or|here or)\b(?! by)/i

const saysNothing = ({ understood: { points } }: Answer) => points.every(({ status }) => status === 'touched')

export const apologises = (answer: Answer): boolean => {
  const { text, understood } = answer
  return text.length <= SHORT && understood.points.length === 0 && ((apology.test(text) && excuse.test(text)) || excuses.test(text)) && !asking.test(text)
}

export function afterApology(s: InterviewState, { text }: Answer): Move {
  const simpler = s.expecting === 'answer' && ofLanguage.test(text) ? unspokenRewordings(s) : []
  const because = 'The candidate apologises; that is no answer, and costs nothing.'
  if (simpler.length > 0) return { kind: 'rephrase', parts: [line('anyWords'), ways(simpler)], rule: 'apology', because: `${because} The question comes in other words.` }
  return { kind: 'wait', parts: [line(ofLanguage.test(text) ? 'anyWords' : 'noApology'), restated(s)], rule: 'apology', because }
}

/** "Which line?", "do you mean the whole function?"; never "what do you mean by XCom?", which asks for a word. */
export const asksBack = (answer: Answer): boolean => answer.text.length <= SHORT && /\?\s*$/.test(answer.text) && saysNothing(answer) && back.test(answer.text)

export function afterAskingBack(s: InterviewState): Move {
  const other = unspokenRewordings(s)
  const because = 'The candidate asked how the question is meant.'
  if (other.length > 0) return { kind: 'rephrase', parts: [line('putDifferently'), ways(other)], rule: 'asked-back', because }
  return { kind: 'wait', parts: [line('asYouRead'), restated(s)], rule: 'asked-back', because: `${because} All its wordings were heard.` }
}
