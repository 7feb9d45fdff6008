/** Welcome, focus, screen share and background: nothing goes on before the candidate is ready and the screen is there. */
import type { EventBody } from '../../shared/events.ts'
import type { Act } from '../../shared/ids.ts'
import { budgetOf, used } from '../clock.ts'
import type { Answer, InterviewState } from '../state.ts'
import { listed } from '../wording/numbers.ts'
import type { Part } from '../wording/speak.ts'
import { as, aside, restated } from './asides.ts'
import { bridge, line, ways, type Move } from './move.ts'
import { hardPartOf, nothingToAskAbout, particularsOf, tellsOfWork } from './background.ts'
import { agrees, tellsOfShare } from './late-words.ts'
import { aboutProcess, asksForAdvice, knownQuestion, yesAndMore } from './process-questions.ts'

/** So many bare agreements to tell something are met with patience. */
const AGREEMENTS = 2
/** Fewer words beside a choice tell no background. */
const TOLD_WORDS = 8
/** A background answer of fewer words that names nothing is nothing to follow up. */
const SUBSTANCE_WORDS = 5

export const welcome = (): Move => ({
  kind: 'welcome', parts: [line('welcome'), line('areReady')], rule: 'begin', because: 'The candidate gave consent, and the interview begins.',
})

/** In the order of the ids given: what a candidate named first comes first. */
export const areaNames = (s: InterviewState, ids = s.pack.areas.map((a) => a.id)) => ids.flatMap((id) => s.pack.areas.find((a) => a.id === id)?.name ?? [])

/** The time of the opening is used, and whoever chats on is taken along; who is not ready, or wants to leave, is not. */
export const openingIsOver = (s: InterviewState, { understood: { act } }: Answer): boolean =>
  used(s.clock, budgetOf(s.pack), s.at) >= budgetOf(s.pack).opening && act !== 'not-ready' && act !== 'end'

export function afterWelcome(s: InterviewState, answer: Answer): Move {
  const { act } = answer.understood
  const asks = act === 'process-question' || (act === 'ready' && knownQuestion(answer.text))
  const besides = asks && yesAndMore(answer) ? [aboutProcess(s, answer.text)] : []
  if (act !== 'ready' && besides.length === 0) return openingIsOver(s, answer) ? askShare([line('openingLate')], 'opening-over', 'The time for the opening is used; the interview goes on without a focus.') : aside(s, answer)
  return {
    kind: 'ask-focus', first: [{ type: 'phase-changed', phase: 'focus' }],
    parts: [...besides, line('askFocus', { areas: listed(areaNames(s)) })], rule: 'ready', because: 'The candidate is ready; the focus comes first.',
  }
}

const noPreference = /\b(any|all|every|everything|anything|whatever|whichever|none|no (preference|focus|favou?rite)|not sure|doesn.?t matter|don.?t (mind|care)|full.?stack|general|broad|mix|mixed|both|you (choose|decide|pick)|up to you)\b/i

/** Told instead of a choice; it is kept for the background question. */
const tellsInstead = (s: InterviewState, answer: Answer): boolean =>
  answer.understood.act === 'answer' && answer.text.trim().split(/\s+/).length >= SUBSTANCE_WORDS && tellsOfWork(answer) && particularsOf(s, answer).length > 0

/** In words: a choice is short. */
const CHOICE_WORDS = 6
/** "Backend, I think. I build APIs at a shop.": chosen in a part of the message that tells of no work. */
const choosesPlainly = (s: InterviewState, { text, understood: { areas } }: Answer): boolean =>
  text.split(/[.,;:!?\n–—]+|\b(?:so|because|since|but)\b/i).some((part) => part.trim().split(/\s+/).length <= CHOICE_WORDS && !tellsOfWork({ text: part }) &&
    s.pack.areas.some(({ id, name, words }) => areas.includes(id) && [name, ...words].some((word) => part.toLowerCase().includes(word.toLowerCase()))))

const asksForMeaning = /\b(what (do you mean|does|is meant|is|are|['’]?s)|mean by|explain|difference between)\b.*\?/i
/** "I am not sure what is better for me. Maybe backend?" */
const tentative = /\b(?:maybe|perhaps|probably|i guess|i would say|i[’']?d say|let[’']?s (?:say|take)|rather)\b/i
/** Acts that name an area without choosing it. */
const notChoosing: ReadonlySet<Act> = new Set<Act>(['clarification', 'repeat', 'end', 'steer'])

/** "Not frontend, please": the areas that are left. */
const allBut = (s: InterviewState, { text }: Answer): readonly string[] => {
  const said = /\b(?:not|no|except|anything but|everything but|without)\b(.*)$/i.exec(text)?.[1]?.toLowerCase() ?? ''
  const left = s.pack.areas.filter(({ name, words }) => ![name, ...words].some((word) => said.includes(word.toLowerCase())))
  return left.length < s.pack.areas.length ? left.map(({ name }) => name) : []
}

const leadBack = (s: InterviewState, rule: string, because: string): Move => ({ kind: 'lead-back', parts: [restated(s)], rule, because })

export function afterFocus(s: InterviewState, answer: Answer): Move {
  const { act, areas } = answer.understood
  // Who asks what an area means has not chosen it.
  if (asksForAdvice(answer) && !openingIsOver(s, answer)) return aside(s, as(answer, 'process-question'))
  if (asksForMeaning.test(answer.text) && !openingIsOver(s, answer)) return aside(s, as(answer, 'clarification'))
  const chosen = areas.length > 0 && (!notChoosing.has(act) || (act === 'clarification' && tentative.test(answer.text)))
  const tried = (['lead-back', 'go-on', 'explain-process'] as const).some((move) => s.tries.has(move))
  const indifferent = act === 'does-not-know' || noPreference.test(answer.text)
  if (!chosen && openingIsOver(s, answer)) return askShare([line('openingLate')], 'opening-over', 'The time for the opening is used, and no area was named.')
  const tells = tellsInstead(s, answer)
  if (tells && !(chosen && choosesPlainly(s, answer)) && !tried && !openingIsOver(s, answer)) {
    return { kind: 'lead-back', parts: [line('backgroundEarly'), restated(s)], rule: 'early-background', because: 'The candidate told of their work instead of choosing; it is kept, and the choice is still waited for.' }
  }
  const others = chosen || act !== 'answer' ? [] : allBut(s, answer)
  if (others.length > 0 && !s.tries.has('lead-back')) return { kind: 'lead-back', parts: [line('awaitFocus', { areas: listed(others, 'or') })], rule: 'not-this-area', because: 'The candidate named an area that it should not be; one of the others is still waited for.' }
  // A question is no choice, whatever else it may be.
  if (!chosen && act === 'answer' && answer.text.includes('?') && !tried) return aside(s, as(answer, 'process-question'))
  if (!chosen && !indifferent && !tried) {
    return act === 'answer' || act === 'ready' || act === 'unfinished' ? leadBack(s, 'no-area', 'No area was named yet, and none was left open either.') : aside(s, answer)
  }
  // Asked twice and no area named: whatever is not a request of its own counts as no preference.
  if (!chosen && !indifferent && !['answer', 'ready', 'unfinished', 'off-topic'].includes(act)) return aside(s, answer)
  return chosen
    ? askShare([line('heardAreas', { areas: listed(areaNames(s, areas)) }), ...(tells ? [line('backgroundEarly')] : [])], 'focus-chosen', 'The candidate named areas; the screen comes next.')
    : askShare([line('heardNoArea')], 'no-focus', 'The candidate named no area; the interview goes on without a leaning.')
}

const askShare = (before: readonly Part[], rule: string, because: string): Move => ({
  kind: 'ask-share', first: [{ type: 'phase-changed', phase: 'share' }, { type: 'share-requested' }], parts: [...before, line('askShare')], rule, because,
})

export function askBackground(s: InterviewState): Move {
  // What was named in passing leaves the question about the work to be asked.
  const told = s.early && tellsOfWork(s.early) && s.early.text.trim().split(/\s+/).length >= TOLD_WORDS ? particularsOf(s, s.early).slice(0, 2) : []
  if (told.length > 0) {
    return {
      kind: 'follow-up', first: [{ type: 'phase-changed', phase: 'background' }], parts: [line('screenSeen'), line('followUpEarlier', { what: listed(told) })],
      rule: 'screen-seen', because: `The screen is seen; the candidate named ${listed(told.map((p) => `“${p}”`))} before, and one concrete example of it is asked for.`,
    }
  }
  const area = s.pack.areas.find((a) => a.id === s.areas[0])
  return {
    kind: 'ask-background', first: [{ type: 'phase-changed', phase: 'background' }],
    parts: [line('screenSeen'), ways(area?.background ?? s.pack.background)],
    rule: 'screen-seen', because: area ? `The screen is seen; the background question fits the focus “${area.name}”.` : 'The screen is seen; no focus was chosen, so the background question is the general one.',
  }
}

export function afterBackground(s: InterviewState, heard: Answer): Move {
  // Whoever reads it so: a bare yes, and the word that the screen is shared, are no background.
  const answer = agrees(heard.text) || tellsOfShare(heard.text) ? as(heard, 'ready') : heard
  const { act } = answer.understood
  const particulars = particularsOf(s, answer)
  const over = used(s.clock, budgetOf(s.pack), s.at) >= budgetOf(s.pack).opening
  if (over) return confirmReady(s, [line('openingOver')], 'opening-over', 'The time for the opening is used.')
  if (act === 'unfinished' && (s.tries.get('go-on') ?? 0) < 2) return aside(s, answer)
  if (!['answer', 'unfinished', 'does-not-know', 'ready'].includes(act)) return aside(s, answer)
  const [a] = particulars
  const words = answer.text.trim().split(/\s+/).length
  const said = act !== 'does-not-know' && act !== 'ready' && (a !== undefined || words >= SUBSTANCE_WORDS)
  const firstTry = (['encourage', 'go-on', 'lead-back'] as const).every((kind) => !s.tries.has(kind))
  // A bare yes, or one word, is nothing told yet: the question deserves a second chance.
  if (!said && act !== 'does-not-know' && (act === 'ready' ? (s.tries.get('encourage') ?? 0) < AGREEMENTS : firstTry)) return toldNothing(s, answer)
  if (s.asking?.move !== 'follow-up' && said) return followUp(s, answer, particulars)
  const difficult = hardPartOf(answer)
  const thanks = difficult !== undefined ? line('thanksHard', { what: difficult }) : a !== undefined ? line('thanksFor', { a }) : line(said ? 'thanksBackground' : 'backgroundLeft')
  return confirmReady(s, [thanks], 'background-done', 'The background was heard, and the problems can begin.')
}

/** "Yes, sure": willing to tell it. Right after the screen was seen it may be the word that the screen was to be followed by. */
function toldNothing(s: InterviewState, { understood: { act } }: Answer): Move {
  if (act === 'ready' && s.asking?.move === 'ask-background' && s.tries.size === 0) {
    return { kind: 'lead-back', parts: [line('screenStillSeen'), restated(s)], rule: 'late-done', because: 'The candidate confirms what is known by now; the background is waited for.' }
  }
  const first = act === 'ready' && s.asking?.move === 'follow-up'
  return { kind: 'encourage', parts: first ? [line('tellStory')] : [line('encourageBackground'), restated(s)], rule: 'no-substance', because: 'The message agrees, but says nothing yet.' }
}

/** One concrete example, of what was named where something was; what is private or loathed, or not there yet, is not asked about. */
function followUp(s: InterviewState, answer: Answer, [a, b]: readonly string[]): Move {
  const difficult = hardPartOf(answer)
  // What was hard is told already: how it went on is the one thing to ask.
  if (difficult !== undefined) return { kind: 'follow-up', parts: [line('followUpHard', { what: difficult })], rule: 'follow-up', because: `The candidate named “${difficult}” as hard; how it went on is asked for.` }
  const part = a === undefined ? line(nothingToAskAbout(answer) ? 'followUpOwn' : 'followUpPlain') : b === undefined ? line('followUpOne', { a }) : line('followUpTwo', { a, b })
  return {
    kind: 'follow-up', parts: [part, ...(s.lines % 2 === 0 ? [bridge('backgroundBurden')] : [])],
    rule: 'follow-up', because: a === undefined ? 'One concrete example of the work is asked for.' : `The candidate named ${listed([a, ...(b === undefined ? [] : [b])].map((p) => `“${p}”`))}; one concrete example of it is asked for.`,
  }
}

/** Confirms the share once more, then asks for the first problem. `silently` puts it as a statement. */
export function confirmReady(s: InterviewState, before: readonly Part[], rule: string, because: string, silently = false): Move {
  const share = s.share === 'on' ? [line('screenStillSeen')] : []
  return { kind: 'confirm-ready', parts: [...before, ...share, line(silently ? 'sayReadyForFirst' : 'readyForFirst')], rule, because }
}

export function announce(problem: string, number: string, before: readonly Part[], rule: string, because: string): Move {
  const first: EventBody[] = [{ type: 'phase-changed', phase: 'problem', problem }, { type: 'snippet-requested', problem }]
  return { kind: 'announce-problem', first, parts: [...before, line('announce', { number })], rule, because }
}

