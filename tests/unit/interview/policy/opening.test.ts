import { describe, expect, it } from 'vitest'
import { talk } from '../../../support/candidates/scripted.ts'

describe('the opening', () => {
  it('waits for the candidate to be ready, as long as it takes', () => {
    const the = talk()
    the.rehearsal.consent()
    expect(the.says('not-ready', 'not yet').move).toBe('wait')
    expect(the.says('off-topic', 'nice weather').move).toBe('lead-back')
    expect(the.says('ready', 'now I am').move).toBe('ask-focus')
  })

  it('takes those along who chat on when its time is used, and waits on for who is not ready', () => {
    const chatting = talk()
    chatting.rehearsal.consent()
    chatting.waits(11 * 60)
    expect(chatting.says('off-topic', 'nice weather')).toMatchObject({ move: 'ask-share', trigger: { rule: 'opening-over' } })

    const waiting = talk()
    waiting.rehearsal.consent()
    waiting.waits(11 * 60)
    expect(waiting.says('not-ready', 'not yet').move).toBe('wait')
    waiting.says('ready', 'now')
    expect(waiting.says('process-question', 'How much time is left?')).toMatchObject({ move: 'ask-share', trigger: { rule: 'opening-over' } })
    waiting.does('share-screen')
    waiting.says('answer', 'I have worked on data pipelines for years')
    expect(waiting.says('off-topic', 'nice weather')).toMatchObject({ move: 'announce-problem', trigger: { rule: 'opening-over' } })
  })

  it('asks the background question that fits the focus', () => {
    const the = talk()
    const line = the.toBackground('frontend')
    expect(line.move).toBe('ask-background')
    expect(line.text.toLowerCase()).toContain('frontend')
  })

  it('keeps the focus that was chosen, whatever areas the background names', () => {
    const the = talk()
    the.toBackground('backend')
    the.says('answer', 'I did frontend work at Brightleaf', { named: ['Brightleaf'], areas: ['frontend'] })
    expect(the.rehearsal.state().areas).toEqual(['backend'])
  })

  it('leans nowhere for somebody who left it open, whatever was asked about or told', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    the.says('clarification', 'What do you mean by system design?', { areas: ['system-design'] })
    expect(the.says('answer', 'no preference')).toMatchObject({ trigger: { rule: 'no-focus' } })
    the.does('share-screen')
    the.says('answer', 'I did frontend work at Brightleaf', { named: ['Brightleaf'], areas: ['frontend'] })
    expect(the.rehearsal.state().areas).toEqual([])
  })

  it('does not take words for a screen', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    expect(the.says('answer', 'backend', { areas: ['backend'] }).move).toBe('ask-share')
    expect(the.says('ready', 'done').trigger.rule).toBe('share-not-there')
    expect(the.does('share-screen').move).toBe('ask-background')
  })

  it.each(['i pressed it but nothing happens', 'the button does nothing', 'I get an error'])('helps where sharing does not work: “%s”', (text) => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    the.says('answer', 'backend', { areas: ['backend'] })
    expect(the.says('not-ready', text).trigger.rule).toBe('share-fails')
  })

  it('waits where somebody has not shared yet', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    the.says('answer', 'backend', { areas: ['backend'] })
    expect(the.says('not-ready', 'one moment, I am not ready').move).toBe('wait')
  })

  it('answers a question that is put instead of a choice of focus', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    expect(the.says('answer', 'How much time is left?').move).toBe('explain-process')
  })

  it('follows up once, by names that the candidate gave, and never by loose words', () => {
    const the = talk()
    the.toBackground()
    const line = the.says('answer', 'Mostly it was pandas at the University of Ghent, and I’d say no problem there.', { named: ['I’d', 'University of Ghent', 'no problem', 'pandas'] })
    expect(line.move).toBe('follow-up')
    expect(line.text).toContain('University of Ghent')
    expect(line.text).toContain('pandas')
    expect(line.text).not.toMatch(/I’d|no problem/)
    expect(the.says('answer', 'We cleaned sensor data there for years').move).toBe('confirm-ready')
  })

  it('asks for one example where nothing was named, and invents nothing', () => {
    const the = talk()
    the.toBackground()
    const line = the.says('answer', 'I have done small things for a number of people')
    expect(line.move).toBe('follow-up')
    expect(line.text).toContain('from that work')
  })

  it('asks for one example only, also of what was told before its time', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    the.says('answer', 'I look after the payment API at Bolt, in Kotlin with Postgres.', { named: ['Bolt', 'Kotlin', 'Postgres'] })
    the.says('answer', 'backend', { areas: ['backend'] })
    expect(the.does('share-screen')).toMatchObject({ move: 'follow-up' })
    expect(the.says('answer', 'We had double entries when a request was sent twice, so I added a key with a unique index.').move).toBe('confirm-ready')
  })

  it('asks how it went on with what was hard, where that is told already', () => {
    const the = talk()
    the.toBackground()
    const { move, text } = the.says('answer', 'I built the invoicing at Klarna. The hard part was the migration of old rows, done in small batches.', { named: ['Klarna'] })
    expect(move).toBe('follow-up')
    expect(text).toContain('migration of old rows')
    expect(text).not.toMatch(/what was (hard|difficult)/)
  })

  it('answers what is asked beside the yes, and goes on', () => {
    const the = talk()
    the.rehearsal.consent()
    const { move, text } = the.says('process-question', 'Yes. Will a person read this afterwards?')
    expect(move).toBe('ask-focus')
    expect(text).toMatch(/consent text/)
    expect(text.split('?').length).toBe(2)
  })

  it('leaves the choice to somebody who asks what to choose, and offers the rest to somebody who names what it should not be', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    expect(the.says('repeat', 'which one is easiest, backend or frontend?', { areas: ['backend', 'frontend'] })).toMatchObject({ move: 'explain-process' })
    const rest = the.says('answer', 'Not frontend please').text
    expect(rest).toContain('backend')
    expect(rest).not.toContain('frontend')
  })

  it('confirms the share once more before the first problem', () => {
    const the = talk()
    the.toBackground()
    const line = the.says('does-not-know', 'nothing to tell')
    expect(line.move).toBe('confirm-ready')
    expect(line.text).toMatch(/screen/)
    expect(line.text).not.toMatch(/gives me a picture/)
  })

  it('keeps what is added to the background late, and still waits for the word to begin', () => {
    const the = talk()
    the.toBackground()
    the.says('does-not-know', 'nothing to tell')
    expect(the.says('answer', 'Oh, and I worked at Northwind', { named: ['Northwind'] }).trigger.rule).toBe('late-background')
    expect(the.says('ready', 'yes').move).toBe('announce-problem')
  })

  it('takes the word that the screen is shared for what it is, when the screen was seen before', () => {
    for (const word of ['done', 'I have shared it', 'ok shared', "it's shared now", 'you should see it now']) {
      const the = talk()
      the.toBackground()
      const line = the.says('answer', word)
      expect(line).toMatchObject({ move: 'lead-back', trigger: { rule: 'late-done' } })
      expect(line.text).toMatch(/screen/)
      expect(the.says('answer', 'At Brightleaf I look after RabbitMQ', { named: ['Brightleaf', 'RabbitMQ'] }).text).toContain('Brightleaf')
    }
  })

  it('waits for the example that somebody is willing to tell', () => {
    for (const [act, word] of [['ready', 'yes sure'], ['answer', 'Of course'], ['unfinished', 'of course'], ['ready', 'ok']] as const) {
      const the = talk()
      the.toBackground()
      the.says('answer', 'At Brightleaf I look after RabbitMQ', { named: ['Brightleaf', 'RabbitMQ'] })
      expect(the.says(act, word).move).toBe('encourage')
      expect(the.says('answer', 'We had a queue that grew every night, and I split it').move).toBe('confirm-ready')
    }
  })

  it('explains an area whose meaning is asked for, and does not take it for chosen', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    const line = the.says('clarification', 'What do you mean by system design?', { areas: ['system-design'] })
    expect(line.move).toBe('explain-word')
    expect(line.text).toMatch(/system design .*architecture/i)
    expect(the.says('answer', 'frontend', { areas: ['frontend'] })).toMatchObject({ move: 'ask-share', trigger: { rule: 'focus-chosen' } })
  })

  it('keeps what is told of the work instead of a choice, and comes back to it in place of the background question', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    const told = 'I worked at Siemens on a Kafka ingestion pipeline for three years'
    expect(the.says('answer', told, { named: ['Siemens', 'Kafka'], areas: ['data-engineering'] }).trigger.rule).toBe('early-background')
    the.says('answer', 'backend', { areas: ['backend'] })
    const line = the.does('share-screen')
    expect(line.move).toBe('follow-up')
    expect(line.text).toMatch(/Siemens/)
  })

  it('takes the choice of somebody who also tells of their work, and comes back to what was told', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    const chosen = the.says('answer', 'backend, I think. I’m in my second year at Otto, building their returns API in Go.', { named: ['Otto', 'Go'], areas: ['backend'] })
    expect(chosen.trigger.rule).toBe('focus-chosen')
    expect(chosen.text).toMatch(/backend/i)
    expect(the.does('share-screen')).toMatchObject({ move: 'follow-up', text: expect.stringMatching(/Otto/) as string })
  })

  it('still asks about the work of somebody who named a tool in passing when they chose', () => {
    const the = talk()
    the.rehearsal.consent()
    the.says('ready', 'yes')
    the.says('answer', 'mostly backend I guess? I did a bit of Django', { named: ['Django'], areas: ['backend'] })
    expect(the.does('share-screen').move).toBe('ask-background')
    expect(the.says('answer', 'I wrote a thesis with Django on bus timetables in Turin', { named: ['Django', 'Turin'] }).move).toBe('follow-up')
  })

  it.each(['Hi there! Is this recorded? Anyway, ready.', 'Ready. Who reads this?', 'Is somebody watching? Otherwise I am ready.'])('hears the word that was waited for wherever it stands: “%s”', (text) => {
    const the = talk()
    the.rehearsal.consent()
    expect(the.says('process-question', text).move).toBe('ask-focus')
  })

  it('answers the question beside a word that was heard as a yes', () => {
    const the = talk()
    the.rehearsal.consent()
    expect(the.says('ready', 'Good morning. Does somebody sit behind this? Anyhow, I’m ready.')).toMatchObject({ move: 'ask-focus', text: expect.stringMatching(/program/) as string })
  })
})
