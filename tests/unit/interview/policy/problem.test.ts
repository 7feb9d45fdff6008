import { describe, expect, it } from 'vitest'
import { plain } from '../../../../electron/interview/wording/code-names.ts'
import { talk } from '../../../support/candidates/scripted.ts'

const steps = (the: ReturnType<typeof talk>, point: string) => the.said().filter((l) => l.point === point).map((l) => l.move)

describe('a problem', () => {
  it('has two gates before its first question', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.said().slice(-3).map((l) => l.move)).toEqual(['announce-problem', 'gate-read', 'ask'])
    expect(the.last().question).toBe('q1')
  })

  it('waits on for the reading of somebody who says once more that the snippet is seen', () => {
    const the = talk()
    the.toBackground()
    the.says('does-not-know', 'nothing much')
    the.says('ready', 'yes')
    expect(the.says('ready', 'yes').move).toBe('gate-read')
    expect(the.says('ready', 'I see it now')).toMatchObject({ move: 'wait', trigger: { rule: 'late-word' } })
    expect(the.says('ready', 'ok done reading')).toMatchObject({ move: 'ask', question: 'q1' })
  })

  it('takes a word of the gate that comes after it for no answer, and charges no step for it', () => {
    const the = talk()
    the.toFirstQuestion()
    for (const late of ['ok done reading', 'done'] as const) {
      const after = talk()
      after.toFirstQuestion()
      expect(after.says('answer', late)).toMatchObject({ move: 'wait', trigger: { rule: 'late-word' } })
    }
    expect(the.says('answer', 'it reads the rows and is done then').move).toBe('narrow')
  })

  it('takes somebody who wants to leave no step down, however often it is said', () => {
    const the = talk()
    the.toFirstQuestion()
    for (let i = 0; i < 6; i++) expect(the.says('end', 'I want to stop')).toMatchObject({ move: 'wait', trigger: { rule: 'wants-to-end' } })
    // Nor does it count against what else is said.
    expect(the.says('process-question', 'why?')).toMatchObject({ move: 'explain-process' })
    expect(steps(the, 'purpose')).toEqual([])
  })

  it.each([
    ['sorry for the typos', 'does-not-know'], ['I am sorry, this is my first interview like this', 'end'], ['Sorry, I am slow, I am reading it again', 'repeat'], ['sorry, I am a bit nervous today', 'repeat'],
  ] as const)('takes an apology for no answer, however it is read: %s', (text, act) => {
    const the = talk()
    the.toFirstQuestion()
    for (let i = 0; i < 3; i++) expect(the.says(act, text)).toMatchObject({ move: 'wait', trigger: { rule: 'apology' } })
    expect(steps(the, 'purpose')).toEqual([])
  })

  it('puts the question in other words for somebody who is sorry for their English', () => {
    const the = talk()
    const first = the.toFirstQuestion()
    const line = the.says('repeat', 'Sorry, my English is not so good.')
    expect(line).toMatchObject({ move: 'rephrase', trigger: { rule: 'apology' } })
    expect(line.text).toMatch(/\?$/)
    expect(line.text).not.toContain(first.text)
  })

  it('still hears what an apology asks for, or brings', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('repeat', 'Sorry, I was distracted, what was the question?').move).toBe('repeat')
    expect(the.says('does-not-know', 'sorry, I do not know, I am nervous')).toMatchObject({ move: 'narrow' })
    expect(the.says('answer', 'Sorry, I am slow: a daily job', { points: { purpose: 'covered' } })).toMatchObject({ move: 'ask', question: 'q2' })
  })

  it.each(['Which one?', 'do you mean the whole function?', 'in general or here?', 'What do you mean exactly?', 'which line?'])('puts the question differently for somebody who asks back: %s', (text) => {
    for (const act of ['hint', 'clarification', 'repeat'] as const) {
      const the = talk()
      the.toFirstQuestion()
      expect(the.says(act, text)).toMatchObject({ move: 'rephrase', trigger: { rule: 'asked-back' } })
      the.says(act, text)
      expect(the.says(act, text)).toMatchObject({ move: 'wait', trigger: { rule: 'asked-back' } })
      expect(steps(the, 'purpose')).toEqual([])
    }
  })

  it.each(['yes', 'right', 'yes of course', 'I think so'])('asks for more than “%s” before it makes the question smaller', (text) => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('answer', text)).toMatchObject({ move: 'encourage', trigger: { rule: 'no-substance' } })
    expect(the.says('answer', text)).toMatchObject({ move: 'narrow' })
  })

  it.each(['not sure', 'not so sure', 'not all right I think'])('takes “%s” for no yes', (text) => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('does-not-know', text)).toMatchObject({ move: 'narrow', trigger: { rule: 'does-not-know' } })
  })

  it('takes a bare no for the answer that it is', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('answer', 'no')).toMatchObject({ move: 'narrow' })
  })

  it('climbs a gap in six steps, then says the point and goes on', () => {
    const the = talk()
    the.toFirstQuestion()
    for (let i = 0; i < 5; i++) the.says('does-not-know', 'I do not know')
    expect(steps(the, 'purpose')).toEqual(['narrow', 'fact', 'consequence', 'change', 'tell'])
    expect(the.last()).toMatchObject({ move: 'ask', question: 'q2' })
  })

  it('gives only the next step to somebody who asks for the answer', () => {
    const the = talk()
    the.toFirstQuestion()
    const line = the.says('hint', 'What is the answer?')
    expect(line).toMatchObject({ move: 'narrow', step: 2, trigger: { rule: 'asked-for-the-answer' } })
  })

  it('credits what was volunteered early, and skips its question', () => {
    const the = talk()
    the.toFirstQuestion()
    const line = the.says('answer', 'All about the functions and the rows', { points: { purpose: 'covered', 'purpose-extract': 'covered', 'purpose-transform': 'covered', 'purpose-load': 'covered' } })
    expect(line).toMatchObject({ move: 'ask', question: 'q3' })
    expect(the.rehearsal.state().points.get('airflow-etl/purpose-load')?.covered?.step).toBe(0)
  })

  it('charges nobody a step for an answer to another question, right or wrong, and asks the open one again in each of its other words', () => {
    const the = talk()
    const asked = new Set([the.toFirstQuestion().text])
    for (const [id, status] of [['keep-id', 'covered'], ['handoff', 'contradicted']] as const) {
      const line = the.says('answer', `About the point ${id}`, { points: { [id]: status } })
      expect(line.trigger.rule).toBe('answered-another')
      expect(line.step).toBeUndefined()
      expect(asked.has(line.text)).toBe(false)
      asked.add(line.text)
    }
    expect(the.said().slice(-2).map((l) => l.move)).toEqual(['rephrase', 'rephrase'])
    // Whoever was asked in all its words and speaks of something else again is asked something smaller.
    expect(the.says('answer', 'About the parameters', { points: { params: 'covered' } })).toMatchObject({ move: 'narrow', point: 'purpose', step: 2 })
  })

  it('stays at the same step of a climb for it too, and goes down where the open point was tried', () => {
    const the = talk()
    the.toFirstQuestion()
    the.says('does-not-know', 'no idea')
    const narrow = the.pack.problems[0]?.core[0]?.steps.narrow.map(plain) ?? []
    const again = the.says('answer', 'Nobody closes the cursor', { points: { resources: 'covered' } })
    expect(again).toMatchObject({ move: 'rephrase', point: 'purpose' })
    expect(narrow.some((way) => again.text.endsWith(way))).toBe(true)
    expect(the.says('answer', 'It moves rows, and a bare string is passed', { points: { purpose: 'touched', params: 'covered' } })).toMatchObject({ move: 'fact', point: 'purpose' })
  })

  it('goes on to the next point when a step about one of several was answered, and does not ask it again', () => {
    const the = talk()
    the.toFirstQuestion()
    the.says('answer', 'a daily job', { points: { purpose: 'covered' } })
    const first = the.says('does-not-know', 'no idea')
    expect(first).toMatchObject({ move: 'narrow', point: 'purpose-extract' })
    const next = the.says('answer', 'it picks the rows', { points: { 'purpose-extract': 'covered' } })
    expect(next).toMatchObject({ move: 'narrow', point: 'purpose-transform' })
  })

  it('narrows to what is left of a question that asks for several things', () => {
    const the = talk()
    the.toFirstQuestion()
    the.says('answer', 'a daily job', { points: { purpose: 'covered' } })
    expect(the.says('answer', 'it makes them capitals', { points: { 'purpose-transform': 'covered' } })).toMatchObject({ move: 'narrow', point: 'purpose-extract' })
    expect(the.says('answer', 'the blob is written at the end', { points: { 'purpose-load': 'covered' } })).toMatchObject({ move: 'rephrase', point: 'purpose-extract' })
  })

  it('names what it heard, by the candidate’s own particulars', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('answer', 'It has to do with psycopg in some way', { named: ['psycopg', 'to do'], points: { purpose: 'touched' } }).text).toContain('“psycopg”')
  })

  it('says back no weekday and no common word as if it had been heard for something', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('answer', 'I would run it on Monday and look at the Reports', { named: ['Monday', 'Reports'], points: { purpose: 'touched' } }).text).not.toMatch(/Monday|Reports/)
  })

  it('says back all that was credited at once, so that nobody wonders where its question went', () => {
    const the = talk()
    the.toFirstQuestion()
    const points = ['purpose', 'purpose-extract', 'purpose-transform', 'purpose-load'] as const
    const { text } = the.says('answer', 'All four in one answer', { points: Object.fromEntries(points.map((id) => [id, 'covered' as const])) })
    for (const id of points) expect(text.replaceAll('`', '')).toContain((the.pack.problems[0]?.core.find((p) => p.id === id)?.heard ?? '?').replaceAll('`', ''))
  })

  it('opens the gate for the word that was waited for, and answers what is asked beside it', () => {
    const the = talk()
    the.toBackground()
    the.says('does-not-know', 'nothing much')
    the.says('ready', 'yes')
    the.says('ready', 'yes')
    const line = the.says('process-question', 'Okay, I have read it. How much time is left?')
    expect(line.move).toBe('ask')
    expect(line.text).toMatch(/minutes/)
  })

  it('announces no next question where the problem ends', () => {
    const the = talk()
    the.toFirstQuestion()
    the.coverCore()
    for (let i = 0; i < 40 && the.last().move !== 'announce-problem'; i++) the.says('answer', 'Something else entirely')
    expect(the.last().move).toBe('announce-problem')
    expect(the.last().text).not.toMatch(/next question|next thing|go on\.|move on\.|something else now/i)
  })

  it('does not say again what it has already credited', () => {
    const the = talk()
    the.toFirstQuestion()
    const heard = the.pack.problems[0]?.core.find((p) => p.id === 'purpose')?.heard ?? '?'
    expect(the.says('answer', 'a daily job', { points: { purpose: 'covered' } }).text).toContain(heard)
    expect(the.says('answer', 'as I said, once a day', { points: { purpose: 'covered' } }).text).not.toContain(heard)
  })

  it('puts the fact beside a wrong claim, and not the conclusion', () => {
    const the = talk()
    the.toFirstQuestion()
    const line = the.says('answer', 'It is a backup', { points: { purpose: 'contradicted' } })
    expect(line).toMatchObject({ move: 'correct', point: 'purpose', step: 3 })
    expect(line.text).toContain('“It is a backup”')
    const point = the.pack.problems[0]?.core.find((p) => p.id === 'purpose')
    expect(point?.steps.fact.some((fact) => line.text.endsWith(plain(fact)))).toBe(true)
    expect(point?.steps.tell.some((told) => line.text.includes(plain(told)))).toBe(false)
  })

  it('keeps a wrong claim about a later point until its question has come', () => {
    const the = talk()
    the.toFirstQuestion()
    const first = the.says('answer', 'Upper works on every row', { points: { purpose: 'covered', 'purpose-extract': 'covered', 'purpose-transform': 'covered', 'purpose-load': 'covered', 'tuple-upper': 'contradicted' } })
    expect(first).toMatchObject({ move: 'ask', question: 'q3' })
    const line = the.says('answer', 'It is as it should be')
    expect(line).toMatchObject({ move: 'correct', point: 'tuple-upper' })
    expect(line.text).toContain('“Upper works on every row”')
    expect(line.text).toMatch(/Earlier|A while ago|come back|Before|had noted/)
  })

  it('does not hold an earlier claim against somebody who is on the way by now', () => {
    const the = talk()
    the.toFirstQuestion()
    the.says('answer', 'Upper works on every row', { points: { purpose: 'covered', 'purpose-extract': 'covered', 'purpose-transform': 'covered', 'purpose-load': 'covered', 'tuple-upper': 'contradicted' } })
    expect(the.says('answer', 'They are rows, though', { points: { 'tuple-upper': 'touched' } })).toMatchObject({ move: 'narrow', point: 'tuple-upper' })
  })

  it('asks an unfinished answer to go on, and keeps the question', () => {
    const the = talk()
    the.toFirstQuestion()
    const line = the.says('unfinished', 'It takes the rows from the database and')
    expect(line.move).toBe('go-on')
    expect(line.text).toContain('rows from the database”')
    expect(the.rehearsal.state().asking?.question).toBe('q1')
  })

  it('does not ask for the rest where the question is answered already', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('unfinished', 'A daily job from Postgres to Azure, and', { points: { purpose: 'covered' } })).toMatchObject({ move: 'ask', question: 'q2' })
  })

  it('is patient with somebody who wants a moment, and takes no step', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('not-ready', 'one moment').move).toBe('wait')
    expect(steps(the, 'purpose')).toEqual([])
  })

  it('comes to deeper points only after the core, those of the focus first, and leaves one that is not known', () => {
    const the = talk()
    the.toFirstQuestion('system-design')
    const deeper = the.coverCore()
    const focus = the.pack.problems[0]?.deeper.filter((p) => p.areas.includes('system-design')).map((p) => p.id)
    expect(deeper.move).toBe('ask-deeper')
    expect(focus).toContain(deeper.point)
    const next = the.says('does-not-know', 'no idea')
    expect(next.move).toBe('ask-deeper')
    expect(next.point).not.toBe(deeper.point)
    expect(next.text).not.toMatch(/smaller|closer|narrow/)
  })

  it('says so when a problem’s time is used', () => {
    const the = talk()
    the.toFirstQuestion()
    the.says('answer', 'Hm')
    for (let i = 0; i < 30 && the.rehearsal.state().finished.length === 0; i++) {
      the.waits(80)
      the.says('process-question', 'What comes next?')
    }
    const line = the.said().find((l) => l.move === 'announce-problem' && l.trigger.rule === 'problem-time')
    expect(line?.text).toMatch(/time/)
  })
})
