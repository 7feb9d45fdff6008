/** The session's log against the bare database doing the same inserts (the same library, cipher, pragmas and bytes; one transaction for each), alternately. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { openDatabase } from '../../../../electron/main/store/database.ts'
import { openLog } from '../../../../electron/main/store/log.ts'
import { EVENT_VERSION } from '../../../../electron/shared/events.ts'
import type { EventBody } from '../../../../electron/shared/events.ts'
import { median, quantile, rounded, show } from '../figures.ts'

/** Writes one event durably. */
type Append = (number: number) => void

const WORDS = 'I would unpack each pair and keep the id together with its uppercased text, so that every value can still be tied to its record.'

const said = (number: number): EventBody => ({ type: 'candidate-said', id: `message-${number}`, text: `${WORDS} ${number}`, citations: [] })

/** `folder` is empty. A round is so many events of each. */
export function measureAppend(folder: string, { rounds, events }: { readonly rounds: number; readonly events: number }): void {
  const key = randomBytes(32)
  const log = openLog(path.join(folder, 'log.sqlite'), key)
  const bare = openDatabase(path.join(folder, 'bare.sqlite'), key, 'talk')
  bare.exec('CREATE TABLE events (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT')

  const hash = randomBytes(32)
  const contenders: readonly { readonly name: string; readonly append: Append; readonly ms: number[]; readonly roundMs: number[] }[] = [
    { name: 'the log', append: (number) => void log.append([said(number)], { wall: 1_700_000_000_000 + number, at: number }), ms: [], roundMs: [] },
    {
      name: 'bare database',
      append: (number) => {
        const bytes = Buffer.from(JSON.stringify({ v: EVENT_VERSION, seq: number, wall: 1_700_000_000_000 + number, at: number, body: said(number) }))
        bare.transaction(() => bare.run('INSERT INTO events VALUES (?, ?, ?)', [number, bytes, hash]))
      },
      ms: [],
      roundMs: [],
    },
  ]

  const round = (append: Append, from: number): number[] => Array.from({ length: events }, (_, index) => {
    const begun = performance.now()
    append(from + index)
    return performance.now() - begun
  })

  try {
    for (let number = 0; number <= rounds; number++) {
      for (const { append, ms, roundMs } of number % 2 === 0 ? contenders : contenders.toReversed()) {
        const taken = round(append, number * events + 1)
        // The first round warms both up.
        if (number === 0) continue
        for (const each of taken) ms.push(each)
        roundMs.push(taken.reduce((sum, each) => sum + each, 0))
      }
    }
  } finally {
    log.close()
    bare.close()
  }

  const figures = contenders.map(({ name, ms, roundMs }) => ({
    name,
    appends: ms.length,
    perSecond: rounded((1000 * events) / median(roundMs), 0),
    median: rounded(median(ms), 3),
    p99: rounded(quantile(ms, 0.99), 3),
    most: rounded(Math.max(...ms), 3),
  }))
  const [ours, theirs] = figures
  const ratio = rounded(theirs!.perSecond / ours!.perSecond, 2)
  const quarter = Math.ceil(rounds / 4)
  const roundsOfLog = contenders[0]!.roundMs
  const growth = rounded(median(roundsOfLog.slice(-quarter)) / median(roundsOfLog.slice(0, quarter)), 2)
  show(
    'Durable append, one event a transaction, milliseconds',
    ['', 'appends', 'events/s', 'median', 'p99', 'most'],
    figures.map(({ name, appends, perSecond, median: middle, p99, most }) => [name, appends, perSecond, middle, p99, most]),
    { benchmark: 'log', what: 'append', unit: 'ms', figures, ratio, growth, eventsInLog: (rounds + 1) * events },
    [
      `The bare database writes ${ratio} times as many events in a second`,
      `The log's last quarter took ${growth} times as long as its first (${(rounds + 1) * events} events in the log at the end)`,
    ],
  )
}
