import { describe, expect, it } from 'vitest'
import { talk } from '../../../support/candidates/scripted.ts'

const followUp = (text: string, named: readonly string[] = []) => {
  const the = talk()
  the.toBackground()
  return the.says('answer', text, { named }).text
}

describe('the follow-up on the background', () => {
  it('is never about what was denied', () => {
    const text = followUp('I was never at Google, and I have never used Kafka. I work as a nurse on a night ward.', ['Google', 'Kafka'])
    expect(text).not.toMatch(/Google|Kafka/)
  })

  it('still hears what follows a denial', () => {
    expect(followUp('I have never used Kafka, but at Brightleaf I look after RabbitMQ.', ['Kafka', 'Brightleaf', 'RabbitMQ'])).toMatch(/Brightleaf.*RabbitMQ/)
  })

  it('is not about a weekday or a town that somebody moved to', () => {
    expect(followUp('In 2019 I moved from Berlin to Munich. On Monday I write code for trains.', ['Monday', 'Berlin', 'Munich'])).not.toMatch(/Monday|Berlin|Munich/)
  })

  it.each([
    ['mostly invoice reconciliation and reducing the churn model drift at a bank', 'invoice reconciliation'],
    ['In my last job I built the fraud detection service with two colleagues', 'fraud detection service'],
    ['I am working on a scheduling tool for hospitals right now', 'scheduling tool'],
  ])('quotes a task as it was said: %s', (text, task) => {
    expect(followUp(text)).toContain(`“${task}”`.replaceAll(/[“”]/g, ''))
  })

  it('takes a name together with a task', () => {
    const text = followUp('At Brightleaf I built the fraud detection service with Kafka for years', ['Brightleaf', 'Kafka'])
    expect(text).toMatch(/Brightleaf/)
    expect(text).toMatch(/fraud detection service/)
  })

  it.each([
    ['a person, whatever their office', 'I wrote a thing in Python that reads the cue sheets from QLab, because Herbert, our old stage manager, refuses tablets.', ['Herbert', 'Python', 'QLab'], /Python and QLab/, /Herbert/],
    ['two jobs', "I started in 2004 at Deutsche Bahn. I sold tickets. Now I'm at a city utility and we read the meters into a TimescaleDB.", ['Deutsche Bahn', 'TimescaleDB'], /TimescaleDB/, /Deutsche Bahn/],
    ['what is apart', 'I was at Brightleaf for a year. At Halden I look after Kafka.', ['Brightleaf', 'Halden', 'Kafka'], /Halden and Kafka/, /Brightleaf/],
    ['what is little used before what is main', 'I make mostly the services in Python with Django, and I do also a bit the database Postgres.', ['Postgres', 'Python', 'Django'], /Python and Django/, /Postgres/],
  ])('does not join or prefer %s', (_, text, named, said, not) => {
    const line = followUp(text, named)
    expect(line).toMatch(said)
    expect(line).not.toMatch(not)
  })

  it.each([
    ['I designed the ledger. I led a team of twelve and we moved from Oracle to Cockroach.', ['Cockroach', 'Oracle'], /Cockroach and Oracle/],
    ['Im still at school, I made a discord bot with a friend that plays music', [], /discord bot/],
  ])('hears what was built or moved: “%s”', (text, named, said) => {
    expect(followUp(text, named)).toMatch(said)
  })

  it('makes no task of half a sentence', () => {
    expect(followUp('I worked on it, and mostly that was a lot of stuff in the code of others')).not.toMatch(/“|lot of stuff/)
  })

  it.each([
    ['i work at uh at spotify and we mostly use you know java and some python', ['python'], /spotify/, /you know|use /],
    ['mostly Perl then Java, at a printer’s', ['Perl', 'Java'], /Perl.*Java/, /Perl then/],
    ['for a year I was mostly rescuing Airflow installations', ['Airflow'], /Airflow/, /rescuing/],
  ])('quotes names, and no piece of a sentence: %s', (text, named, said, not) => {
    const line = followUp(text, named)
    expect(line).toMatch(said)
    expect(line).not.toMatch(not)
  })

  it.each([
    ['i worked at ibm on db2 migrations for three years', [], /\bibm\b.*db2 migrations/],
    ['I never used Kafka, I only did some HTML', ['Kafka', 'HTML'], /HTML/],
    ['I built Netflix’s recommendation pipeline with Spark', ['Netflix’s', 'Spark'], /Netflix (and|of)|Netflix and/],
  ])('names what was named, as it is called: %s', (text, named, said) => {
    const line = followUp(text, named)
    expect(line).toMatch(said)
    expect(line).not.toMatch(/Kafka|’s/)
  })

  it.each([
    ['people', 'I worked for Deutsche Bank. My boss Peter Schmidt was awful.', ['Deutsche Bank', 'Peter Schmidt'], /Peter|Schmidt/],
    ['what is loathed', 'My main experience is in Java. I hate Python.', ['Java', 'Python'], /Python/],
    ['what happened to somebody', 'I got fired from Amazon last month for my disability', ['Amazon'], /Amazon|that work|example of that/],
  ])('never asks about %s', (_what, text, named, not) => {
    expect(followUp(text, named)).not.toMatch(not)
  })

  it.each([
    ['I maintain the patient portal of a hospital, Charite, in Java and Kafka.', ['Charite', 'Java', 'Kafka']],
    ['I do the accounting backend for a cancer charity, in Python with Celery.', ['Celery']],
    ['I built the divorce papers generator at Rocketlaw in Django', ['Rocketlaw', 'Django']],
    ['I moved the Nagios of a hospital over to Prometheus, which took a year', ['Nagios', 'Prometheus']],
  ])('asks about work in places that others go to for help: %s', (told, names) => {
    expect(names.some((name) => followUp(told, names).includes(name))).toBe(true)
  })

  it.each(['After my mother died I left SAP', 'I had a burnout at Lidl', 'I was in hospital for a year, away from Bosch', 'I had cancer while at Bosch'])('lets rest what befell somebody: %s', (told) => {
    expect(followUp(told, ['SAP', 'Lidl', 'Bosch'])).not.toMatch(/SAP|Lidl|Bosch|that work/)
  })

  it('asks a beginner for something small, and not for work that there was not', () => {
    expect(followUp('I’m a student, no real experience')).not.toMatch(/that work|from there/)
  })

  it.each([
    'I graduated long ago and have worked in many teams for twenty years', 'I have not done much on the web, but ten years of embedded systems work', 'Of course it was mostly maintenance, in a large and old system',
  ])('takes nobody for a beginner by a single word: %s', (text) => {
    expect(followUp(text)).toMatch(/that work|from there|mentioned|spoke of|stay with/)
  })

  it.each(['i worked for money in a shop', 'for years i worked with others on old things', 'i have worked with tests and on many servers'])('takes no common word for an employer: %s', (text) => {
    expect(followUp(text)).not.toMatch(/money|others|tests\b/)
  })
})

describe('a bare yes to the follow-up', () => {
  const asked = () => {
    const the = talk()
    the.toBackground()
    the.says('answer', 'I maintain the billing service at Northwind', { named: ['Northwind'] })
    return the
  }

  it('is met with an ear for the story, which is heard then', () => {
    const the = asked()
    expect(the.says('ready', 'yes sure')).toMatchObject({ move: 'encourage', trigger: { rule: 'no-substance' } })
    expect(the.last().text).not.toMatch(/\?|guess/)
    expect(the.says('answer', 'Requests came twice, so we gave each of them a key')).toMatchObject({ move: 'confirm-ready' })
  })

  it.each([
    ['The hard part was touch events on iPad.', /touch events on iPad/], ['Requests came in through a queue, the hard part was duplicates, so we gave every message a key.', /“duplicates”/],
    ['The problem was that we had no tests at all', /^(?!.*“)/], ['It went well in the end, and everybody was happy with it', /^(?!.*“)/],
  ])('shows by what was hard that the story was heard: %s', (text, said) => {
    const the = asked()
    expect(the.says('answer', text)).toMatchObject({ move: 'confirm-ready' })
    expect(the.last().text).toMatch(said)
  })

  it('lets the background go when nothing follows', () => {
    const the = asked()
    for (let i = 0; i < 2; i++) expect(the.says('ready', 'ok').move).toBe('encourage')
    expect(the.says('ready', 'ok').move).toBe('confirm-ready')
  })
})
