/** `npm run -s rehearse`: the interview in a terminal, without Electron and in virtual time. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { StoredEvent } from '../shared/events.ts'
import { perform, readPlain, rehearsalInput } from '../interview/rehearsal-lines.ts'
import { rehearse, type Rehearsal } from '../interview/rehearsal.ts'
import { createUnderstanding } from '../interview/understanding/index.ts'
import { packNamed, printFaults } from './packs/choice.ts'

const HELP = `npm run -s rehearse -- [--interview NAME] [--candidate FILE] [--ndjson] [--seed N]

Type what the candidate says, one message a line. /consent, /share-screen, /stop-sharing, /break, /resume, /call-help,
/end-call do what the buttons do; /wait 60 lets a minute pass. --candidate plays such lines from a file (# is a comment).
--ndjson: one JSON object a line, in {"say":…} {"do":…} {"advance":seconds}, out one object for each event.`

const { values } = parseArgs({
  options: {
    interview: { type: 'string' }, candidate: { type: 'string' }, ndjson: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' }, help: { type: 'boolean', default: false },
  },
})

const out = (text: string) => void process.stdout.write(`${text}\n`)

/** One object a line; `seq` counts the lines. */
function asNdjson() {
  let seq = 0
  const write = (at: number, type: string, rest: object) => out(JSON.stringify({ seq: ++seq, at: Math.round(at) / 1000, type, ...rest }))
  return {
    event: (event: StoredEvent) => {
      const { type, ...rest } = event.body
      write(event.at, type, rest)
    },
    awaiting: (r: Rehearsal) => write(r.now(), 'awaiting-candidate', { for: r.state().clock.startedAt === undefined ? 'consent' : (r.state().expecting ?? 'nothing') }),
    fault: (r: Rehearsal, text: string) => write(r.now(), 'error', { text }),
  }
}

function asText(codeOf: (problem: string) => string) {
  const stamp = (at: number) => `${String(Math.floor(at / 60_000)).padStart(2, '0')}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`
  return {
    event: ({ at, body }: StoredEvent) => {
      if (body.type === 'interviewer-said') out(`\n${stamp(at)}  Interviewer: ${body.text}\n       [${body.move}${body.point ? ` ${body.point}` : ''}${body.step ? ` step ${body.step}` : ''}: ${body.trigger.because}]`)
      else if (body.type === 'candidate-said') out(`\n${stamp(at)}  You: ${body.text}`)
      else if (body.type === 'answer-understood') out(`       [${body.act}${body.points.map((p) => `; ${p.id} ${p.status} “${p.quote}”`).join('')}]`)
      else if (body.type === 'snippet-shown') out(`\n${codeOf(body.problem)}`)
      else if (body.type === 'consent-given' || body.type === 'session-opened' || body.type === 'time-allowed') return
      else out(`${stamp(at)}  · ${body.type}${'phase' in body ? ` ${body.phase}` : ''}${'why' in body ? ` (${body.why})` : ''}${'reason' in body ? ` (${body.reason})` : ''}`)
    },
    awaiting: (r: Rehearsal) => {
      if (r.state().clock.startedAt === undefined) out('Nothing begins before consent: type /consent')
    },
    fault: (_: Rehearsal, text: string) => void process.stderr.write(`${text}\n`),
  }
}

async function main(): Promise<number> {
  if (values.help) return out(HELP), 0
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed) || seed < 0) return process.stderr.write('--seed takes a whole number from 0 on.\n'), 2
  const choice = packNamed(values.interview)
  if ('problems' in choice) return printFaults(choice.problems), 1
  const { pack } = choice
  const numbered = (id: string) => (pack.problems.find((p) => p.id === id)?.code ?? '').split('\n').map((l, i) => `${String(i + 1).padStart(4)}  ${l}`).join('\n')
  const printer = values.ndjson ? asNdjson() : asText(numbered)
  const rehearsal = rehearse(pack, createUnderstanding(pack.problems), seed, printer.event)
  printer.awaiting(rehearsal)

  const lines = values.candidate === undefined ? createInterface({ input: process.stdin, crlfDelay: Infinity }) : (await readFile(values.candidate, 'utf8')).split('\n')
  for await (const line of lines) {
    if (line.trim() === '' || (!values.ndjson && line.startsWith('#'))) continue
    const before = rehearsal.state()
    const fault = takeLine(rehearsal, line)
    if (fault !== undefined) printer.fault(rehearsal, fault)
    const { ended } = rehearsal.state()
    if (ended !== undefined) break
    if (before !== rehearsal.state() || fault !== undefined) printer.awaiting(rehearsal)
  }
  // A closed input is a candidate who has left.
  if (rehearsal.state().ended === undefined) rehearsal.act({ type: 'end-call' })
  return 0
}

function takeLine(rehearsal: Rehearsal, line: string): string | undefined {
  let given: unknown
  try {
    given = values.ndjson ? (JSON.parse(line) as unknown) : readPlain(line)
  } catch (error) {
    if (error instanceof SyntaxError) return `That line is no JSON: ${error.message}`
    throw error
  }
  const input = rehearsalInput.safeParse(given)
  return input.success ? perform(rehearsal, input.data) : 'Not understood: give {"say":…}, {"do":…} or {"advance":seconds}.'
}

process.exitCode = await main()
