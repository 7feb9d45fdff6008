/**
 * What a pack's wordings should be like to be spoken, beyond what makes a pack usable: advice for its author, and never
 * a reason to refuse the pack.
 */
import type { Pack, Problem } from './schema.ts'

export interface Wording {
  /** File without its folder, and the place in it. */
  readonly file: string
  readonly field: string
  readonly text: string
  /** A question ends in its one question mark; a statement has none. */
  readonly kind: 'question' | 'statement'
  /** Steps 1 to 6; a deeper point's question is step 1 and its fact step 3. */
  readonly step?: number
  readonly point?: string
  /** Of the open question. */
  readonly question?: string
}

export interface Advice {
  readonly file: string
  readonly field: string
  readonly text: string
}

const steps = [['narrow', 2], ['fact', 3], ['consequence', 4], ['change', 5], ['tell', 6]] as const

export function wordingsOf(problem: Problem): Wording[] {
  const file = `${problem.id}.yaml`
  const each = (field: string, texts: readonly string[], step: number, point?: string): Wording[] => texts.map((text, i) => ({
    file, field: texts.length > 1 ? `${field}[${i + 1}]` : field, text, step, kind: step === 6 ? 'statement' : 'question', ...(point === undefined ? {} : { point }),
  }))
  return [
    ...problem.questions.flatMap(({ id, ask }) => each(`questions[${id}].ask`, ask, 1).map((wording) => ({ ...wording, question: id }))),
    ...problem.core.flatMap((point) => steps.flatMap(([name, step]) => each(`core[${point.id}].steps.${name}`, point.steps[name], step, point.id))),
    ...problem.deeper.flatMap(({ id, ask, fact = [] }) => [...each(`deeper[${id}].ask`, ask, 1, id), ...each(`deeper[${id}].fact`, fact, 3, id)]),
  ]
}

function backgroundWordings(pack: Pack): Wording[] {
  const each = (field: string, texts: readonly string[]): Wording[] =>
    texts.map((text, i) => ({ file: 'pack.yaml', field: texts.length > 1 ? `${field}[${i + 1}]` : field, text, kind: 'question' }))
  return [...each('background', pack.background), ...pack.areas.flatMap((area) => each(`areas[${area.id}].background`, area.background))]
}

/** Names of code, between backticks, are spoken whole and keep their dots and signs. */
const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, '`')

const rules: readonly (readonly [applies: (text: string, kind: Wording['kind']) => boolean, advice: string])[] = [
  [(text, kind) => kind === 'question' && !/^[^?]*\?$/.test(withoutCode(text)), 'ask one question, with its question mark at the end'],
  [(text, kind) => kind === 'statement' && withoutCode(text).includes('?'), 'state the point; a question here would be a second one'],
  [(text) => /, (and|or) ((in|for|by|to|from|with) )?(what|how|why|where|which|who|whom|whose|when|is|are|does|do|did|would|should)\b[^.]*\?$/i.test(text), 'this asks two things at once; keep one'],
  [(text) => (text.match(/`/g)?.length ?? 0) % 2 === 1, 'a backtick has no partner'],
  [(text) => /\w[._]\w|\w\(|[*#<>{}\\]|__/.test(withoutCode(text)), 'put names of code between backticks, and use no other marks'],
  [(text) => text.length > 220, 'is long to listen to; say it in fewer words'],
  [(text) => /[\n\t]/.test(text), 'a line that is spoken has no line breaks'],
]

/** In the order of the pack's files. */
export function adviceFor(pack: Pack): Advice[] {
  const seen = new Map<string, string>()
  return [...backgroundWordings(pack), ...pack.problems.flatMap(wordingsOf)].flatMap(({ file, field, text, kind }) => {
    const advice = rules.filter(([applies]) => applies(text, kind)).map(([, words]) => ({ file, field, text: words }))
    const key = text.toLowerCase()
    const first = seen.get(key)
    if (first !== undefined) advice.push({ file, field, text: `says the same as ${first}; no line is spoken twice` })
    else seen.set(key, `${file}: ${field}`)
    return advice
  })
}
