/** Turns the parts of a line into text: among the ways to say a part, those that were heard least so far. */
import { buttons } from '../../shared/buttons.ts'
import type { Language } from '../../shared/buttons.ts'
import { sentencesOf } from '../../shared/sentences.ts'
import type { InterviewState } from '../state.ts'
import { plain, plainOf, type Plain } from './code-names.ts'
import type { AskedQuestion } from './guard.ts'
import { lines } from './lines.en.ts'
import { spell } from './numbers.ts'

export interface Part {
  /** `‹end›` and the like stand for the name of that button, as in `buttons`. */
  readonly ways: readonly string[]
  readonly with?: Readonly<Record<string, string>>
  /** Left out where every way of it was spoken before: a bridge that is heard twice is worse than none. */
  readonly optional?: true
  /** Only shows that the answer was heard; a model may say it in other words. */
  readonly lead?: true
  /** Its last sentence is the question of the line; a model may put it in other words that its ways have. */
  readonly asks?: true
}

export interface Spoken extends Plain {
  /** The beginning of `text` that only shows that the answer was heard; empty where there is none. */
  readonly lead: string
  readonly asked?: AskedQuestion
}

/** More than any conversation has needed; bounds the search. */
const MOST_COMBINATIONS = 600

/** FNV-1a; spreads the session's seed over the parts, so that two candidates in a room hear different wordings. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** A part without values is spoken as it is: pack text and repeated lines may contain braces of their own. */
function fill({ opened: { kioskLanguage = 'en' } }: InterviewState, way: string, values: Part['with']): string {
  const named = withButtons(way, kioskLanguage)
  const filled = values === undefined ? named : named.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nothing to put for {${name}} in “${way}”`)
    return value
  })
  return filled.replace(/^\p{Ll}/u, (c) => c.toUpperCase())
}

const buttonNames = new RegExp(`‹(${Object.keys(buttons.en).join('|')})›`, 'g')

/** As it stands on the kiosk's buttons; a name in another language than the line's is set off by marks. */
const withButtons = (way: string, language: Language): string =>
  way.replaceAll(buttonNames, (_, button: keyof typeof buttons.en) => (language === 'en' ? buttons.en[button] : `“${buttons[language][button]}”`))

/** How many of a text's sentences were spoken before. */
const spoken = (s: InterviewState, text: string) => sentencesOf(plain(text)).filter((x) => s.sentences.has(x.trim())).length

/** How often a way was spoken, whatever stood in its gaps: "You have seen …" tires the ear with any ending. */
function worn(s: InterviewState, way: string, values: Part['with']): number {
  if (values === undefined || !way.includes('{')) return 0
  const before = plain(way.slice(0, way.indexOf('{')))
  const after = plain(way.slice(way.lastIndexOf('}') + 1))
  let times = 0
  for (const sentence of s.sentences) if (sentence.startsWith(before) && sentence.endsWith(after)) times++
  return times
}

/** The ways of a part, the best first. */
function ranked(s: InterviewState, part: Part): readonly string[] {
  // The kiosk's language does not choose the wording.
  const start = (hash(`${s.opened.seed}:${withButtons(part.ways[0] ?? '', 'en')}`) + s.lines) % part.ways.length
  return part.ways
    .map((way, i) => ({ text: fill(s, way, part.with), heard: 0, worn: worn(s, way, part.with), turn: (i - start + part.ways.length) % part.ways.length }))
    .map((way) => ({ ...way, heard: spoken(s, way.text) }))
    .toSorted((a, b) => a.heard - b.heard || a.worn - b.worn || a.turn - b.turn)
    .map((way) => way.text)
}

/** Every choice of one way a part, the best first; the ways of the last part turn fastest. */
function* combinations(parts: readonly (readonly string[])[]): Generator<readonly string[]> {
  const total = parts.reduce((n, ways) => n * ways.length, 1)
  for (let i = 0; i < Math.min(total, MOST_COMBINATIONS); i++) {
    let rest = i
    yield parts.toReversed().map((ways) => {
      const way = ways[rest % ways.length] ?? ''
      rest = Math.floor(rest / ways.length)
      return way
    }).toReversed()
  }
}

/**
 * The parts in their order, as one line that was not spoken before. Where every combination has been used, which takes
 * somebody who says the same thing a hundred times, a remark about just that is added, and at last a count.
 */
export function speak(s: InterviewState, parts: readonly Part[]): Spoken {
  const wanted = parts.filter((p) => p.ways.length > 0 && !(p.optional && p.ways.every((way) => spoken(s, fill(s, way, p.with)) > 0)))
  const found = firstUnspoken(s, wanted)
  if (found !== undefined) {
    const asks = wanted.findIndex((part) => part.asks)
    const asked = asks < 0 ? undefined : askedIn(found[asks] ?? '', wanted[asks]?.ways ?? [])
    return { ...plainOf(found.join(' ')), lead: wanted[0]?.lead ? plain(found[0] ?? '') : '', ...(asked && { asked }) }
  }
  const same: Part = { ways: lines.stillTheSame }
  const text = (firstUnspoken(s, [same, ...wanted]) ?? firstUnspoken(s, [...wanted, same]))?.join(' ')
  return { ...plainOf(text ?? `${wanted.map((p) => ranked(s, p)[0]).join(' ')} That makes ${spell(s.lines + 1)} lines of mine.`), lead: '' }
}

/** The question of a part, where its last sentence is one. */
function askedIn(way: string, ways: readonly string[]): AskedQuestion | undefined {
  const last = sentencesOf(way).at(-1)?.trim() ?? ''
  const { text, code } = plainOf(last)
  return text.endsWith('?') ? { text, ways: ways.map(plain), names: code.map(([from, to]) => text.slice(from, to)) } : undefined
}

function firstUnspoken(s: InterviewState, parts: readonly Part[]): readonly string[] | undefined {
  for (const line of combinations(parts.map((p) => ranked(s, p)))) if (!s.sentences.has(plain(line.join(' ')))) return line
  return undefined
}
