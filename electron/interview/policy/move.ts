/** What the policy decides: one line of the interviewer, what must happen before it, and why. */
import type { EventBody, MoveKind } from '../../shared/events.ts'
import type { LineRange, Step } from '../../shared/ids.ts'
import { lines, type LineKey } from '../wording/lines.en.ts'
import type { Part } from '../wording/speak.ts'

export interface Move {
  readonly kind: MoveKind
  readonly parts: readonly Part[]
  /** Stable name of the rule, and its reason in a plain sentence. */
  readonly rule: string
  readonly because: string
  readonly question?: string
  readonly point?: string
  readonly step?: Step
  readonly marks?: readonly LineRange[]
  /** Facts that come before the line: a phase that changes, a snippet that is asked for. */
  readonly first?: readonly EventBody[]
}

export const line = (key: LineKey, values?: Readonly<Record<string, string>>): Part => ({ ways: lines[key], ...(values && { with: values }) })
/** Left out once every way of it was heard. */
export const bridge = (key: LineKey): Part => ({ ways: lines[key], optional: true })
export const ways = (given: readonly string[]): Part => ({ ways: given })
/** The question of the pack that a line asks; a model may put it in other words of the same author. */
export const asking = (given: readonly string[]): Part => ({ ways: given, asks: true })
