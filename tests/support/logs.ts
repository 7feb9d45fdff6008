/** The recorded logs of tests/replay, as they are stored. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { storedEvent } from '../../electron/shared/events.ts'
import type { EventBody, StoredEvent } from '../../electron/shared/events.ts'

export const recorded = ['silent', 'steady', 'struggling'] as const

export const recordedLog = (name: (typeof recorded)[number]): readonly StoredEvent[] =>
  readFileSync(path.join(import.meta.dirname, '../replay/vectors', `${name}.log.ndjson`), 'utf8').trimEnd().split('\n').map((line) => storedEvent.parse(JSON.parse(line)))

/** Bodies with the session times (ms) at which they happened, as a log. */
export const logOf = (timed: readonly (readonly [at: number, body: EventBody])[], wall = Date.UTC(2026, 2, 4, 9)): readonly StoredEvent[] =>
  timed.map(([at, body], index) => ({ v: 1, seq: index + 1, at, wall: wall + at, body }))
