import { describe, expect, it } from 'vitest'
import { plain } from '../../../../electron/interview/wording/code-names.ts'
import { talk } from '../../../support/candidates/scripted.ts'

/** Everything is known at once, so that the interview finishes early. */
function finishEarly() {
  const the = talk()
  the.toFirstQuestion()
  for (let i = 0; i < 60 && the.rehearsal.state().phase === 'problem'; i++) {
    const { expecting, asking } = the.rehearsal.state()
    if (expecting !== 'answer') the.says('ready', 'yes')
    else if (asking?.point !== undefined) the.says('does-not-know', 'no idea')
    else the.coverCore()
  }
  return the
}

describe('the close', () => {
  it('never claims that time is out when everything was asked', () => {
    const line = finishEarly().last()
    expect(line.move).toBe('close')
    expect(line.text).not.toMatch(/time is|time for (problem|questions)|nearly|almost/i)
  })

  it('thanks by name for what was gone through', () => {
    const the = finishEarly()
    for (const { name } of the.pack.problems) expect(the.last().text).toContain(name)
    expect(the.pack.problems[0]?.core.some((p) => the.last().text.includes(plain(p.heard)))).toBe(true)
  })

  it('says so when time is nearly out, and stops the questions', () => {
    const the = talk()
    the.toFirstQuestion()
    the.waits(3600)
    const line = the.said().find((l) => l.move === 'close')
    expect(line?.text).toMatch(/time/i)
    expect(the.said().at(-1)?.move).toBe('farewell')
  })

  it('answers questions about the process, then says that the interview is complete', () => {
    const the = finishEarly()
    expect(the.says('process-question', 'When do I hear the result?').move).toBe('answer-question')
    const line = the.says('answer', 'No, thank you')
    expect(line.move).toBe('farewell')
    expect(line.text).toContain('End Call')
  })
})
