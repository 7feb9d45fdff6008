/** The rules by which whole interviews are judged find what they are there to find. */
import { describe, expect, it } from 'vitest'
import type { CorePoint, Pack } from '../../../electron/interview/pack/schema.ts'
import { perform } from '../../../electron/interview/rehearsal-lines.ts'
import { rehearse } from '../../../electron/interview/rehearsal.ts'
import { createUnderstanding } from '../../../electron/interview/understanding/index.ts'
import type { StoredEvent } from '../../../electron/shared/events.ts'
import { breaches } from '../../support/conversation-rules.ts'
import { shippedPack } from '../../support/packs.ts'

const pack = shippedPack()
const [airflow, ...others] = pack.problems

/** The pack with another wording in one core point of its first problem. */
function spoilt(id: string, change: (point: CorePoint) => CorePoint): Pack {
  if (!airflow?.core.some((point) => point.id === id)) throw new Error(`there is no ${id}`)
  return { ...pack, problems: [{ ...airflow, core: airflow.core.map((point) => (point.id === id ? change(point) : point)) }, ...others] }
}

/** Somebody who says this to every question but the first, as far as the third question. */
function played(given: Pack, says: readonly string[]): readonly StoredEvent[] {
  const events: StoredEvent[] = []
  const rehearsal = rehearse(given, createUnderstanding(), 1, (event) => events.push(event))
  rehearsal.consent()
  for (const say of ['yes', 'backend']) rehearsal.say(say)
  perform(rehearsal, { do: 'share-screen' })
  for (const say of ['I do not know', 'yes', 'I see it', 'I have read it']) rehearsal.say(say)
  rehearsal.say('It is a daily ETL job: rows of the day from Postgres, uppercased, go to an Azure blob.')
  for (let i = 0; i < 22; i++) for (const say of says) rehearsal.say(say)
  perform(rehearsal, { do: 'end-call' })
  return events
}
const broken = (given: Pack, says = ['I do not know']) => breaches(given, played(given, says)).map(({ rule, text }) => `${rule}: ${text.split(':')[0] ?? ''}`)

describe('a point that is given away before its steps', () => {
  it('is not there in the interview that ships', () => {
    expect(broken(pack)).toEqual([])
  })

  it.each([
    ['a narrower question', ['I do not know'], (point: CorePoint): CorePoint => ({ ...point, steps: { ...point.steps, narrow: ['Each `d` is a tuple, and a tuple has no `upper`. What comes of that?'] } })],
    ['a fact', ['I do not know'], (point: CorePoint): CorePoint => ({ ...point, steps: { ...point.steps, fact: ['Line 16 raises an AttributeError, because `d` is a tuple. What would you do?'] } })],
    ['what was asked about', ['I do not know', 'What is the weather like?'], (point: CorePoint): CorePoint => ({ ...point, topic: 'the AttributeError that tuples give in line 16' })],
  ])('is found in %s', (_, says, change) => {
    expect(broken(spoilt('tuple-upper', change), says)).toContain('a point was given away before its steps: tuple-upper')
  })

  it('is found in what is said of another point', () => {
    const given = spoilt('purpose', (point) => ({ ...point, heard: 'that each `d` is a tuple, and that `upper` raises an AttributeError' }))
    expect(broken(given)).toContain('a point was given away before its steps: tuple-upper')
  })
})
