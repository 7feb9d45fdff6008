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

  it.each([
    ['What happens with this now?', /‹end›|End Call/], ['What happens next?', /End Call/], ['What now?', /End Call/], ['Are we done?', /End Call/], ['Is that all?', /End Call/],
    ['Can I take it again?', /people|cannot promise/], ['How did I do?', /judge|decide|assessor/i], ['Did I pass?', /judge|decide|assessor/i], ['Is there a second round?', /invited you/], ['Who decides in the end whether I get the job?', /invited you/],
    ['Is it good enough like this?', /right or wrong|confirm|not mine|opinion/], ['Do I get a copy?', /invigilator|invited you/], ['What is the team like?', /invited you/], ['Where do my answers go?', /End Call/], ['What does a zebra eat?', /invigilator|invited you|about that/i],
  ])('answers “%s” with what is so then, or where to ask', (asked, told) => {
    const the = finishEarly()
    const line = the.says('process-question', asked)
    expect(line).toMatchObject({ move: 'answer-question', text: expect.stringMatching(told) as string })
    expect(line.text).not.toMatch(/then comes|I close|one question at a time|next problem/i)
  })
})
