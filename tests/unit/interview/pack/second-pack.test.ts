/** A pack that was written from the authors' guide alone: another topic, and no code of its own. */
import { describe, expect, it } from 'vitest'
import { adviceFor, wordingsOf } from '../../../../electron/interview/pack/advice.ts'
import type { Problem } from '../../../../electron/interview/pack/schema.ts'
import { perform } from '../../../../electron/interview/rehearsal-lines.ts'
import { rehearse, type Rehearsal } from '../../../../electron/interview/rehearsal.ts'
import { pointKey } from '../../../../electron/interview/state.ts'
import { createUnderstanding } from '../../../../electron/interview/understanding/index.ts'
import type { StoredEvent } from '../../../../electron/shared/events.ts'
import { breaches } from '../../../support/conversation-rules.ts'
import { shippedPack } from '../../../support/packs.ts'

const pack = shippedPack('everyday-python')
const everyPoint = (pick: (problem: Problem) => readonly { readonly id: string }[]) => pack.problems.flatMap((problem) => pick(problem).map(({ id }) => pointKey(problem.id, id)))
const core = everyPoint((problem) => problem.core)

/** What one person says when asked; none of these sentences is an example of the pack. */
const good: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'log-report': {
    q1: 'It goes over web server logs, prints requests that ended with a 5xx and shows which ten clients made the most requests.',
    q2: 'If a line does not have that format match gives None, and calling groups on it raises an AttributeError. I would test the match and skip such lines.',
    q3: 'Status is text because it comes out of the regular expression, so comparing it with 500 is a TypeError. I would write int(status).',
    q4: 'The default dictionary is created once when the function is defined, so the second file starts with the counts of the first.',
    q5: 'It sorts the pairs by address rather than by count. I would use Counter and most_common(10).',
  },
  'backup-tool': {
    q1: 'It zips a folder with the date in the name and keeps the five newest backups.',
    q2: 'The name already ends with .zip and make_archive adds it again, so you get .zip.zip.',
    q3: 'The names start with the day, so sorting them as text is not by age. I would put the year first.',
    q4: 'It has only the bare name, so os.remove looks in the current folder. It has to be joined with target.',
    q5: 'Nobody hears about it, because the bare except swallows every error. I would log it and exit with a non zero code.',
  },
}
/** The same person's neighbour, who has read something else into every line. */
const sure: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'log-report': {
    q1: 'It deletes old log entries of the server.', q2: 'The list comprehension is short and quick to read.', q3: 'I would give the number 500 a name of its own.',
    q4: 'Each of the files gets a report under its name, one after the other.', q5: 'I would rename the dictionary and return it whole.',
  },
  'backup-tool': {
    q1: 'It restores a folder from a zip file.', q2: 'A smaller format such as tar.gz would save space on the disk.', q3: 'KEEP should be an argument of the command line.',
    q4: 'The tool should ask the user for a confirmation first.', q5: 'It should check the free space on the disk before it starts.',
  },
}

function interview(answers: typeof good, seed: number): { rehearsal: Rehearsal; events: readonly StoredEvent[]; asked: ReadonlySet<string> } {
  const events: StoredEvent[] = []
  const asked = new Set<string>()
  const rehearsal = rehearse(pack, createUnderstanding(), seed, (event) => {
    events.push(event)
    if (event.body.type === 'interviewer-said' && event.body.point !== undefined) asked.add(`${event.body.problem ?? ''} ${event.body.point} ${event.body.step ?? ''}`)
  })
  const say = (text: string) => perform(rehearsal, { say: text })
  const lines = () => events.flatMap(({ body }) => (body.type === 'interviewer-said' ? [body] : []))
  /** A deeper point has no question, and this candidate no answer to it. */
  const answer = () => {
    const line = lines().findLast(({ question, point }) => question !== undefined || point !== undefined)
    const question = line?.question ?? pack.problems.find(({ id }) => id === line?.problem)?.core.find(({ id }) => id === line?.point)?.question
    return answers[line?.problem ?? '']?.[question ?? ''] ?? 'I do not know.'
  }
  perform(rehearsal, { do: 'consent' })
  say('Yes, I am ready.')
  say('Scripting and tools.')
  perform(rehearsal, { do: 'share-screen' })
  for (let turn = 0; turn < 120 && lines().at(-1)?.move !== 'farewell'; turn += 1) {
    const { expecting, phase } = rehearsal.state()
    if (expecting === 'answer') say(answer())
    else if (expecting === 'background') say('I wrote a deployment tool for Northwind Logistics, in Python.')
    else say(phase === 'close' ? 'No questions, thank you.' : 'Yes, I am ready.')
  }
  perform(rehearsal, { do: 'end-call' })
  return { rehearsal, events, asked }
}

describe('the second pack', () => {
  it('can be spoken: one question a line, whole code names, and no line twice', () => {
    expect(pack.problems.map(({ id }) => id)).toEqual(['log-report', 'backup-tool'])
    expect(adviceFor(pack)).toEqual([])
  })

  it('has two ways or more to say every step', () => {
    const thin = pack.problems.flatMap((problem) => [
      ...problem.questions.filter(({ ask }) => ask.length < 3).map(({ id }) => `${problem.id} ${id}`),
      ...problem.core.flatMap(({ id, steps }) => Object.entries(steps).filter(([, texts]) => texts.length < 2).map(([step]) => `${problem.id} ${id} ${step}`)),
    ])
    expect(thin).toEqual([])
  })

  it('gives away no point before its last step', () => {
    const giveaways: Readonly<Record<string, RegExp>> = {
      'log-report': /AttributeError|TypeError|shared|same dict|most_common|Counter|int\(|line by line|argparse/i,
      'backup-tool': /\.zip\.zip|twice|year first|bare name|current folder|swallow|exit code|nobody learns/i,
    }
    const early = pack.problems.flatMap((problem) => wordingsOf(problem).filter(({ step, text }) => step !== 6 && giveaways[problem.id]?.test(text)).map(({ field, text }) => `${field}: ${text}`))
    expect(early).toEqual([])
    // Otherwise the words chosen here would prove nothing.
    const told = pack.problems.flatMap((problem) => wordingsOf(problem).filter(({ step, text }) => step === 6 && giveaways[problem.id]?.test(text)).map(({ point }) => pointKey(problem.id, point ?? '')))
    expect(new Set(told).size).toBeGreaterThanOrEqual(6)
  })

  it('has eight right and four wrong answers or more for every point', () => {
    const few = pack.problems.flatMap((problem) => [...problem.core, ...problem.deeper]
      .filter(({ id }) => (problem.examples[id]?.right.length ?? 0) < 8 || (problem.examples[id]?.wrong.length ?? 0) < 4).map(({ id }) => `${problem.id} ${id}`))
    expect(few).toEqual([])
  })

  it.each([1, 2, 3])('credits every core point to somebody who knows them, seed %i', (seed) => {
    const { rehearsal, events, asked } = interview(good, seed)
    const { ended, points } = rehearsal.state()
    expect(core.filter((key) => points.get(key)?.covered === undefined)).toEqual([])
    // Each was reached with its open question: nobody who knows an answer is led to it.
    expect([...asked].filter((line) => / [2-6]$/.test(line))).toEqual([])
    expect(ended).toBe('completed')
    expect(breaches(pack, events)).toEqual([])
  })

  it('credits no core point to somebody who speaks beside them', () => {
    const { rehearsal, events } = interview(sure, 1)
    const { points } = rehearsal.state()
    expect(core.filter((key) => points.get(key)?.covered !== undefined)).toEqual([])
    expect(breaches(pack, events)).toEqual([])
  })
})
