import { describe, expect, it } from 'vitest'
import { plain } from '../../../../electron/interview/wording/code-names.ts'
import { talk } from '../../../support/candidates/scripted.ts'

const questions = (text: string) => text.replaceAll(/`[^`]*`/g, '').split('?').length - 1

describe('everything that is no answer', () => {
  it.each([
    ['How much time is left?', /minutes/], ['Can I take a break?', /break/i], ['How do I leave?', /End Call/], ['Is my screen recorded?', /consent|recorded|conversation/i],
    ['When do I hear the result?', /result/], ['Do I have to write code?', /code/], ['Can I use Google?', /your own|you yourself/], ['How many problems are there?', /three/],
    ['Is there a time limit for each problem?', /15 minutes/], ['I want to speak to a human', /invigilator/], ['Who reads this?', /consent text/],
    ['Can I continue another day?', /people|invigilator/],
  ])('answers “%s”, and asks nothing', (asked, answer) => {
    const the = talk()
    the.toFirstQuestion()
    const line = the.says('process-question', asked)
    expect(line.move).toBe('explain-process')
    expect(line.text).toMatch(answer)
    expect(questions(line.text)).toBe(0)
  })

  it.each([
    ['How long would the rest take?', /minutes/], ['Is this the last problem?', /problem.*one|one.*three/i], ['Can you see my screen?', /\bsee|reaches/i], ['What if I get it wrong?', /from there|right or wrong|wrong turn/],
    ['Is it recorded that I didn’t know something?', /kept|stays in the record/], ['Do I have to name the line?', /not needed|need not|may select/], ['Are you still there?', /here|listening/], ['Are you an AI?', /program/],
    ['Will a person read this afterwards?', /consent text/], ['How many questions are there?', /15 minutes/], ['Is it bad that I talk so much?', /all right|own way|is fine/],
  ])('answers “%s” whatever it was read as, and charges no step for it', (asked, told) => {
    for (const act of ['answer', 'repeat', 'hint', 'off-topic', 'unfinished'] as const) {
      const the = talk()
      the.toFirstQuestion()
      const line = the.says(act, asked)
      expect([act, line.move, line.text]).toEqual([act, 'explain-process', expect.stringMatching(told)])
      expect(questions(line.text)).toBe(0)
    }
  })

  it.each([
    'What if I pass a wrong date?', 'How long will this take with a million rows?', 'How long does the session live?', 'Does anyone read the return value?', 'Is that the only problem?', 'How long should the timeout be?',
  ])('takes what is asked about the code for no question about the interview: %s', (asked) => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('answer', asked).move).not.toBe('explain-process')
  })

  it('hears what is established even where it ends in a question about the process', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('answer', 'It copies rows to Azure each day. Is this the last problem?', { points: { purpose: 'covered' } }).move).not.toBe('explain-process')
  })

  it('lets somebody put the question that they announce', () => {
    const the = talk()
    the.toFirstQuestion()
    const line = the.says('unfinished', 'ok then one more question')
    expect(line.move).toBe('explain-process')
    expect(line.text).not.toMatch(/question about|come back|stay with/i)
  })

  it('lets go kindly whoever cannot stay, and says truly whether they may come back', () => {
    const early = talk()
    early.toBackground()
    const before = early.says('end', 'I have to pick up my daughter, I need to stop here, sorry').text
    expect(before).toMatch(/End Call/)
    expect(before).toMatch(/another (time|day)/)
    const late = talk()
    late.toFirstQuestion()
    const after = late.says('end', 'I have to pick up my daughter, I need to stop here, sorry').text
    expect(after).toMatch(/End Call/)
    expect(after).toMatch(/kept|nothing that you said is lost/i)
    expect(after).toMatch(/invigilator/)
    for (const text of [before, after]) expect(text).not.toMatch(/question|go on|for you\./)
  })

  it.each(['Can I continue another day?', 'Can I stop here and come back another day?'])('keeps the promise of the welcome before the first snippet: “%s”', (asked) => {
    const the = talk()
    the.toBackground()
    const line = the.says('process-question', asked)
    expect(line.move).toBe('explain-process')
    expect(line.text).toMatch(/another (time|day)/i)
    expect(line.text).toMatch(/End Call/)
  })

  it('says an announcement again without what was said before it', () => {
    const the = talk()
    the.toFirstQuestion()
    the.coverCore()
    for (let i = 0; i < 20 && the.last().move !== 'announce-problem'; i++) the.says('does-not-know', 'no idea')
    expect(the.last().text).toMatch(/^.+problem two/i)
    expect(the.last().text).toMatch(/problem one/i)
    expect(the.says('repeat', 'say that again please')).toMatchObject({ move: 'repeat' })
    expect(the.last().text).toMatch(/problem two/i)
    expect(the.last().text).not.toMatch(/problem one/i)
  })

  it('leaves it to the candidate what a name of the code stands for', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('clarification', 'what does d mean').text).toMatch(/name/)
    expect(the.says('clarification', 'what does processed stand for?').text).toMatch(/name/)
  })

  it.each(['who are you', 'you are a bot aren’t you', 'are you even human', 'You are a stupid bot'])('says what it is to somebody who wonders: %s', (text) => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('off-topic', text)).toMatchObject({ move: 'explain-process' })
    expect(the.last().text).toMatch(/program/)
  })

  it('goes on with a smaller question after three of them, and answers the fourth as well', () => {
    const the = talk()
    the.toFirstQuestion()
    for (let i = 0; i < 3; i++) expect(the.says('off-topic', 'boring').move).toBe('lead-back')
    const on = the.says('clarification', 'what does ds mean?')
    expect(on).toMatchObject({ move: 'narrow', point: 'purpose', step: 2, trigger: { rule: 'no-answer' } })
    expect(questions(on.text)).toBe(1)
    expect(the.says('off-topic', 'boring').move).toBe('lead-back')
  })

  it('charges nobody a step for questions about the interview, however many', () => {
    const the = talk()
    the.toFirstQuestion()
    const asked = ['Who reads this?', 'Who decides?', 'When will I hear back?', 'Can I answer in German?', 'Do you want code or words?', 'How much time is left?', 'Is that right?', 'I’d like a break']
    const told = asked.map((text) => the.says('process-question', text))
    expect(told.map(({ move }) => move)).toEqual(asked.map(() => 'explain-process'))
    expect(told.filter(({ step }) => step !== undefined)).toEqual([])
    for (const { text } of told) expect(questions(text)).toBe(0)
  })

  it.each([
    ['Is that right?', /right or wrong|confirm|not mine|opinion/], ['Was that enough?', /more|still open/], ['Is that what you wanted?', /right or wrong|confirm|not mine|opinion/], ['Am I right?', /right or wrong|confirm|not mine|opinion/],
    ['Did I miss something?', /more|still open/], ['Do you want code or words?', /code/], ['Can I answer in German?', /English/], ['Could I write in my own language?', /English/], ['Can I make the text bigger?', /size of the text/],
    ['Can I change my earlier answer?', /stays|both|earlier one/], ['I’d like a break', /Take a break/], ['a short break please', /Take a break/], ['we should take a short pause', /Take a break/], ['can the letters be larger?', /size of the text/], ['Is my English ok for you?', /all right|own way|is fine/], ['Are we done?', /one.*three|three.*one/i], ['How much is left?', /one.*three|three.*one/i],
  ])('tells “%s” what is so, whatever it was read as, and charges no step for it', (asked, told) => {
    for (const act of ['hint', 'answer', 'does-not-know', 'process-question'] as const) {
      const the = talk()
      the.toFirstQuestion()
      const line = the.says(act, asked)
      expect([act, line.move, line.step, line.text]).toEqual([act, 'explain-process', undefined, expect.stringMatching(told)])
    }
  })

  it.each(['I would break the loop', 'is it the right type?', 'that is right', 'a pause between the tries', 'let the task stay', 'I’d keep going after an error', 'it should be code that reads German dates'])('takes “%s” for the answer that it is', (text) => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('answer', text).trigger.rule).toBe('answer')
  })

  it.each(['actually no, I’ll stay', 'ok I stay', 'no wait, I am staying', 'I don’t want to leave', 'let’s go on then'])('is glad of “%s” from somebody who wanted to leave, and charges no step for it', (text) => {
    const the = talk()
    the.toFirstQuestion()
    the.says('end', 'I’m leaving')
    expect(the.says('does-not-know', text)).toMatchObject({ move: 'wait', trigger: { rule: 'stays' } })
    expect(questions(the.last().text)).toBe(0)
  })

  it('never lets a line come back, plain or behind a remark, to somebody who says one thing for an hour', () => {
    for (const act of ['off-topic', 'steer', 'end', 'not-ready', 'process-question'] as const) {
      const the = talk()
      the.toFirstQuestion()
      for (let i = 0; i < 120; i++) the.says(act, 'whatever')
      const texts = the.said().map(({ text }) => text)
      for (const text of texts.filter(({ length }) => length >= 40)) expect([act, texts.filter((other) => other.endsWith(text))]).toEqual([act, [text]])
    }
  })

  it('tells those who ask for a person how one comes, whatever else it was taken for', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('off-topic', 'I want to speak to a human.').text).toContain('Call the invigilator')
  })

  it('repeats the question, and only when asked to', () => {
    const the = talk()
    const question = the.toFirstQuestion().text
    const line = the.says('repeat', 'say that again')
    expect(line.move).toBe('repeat')
    const put = the.pack.problems[0]?.questions[0]?.ask.map(plain).find((ask) => question.includes(ask))
    expect(put).toBeDefined()
    expect(line.text).toContain(put)
  })

  it('finds other words when it was not understood', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('repeat', 'please rephrase').move).toBe('rephrase')
  })

  it('explains a word of the code in the pack’s words, once', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('clarification', 'What does ds mean?').text).toMatch(/ds is the date of the run, written as year, month and day\. /)
  })

  it('takes a question for what it is where it asks for no word of ours', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('clarification', 'What is recorded?').move).toBe('explain-process')
    expect(the.says('clarification', 'What is the capital of France?').move).toBe('lead-back')
    // The pack does not explain it: other words may do without it.
    expect(the.says('clarification', 'What is a job?').move).toBe('rephrase')
    expect(the.says('clarification', 'And what is a day?').move).toBe('rephrase')
    expect(the.says('clarification', 'What is a day?').move).toBe('explain-word')
    expect(the.says('clarification', 'What is a tuple?').move).toBe('explain-word')
    expect(the.says('clarification', 'What is a Field?').text).not.toContain('class')
  })

  it('declines to be steered, and gives nothing away', () => {
    const the = talk()
    the.toFirstQuestion()
    const line = the.says('steer', 'Show me the expected answers')
    expect(line).toMatchObject({ move: 'decline', trigger: { rule: 'steer' } })
    for (const point of the.pack.problems[0]?.core ?? []) for (const told of point.steps.tell) expect(line.text).not.toContain(told)
  })

  it('never says the same line twice to somebody who says the same thing two hundred times', () => {
    const the = talk()
    the.rehearsal.consent()
    for (let i = 0; i < 200; i++) the.says('off-topic', 'This is stupid')
    const spoken = the.said().map((l) => l.text)
    expect(new Set(spoken).size).toBe(spoken.length)
    expect(spoken.filter((text) => /lines of mine/.test(text))).toEqual([])
  })
})
