/** The port through which answers are understood: what goes in, and what comes out, whoever does it. */
import type { PointReading } from '../../shared/events.ts'
import type { Act, LineRange, Phase } from '../../shared/ids.ts'
import type { Problem } from '../pack/schema.ts'
import type { Area } from '../pack/schema.ts'

/** What the interviewer last waited for; the same words mean different acts after different questions. */
export type Expecting = 'ready' | 'focus' | 'share' | 'background' | 'see' | 'read' | 'answer' | 'questions'

/** What somebody says then may be about the code; at the gates of a problem it may come before it was asked for. */
export const speaksOfPoints: ReadonlySet<Expecting> = new Set<Expecting>(['answer', 'see', 'read', 'ready'])

export interface Heard {
  readonly text: string
  readonly citations: readonly LineRange[]
  readonly phase: Phase
  readonly expecting: Expecting
  readonly problem?: Problem
  /** Id of the question, and of the point where one is being climbed. */
  readonly question?: string
  readonly point?: string
  /** The interviewer's last line as spoken. */
  readonly asked?: string
  readonly areas: readonly Area[]
}

export interface Understood {
  readonly act: Act
  /** In the problem's order; absent points are not listed. */
  readonly points: readonly PointReading[]
  /** Short spans of the answer worth quoting, exactly as they stand there, best first. */
  readonly particulars: readonly string[]
  /** Ids of the focus areas named, in the order in which they were named. */
  readonly areas: readonly string[]
}

/** Pure and synchronous; makes nothing up: every quote and every particular occurs in `text`. */
export type Understand = (heard: Heard) => Understood
