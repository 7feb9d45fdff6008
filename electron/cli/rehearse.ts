/** `npm run -s rehearse`: the interview in a terminal, without Electron and in virtual time. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { StoredEvent } from '../shared/events.ts'
import { perform, readPlain, rehearsalInput } from '../interview/rehearsal-lines.ts'
import { rehearse, type Rehearsal } from '../interview/rehearsal.ts'
import { createUnderstanding } from '../interview/understanding/index.ts'
import { consentText } from '../main/lobby/consent.ts'
import { policyFile } from '../main/policy/schema.ts'
import { readCommandLine, wrongUse } from '../main/command-line.ts'
import { onePack } from './packs/folders.ts'
import { quietWhenUnread } from '../main/quiet.ts'

const usage = `npm run -s rehearse -- [--interview PACK] [--candidate FILE] [--ndjson] [--seed N]

PACK is the name of a pack that ships, or the folder of any other; without it, the reference interview.

Type what the candidate says, one message a line. /consent, /share-screen, /stop-sharing, /break, /resume, /call-help,
/end-call do what the buttons do; /wait 60 lets a minute pass. --candidate plays such lines from a file (# is a comment).
--ndjson: one JSON object a line, in {"say":…} {"do":…} {"advance":seconds}, out one object for each event.
`

const options = {
  interview: { type: 'string' }, candidate: { type: 'string' }, ndjson: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
} as const

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
  const given = readCommandLine(process.argv.slice(2), usage, options)
  if (typeof given === 'number') return given
  const { values, positionals } = given
  if (positionals.length > 0) return wrongUse(usage)
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed) || seed < 0) return wrongUse(usage, '--seed takes a whole number from 0 on.')
  const pack = onePack(values.interview)
  if ('faults' in pack) return process.stderr.write(`${pack.faults.join('\n')}\n`), 1
  const numbered = (id: string) => (pack.problems.find((p) => p.id === id)?.code ?? '').trimEnd().split('\n').map((l, i) => `${String(i + 1).padStart(4)}  ${l}`).join('\n')
  const printer = values.ndjson ? asNdjson() : asText(numbered)
  const rehearsal = rehearse(pack, createUnderstanding(pack.problems), seed, printer.event, { consentText: consentText(pack, policyFile.parse({ version: 1 })) })
  printer.awaiting(rehearsal)

  const script = values.candidate === undefined ? undefined : await readScript(values.candidate)
  if (script !== undefined && 'fault' in script) return process.stderr.write(`${script.fault}\n`), 1
  const lines = script?.lines ?? createInterface({ input: process.stdin, crlfDelay: Infinity })
  let number = 0
  let faults = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '' || (!values.ndjson && line.startsWith('#'))) continue
    const fault = takeLine(rehearsal, line, values.ndjson)
    if (fault !== undefined) {
      faults++
      printer.fault(rehearsal, values.candidate === undefined ? fault : `${values.candidate}:${number}: ${fault}`)
    }
    if (rehearsal.state().ended !== undefined) break
    printer.awaiting(rehearsal)
  }
  // The interview is over for whoever still holds the other end open.
  if (script === undefined) process.stdin.destroy()
  // A closed input is a candidate who has left.
  if (rehearsal.state().ended === undefined) rehearsal.act({ type: 'end-call' })
  // A script is meant to be right; somebody at a terminal may mistype.
  return values.candidate !== undefined && faults > 0 ? 1 : 0
}

async function readScript(file: string): Promise<{ readonly lines: readonly string[] } | { readonly fault: string }> {
  try {
    return { lines: (await readFile(file, 'utf8')).split('\n') }
  } catch (error) {
    return { fault: `The candidate’s script ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function takeLine(rehearsal: Rehearsal, line: string, ndjson: boolean): string | undefined {
  let given: unknown
  try {
    given = ndjson ? (JSON.parse(line) as unknown) : readPlain(line)
  } catch (error) {
    if (error instanceof SyntaxError) return `That line is no JSON: ${error.message}`
    throw error
  }
  const input = rehearsalInput.safeParse(given)
  return input.success ? perform(rehearsal, input.data) : 'Not understood: give {"say":…}, {"do":…} or {"advance":seconds}.'
}

quietWhenUnread()

process.exitCode = await main()
