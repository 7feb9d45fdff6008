import { describe, expect, it } from 'vitest'
import { talk } from '../../../support/candidates/scripted.ts'

describe('an interruption', () => {
  it('stops for a lost share, and takes up the last thought when the screen is back', () => {
    const the = talk()
    the.toFirstQuestion()
    the.says('answer', 'There is a dictionary somewhere in this', { named: ['dictionary'], points: { purpose: 'touched' } })
    expect(the.does('stop-sharing').move).toBe('share-lost')
    const back = the.does('share-screen')
    expect(back.move).toBe('resume')
    expect(back.text).toMatch(/screen/i)
    expect(back.text).toContain('“dictionary”')
    expect(back.text).toContain('what the file is for')
  })

  it.each([
    ['you could build a dict', '“you could build a dict”'],
    ['It is only a list of texts, I think, so a dictionary with the id as key would do.', '“a dictionary with the id as key would do”'],
    ['you can’t look anything up in it, right?', '“you can’t look anything up in it”'],
  ])('takes up what was said last and not what was named before: %s', (last, quoted) => {
    const the = talk()
    the.toFirstQuestion()
    the.says('answer', 'It all goes through XCom in the end', { named: ['XCom'], points: { purpose: 'touched' } })
    the.says('answer', last, { points: { purpose: 'touched' } })
    the.does('stop-sharing')
    const back = the.does('share-screen').text
    expect(back).toContain(quoted)
    expect(back).not.toContain('XCom')
  })

  it('does not tie the last thought to a question that came after it', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.says('answer', 'A daily job with a dictionary', { named: ['dictionary'], points: { purpose: 'covered' } })).toMatchObject({ move: 'ask', question: 'q2' })
    the.does('stop-sharing')
    const back = the.does('share-screen').text
    expect(back).toContain('“dictionary”')
    expect(back).toMatch(/after that|then|since then|from there I had gone on/i)
  })

  it('says something new each time, however often the screen is lost or a break is taken', () => {
    const the = talk()
    the.toFirstQuestion()
    for (let i = 0; i < 12; i++) {
      for (const what of ['stop-sharing', 'share-screen', 'break', 'resume', 'call-help', 'resume'] as const) the.does(what)
    }
    const texts = the.said().map(({ text }) => text)
    for (const text of texts) expect(texts.filter((other) => other.endsWith(text))).toEqual([text])
  })

  it('answers what was said while the share was lost', () => {
    const the = talk()
    the.toFirstQuestion()
    the.does('stop-sharing')
    expect(the.says('answer', 'It is a daily job', { points: { purpose: 'covered' } }).move).toBe('wait')
    const back = the.does('share-screen')
    expect(back).toMatchObject({ move: 'ask', question: 'q2' })
    expect(back.text).toMatch(/screen/i)
  })

  it('asks nothing during a break, and returns to the question after it', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.does('break').move).toBe('take-break')
    expect(the.waits(300).move).toBe('take-break')
    expect(the.does('resume')).toMatchObject({ move: 'resume' })
    expect(the.last().text).toContain('what the file is for')
  })

  it('stops the clock while help is on the way', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.does('call-help').move).toBe('help-called')
    expect(the.rehearsal.state().clock.pauses).toEqual(['help'])
  })

  it('prompts gently in a silence, and not for ever', () => {
    const the = talk()
    the.toFirstQuestion()
    expect(the.waits(89).move).toBe('ask')
    expect(the.waits(2)).toMatchObject({ move: 'encourage', trigger: { rule: 'silence' } })
    the.waits(780)
    expect(the.said().filter((l) => l.trigger.rule === 'silence')).toHaveLength(3)
  })

  it('leaves a problem as much time after a break as without one', () => {
    const minutesOfProblem = (breakSeconds: number) => {
      const the = talk()
      the.toBackground()
      if (breakSeconds > 0) {
        the.does('break')
        the.waits(breakSeconds)
        the.does('resume')
      }
      the.says('does-not-know', 'nothing much')
      for (let i = 0; i < 3; i++) the.says('ready', 'yes')
      const began = the.rehearsal.state().at
      while (the.rehearsal.state().phase === 'problem' && the.rehearsal.state().problem === the.pack.problems[0]?.id) {
        the.waits(20)
        the.says('not-ready', 'one moment please')
      }
      return Math.round((the.rehearsal.state().at - began) / 60_000)
    }
    expect(minutesOfProblem(240)).toBe(minutesOfProblem(0))
  })
})
