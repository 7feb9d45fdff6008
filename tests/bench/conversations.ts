/**
 * Whole interviews with simulated candidates, in virtual time: `npm run bench -- conversations [--seeds=N] [--persona=NAME] [--json]`,
 * or `--persona=NAME --listen=SEED` to read one interview; `--model=NAME` with a model of `odd-models.ts` that reads badly.
 * Every rule of conversation is checked on every one; a breach prints its seed and place and makes the exit code 1.
 */
import { onePack } from '../../electron/cli/packs/folders.ts'
import { budgetOf, used } from '../../electron/interview/clock.ts'
import type { Pack } from '../../electron/interview/pack/schema.ts'
import { pointKey, type InterviewState } from '../../electron/interview/state.ts'
import { createUnderstanding } from '../../electron/interview/understanding/index.ts'
import type { StoredEvent } from '../../electron/shared/events.ts'
import { interview } from '../support/candidates/candidate.ts'
import { personas, type Persona } from '../support/candidates/personas.ts'
import { breaches } from '../support/conversation-rules.ts'
import { oddModels, through, type OddModel } from '../support/odd-models.ts'

const option = (name: string): string | undefined => {
  const at = process.argv.findIndex((given) => given === `--${name}` || given.startsWith(`--${name}=`))
  return at < 0 ? undefined : (process.argv[at]?.split('=')[1] ?? process.argv[at + 1])
}
const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** Sums over the interviews of one persona. */
interface Row { persona: Persona; interviews: number; breaches: number; turns: number; lines: number; minutes: number; alone: number; helped: number; told: number; core: number; close: number; words: number; milliseconds: number }
const empty = (persona: Persona): Row => ({ persona, interviews: 0, breaches: 0, turns: 0, lines: 0, minutes: 0, alone: 0, helped: 0, told: 0, core: 0, close: 0, words: 0, milliseconds: 0 })

function tally(row: Row, pack: Pack, events: readonly StoredEvent[], s: InterviewState): void {
  const ended = events.findLast((e) => e.body.type === 'interview-ended')?.at ?? s.at
  row.interviews += 1
  row.minutes += used(s.clock, budgetOf(pack), ended) / 60_000
  row.turns += events.filter((e) => e.body.type === 'candidate-said').length
  row.close += events.some((e) => e.body.type === 'phase-changed' && e.body.phase === 'close') ? 1 : 0
  for (const { body } of events) {
    if (body.type !== 'interviewer-said') continue
    row.lines += 1
    row.words += body.text.split(/\s+/).length
  }
  for (const problem of pack.problems) {
    for (const point of problem.core) {
      const state = s.points.get(pointKey(problem.id, point.id))
      row.core += 1
      if (state?.covered) row[state.covered.step > 1 ? 'helped' : 'alone'] += 1
      else if (state?.told) row.told += 1
    }
  }
}

function transcript(name: Persona, seed: number): void {
  print(`\n=== ${name}, seed ${seed}`)
  for (const { body, at } of interview(pack, understand, personas[name], seed).events) {
    const stamp = `${String(Math.floor(at / 60_000)).padStart(2, '0')}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`
    if (body.type === 'interviewer-said') print(`${stamp}  Interviewer: ${body.text}\n         [${[body.move, body.point, body.step, body.trigger.rule].filter((x) => x !== undefined).join(' ')}]`)
    else if (body.type === 'candidate-said') print(`${stamp}  You: ${body.text}`)
    else if (body.type === 'answer-understood') print(`         [${body.act}${body.points.map((p) => `; ${p.id} ${p.status} “${p.quote}”`).join('')}; ${body.particulars.join(' | ')}]`)
    else if (['phase-changed', 'share-started', 'share-lost', 'paused', 'resumed', 'interview-ended'].includes(body.type)) print(`${stamp}  · ${body.type} ${'why' in body ? body.why : ''}${'phase' in body ? body.phase : ''}${'reason' in body ? body.reason : ''}`)
  }
}

const HEADER = `${''.padEnd(24)}interviews breaches   turns  lines  minutes  core: alone  helped   told   close  words/line  ms/interview`

function told(r: Row): string {
  const per = (n: number, digits = 1) => (n / r.interviews).toFixed(digits)
  const share = (n: number) => `${((100 * n) / r.core).toFixed(0)} %`
  return `${r.persona.padEnd(24)}${String(r.interviews).padStart(10)}${String(r.breaches).padStart(9)}${per(r.turns).padStart(8)}${per(r.lines).padStart(7)}${per(r.minutes).padStart(9)}` +
    `${share(r.alone).padStart(13)}${share(r.helped).padStart(8)}${share(r.told).padStart(7)}${`${((100 * r.close) / r.interviews).toFixed(0)} %`.padStart(8)}${(r.words / r.lines).toFixed(1).padStart(12)}${per(r.milliseconds).padStart(14)}`
}

/** On a terminal only: which interview it is at. */
const progress = (text: string): void => void (process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`))

const chosen = onePack(option('interview'))
if ('faults' in chosen) {
  process.stderr.write(`${chosen.faults.join('\n')}\n`)
  process.exit(1)
}
const pack: Pack = chosen
const seeds = Number(option('seeds') ?? 200)
const only = option('persona')
const names = (Object.keys(personas) as Persona[]).filter((name) => only === undefined || name === only)
if (!Number.isSafeInteger(seeds) || seeds < 1 || names.length === 0) {
  process.stderr.write(`--seeds takes a whole number from 1 on; --persona one of: ${Object.keys(personas).join(', ')}\n`)
  process.exit(2)
}
const model = option('model')
const isModel = (name: string): name is OddModel => name in oddModels
if (model !== undefined && !isModel(model)) {
  process.stderr.write(`--model takes one of: ${Object.keys(oddModels).join(', ')}\n`)
  process.exit(2)
}
const embedded = createUnderstanding()
const understand = model === undefined ? embedded : through(model, embedded)
const listenTo = option('listen')
if (listenTo !== undefined) {
  for (const name of names) transcript(name, Number(listenTo))
  process.exit(0)
}
const json = process.argv.includes('--json')
if (!json) print(HEADER)
const rows = names.map((name) => {
  const row = empty(name)
  for (let seed = 1; seed <= seeds; seed++) {
    if (seed % 10 === 1) progress(`${name}: ${seed} of ${seeds}`)
    const begun = performance.now()
    const { events, state, held } = interview(pack, understand, personas[name], seed)
    row.milliseconds += performance.now() - begun
    tally(row, pack, events, state)
    const found = [...breaches(pack, events), ...held.map((turn) => ({ rule: 'End Call did not end it', seq: turn, text: 'counted in turns' }))]
    row.breaches += found.length
    for (const { rule, seq, text } of found) process.stderr.write(`${name}, seed ${seed}, event ${seq}: ${rule}: ${text}\n`)
  }
  progress('')
  if (!json) print(told(row))
  return row
})
const all = rows.reduce((sum, row) => ({ interviews: sum.interviews + row.interviews, breaches: sum.breaches + row.breaches }), { interviews: 0, breaches: 0 })
const EXPLAINED = `What was asked and what was covered goes by the interviewer's own reading: a right answer that it misses is asked about again, and breaks no rule.
Alone: covered with the open question or before it. Helped: covered at step 2 to 5. Told: given away at step 6. The candidates speak in the pack's example answers,
some of them in other words; so these figures say how the interviewer conducts itself, and not how well it understands.`
print(json ? JSON.stringify(rows) : `${all.interviews} interviews, ${all.breaches} breaches of the rules\n${EXPLAINED}`)
process.exitCode = all.breaches > 0 ? 1 : 0
