/** The report as people read it. Whatever a candidate wrote stays text in it, on every format. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport, unverified } from '../../../../electron/interview/report/build.ts'
import { compare, compareHtml, compareMarkdown } from '../../../../electron/interview/report/compare.ts'
import { reportHtml } from '../../../../electron/interview/report/html/page.ts'
import { inline, reportMarkdown } from '../../../../electron/interview/report/markdown.ts'
import { conversationVtt } from '../../../../electron/interview/report/vtt.ts'
import { storedEvent } from '../../../../electron/shared/events.ts'
import type { Assessment } from '../../../../electron/shared/assessment.ts'
import type { EventBody, StoredEvent } from '../../../../electron/shared/events.ts'
import type { Report } from '../../../../electron/shared/report.ts'
import { logOf, recordedLog } from '../../../support/logs.ts'
import { shippedPack } from '../../../support/packs.ts'

const pack = shippedPack()
const report = buildReport(pack, recordedLog('struggling'))

/** The recorded conversation with a hostile candidate in it. */
function withWords(text: string): { readonly report: Report; readonly events: readonly StoredEvent[] } {
  const events = recordedLog('steady').map(({ body, ...event }) => ({
    ...event,
    body: body.type === 'candidate-said' ? { ...body, text } : body.type === 'session-opened' ? { ...body, candidate: text }
      : body.type === 'answer-understood' ? { ...body, points: body.points.map((point) => ({ ...point, quote: text })) } : body,
  }))
  return { report: buildReport(pack, events), events }
}
const tags = (page: string): readonly string[] => [...page.matchAll(/<\/?([a-z!][a-z0-9-]*)[^>]*>/gi)].map(([tag]) => tag)
const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(
  '<script>alert(1)</script>', '</td></tr></table><h1>Hired</h1>', '<img src=http://127.0.0.1/x>', '"><svg onload=1>', '</style><link rel=stylesheet href=//x>', '&lt;b&gt;', '<!--', '\u202Egnp',
))

describe('the page', () => {
  const page = reportHtml(report)

  it('is one file that loads and runs nothing', () => {
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<link|<iframe|<object|<img|\s(src|href|srcset|on[a-z]+)\s*=|@import|url\(/i)
  })

  it('says what became of every point, how it was made and what it cannot know', () => {
    for (const { statement } of report.problems.flatMap(({ points }) => points)) expect(page).toContain(statement.replaceAll("'", '&#39;').slice(0, 40).replaceAll('<', '&lt;').replaceAll('"', '&quot;'))
    for (const text of report.limits) expect(page).toContain(text)
    for (const fact of [report.made.pack.sha256, report.session, report.made.engine]) expect(page).toContain(fact)
  })

  it('says that an intact record may have been forged whole, and what to compare', () => {
    const signed = buildReport(pack, recordedLog('steady'), { assessments: [], verification: { state: 'intact', receipt: 'AAAA-BBBB', key: 'c'.repeat(64), findings: [] } })
    expect(signed.limits).toContainEqual(expect.stringContaining('whoever forges a whole record signs it too'))
    for (const page of [reportHtml(signed), reportMarkdown(signed)]) expect(page).toMatch(/AAAA-BBBB[^]*compare it with what was written down[^]*cccc[^]*compare it with the fingerprint that the centre gives/)
  })

  it('has the same tags whatever the candidate wrote', () => {
    const plain = tags(reportHtml(withWords('plain').report))
    fc.assert(fc.property(hostile, (text) => {
      expect(tags(reportHtml(withWords(text).report))).toEqual(plain)
    }), { numRuns: 30 })
  })
})

describe('a log that claims times that cannot be', () => {
  it('has a page all the same, of no more size', () => {
    const events = recordedLog('steady').map((event, index) => (index > 60 ? { ...event, at: Number.MAX_SAFE_INTEGER - 1000 + index, wall: 8.64e15 } : event))
    const page = reportHtml(buildReport(pack, events))
    expect(page.length).toBeLessThan(1.2 * reportHtml(buildReport(pack, recordedLog('steady'))).length)
  })

  it('has no event at a time that no calendar has', () => {
    const [first] = recordedLog('steady')
    expect(storedEvent.safeParse({ ...first, wall: 8.64e15 }).success).toBe(true)
    expect(storedEvent.safeParse({ ...first, wall: 8.64e15 + 1 }).success).toBe(false)
  })
})

describe('an event that was altered', () => {
  const evidence = report.problems.flatMap(({ points }) => points).map(({ evidence: all, decisive }) => all.find(({ seq }) => seq === decisive)).find((each) => each !== undefined)!
  const findings = [{ code: 'event-altered', where: `event ${evidence.seq}`, text: `Event ${evidence.seq} was altered.` }]
  const altered = buildReport(pack, recordedLog('struggling'), { assessments: [], verification: { state: 'damaged', findings } })

  it('is marked at its line and at every quote from it, and the finding says its moment', () => {
    expect(altered.conversation.filter((line) => line.altered).map(({ seq }) => seq)).toEqual([evidence.seq])
    const quotes = altered.problems.flatMap(({ points }) => points).flatMap((point) => point.evidence)
    expect(quotes.filter((each) => each.altered).map(({ seq }) => seq)).toEqual(quotes.filter(({ seq }) => seq === evidence.seq).map(({ seq }) => seq))
    expect(altered.made.verification.findings).toEqual([{ ...findings[0], at: evidence.at }])
  })

  it('is told on every page, beside the quote and in the conversation', () => {
    for (const write of [reportHtml, reportMarkdown]) {
      expect(write(altered).split('altered: this is not what was recorded').length).toBeGreaterThan(2)
      expect(write(report)).not.toContain('this is not what was recorded')
    }
  })

  it('that says how an answer was understood leaves no quote of it without the mark', () => {
    const understood = recordedLog('struggling').find(({ body }) => body.type === 'answer-understood' && body.points.some(({ status }) => status === 'covered'))!
    const doubted = buildReport(pack, recordedLog('struggling'), { assessments: [], verification: { state: 'damaged', findings: [{ code: 'event-altered', where: `event ${understood.seq}`, text: '' }] } })
    expect(doubted.problems.flatMap(({ points }) => points).flatMap((point) => point.evidence).filter((each) => each.altered).length).toBeGreaterThan(0)
    expect(doubted.conversation.filter((line) => line.altered)).toEqual([])
  })
})

describe('assessments beside the session', () => {
  it('that do not count are told on every page', () => {
    const refused = buildReport(pack, recordedLog('steady'), { ...unverified, refused: ['x.addendum.json: The signature does not fit.'] })
    for (const page of [reportHtml(refused), reportMarkdown(refused)]) expect(page).toMatch(/does not count\.[^]*The signature does not fit/)
  })

  it('that the reader may not see yet are counted on every page and in the data', () => {
    const withheld = buildReport(pack, recordedLog('steady'), { ...unverified, withheld: 2 })
    for (const page of [reportHtml(withheld), reportMarkdown(withheld)]) expect(page).toContain('2 assessments are not part of this report')
    expect(withheld.withheld).toBe(2)
  })

  it('by two of one name are told apart by their keys, on every page', () => {
    const point = report.problems[0]!.points[0]!
    const by = (key: string, now: Assessment['overrulings'][number]['now']): Assessment => ({
      v: 1, type: 'walkthrough-addendum', session: report.session, head: '0'.repeat(64), count: 1, assessor: 'Ada', key: key.repeat(64), wall: 1, notes: [], recommendation: 'x',
      overrulings: [{ problem: report.problems[0]!.id, point: point.id, was: point.outcome, now, reason: 'x', shownBy: [] }],
    })
    const both = buildReport(pack, recordedLog('struggling'), { ...unverified, assessments: [by('a', 'touched'), by('b', 'contradicted')] })
    const pages = [reportHtml(both), reportMarkdown(both), compareHtml(compare([both])), compareMarkdown(compare([both]))]
    for (const page of pages) for (const key of ['a', 'b']) expect(page).toContain(`Ada (key ${key.repeat(16)})`)
    for (const page of pages.slice(0, 2)) expect(page).toContain('keys of the assessors were compared with nothing')
  })

  it('that mark a point otherwise are told beside the figures, which are the interviewer’s', () => {
    const point = report.problems[0]!.points.find(({ outcome }) => outcome !== 'not-asked')!
    const overruled: Assessment = {
      v: 1, type: 'walkthrough-addendum', session: report.session, head: '0'.repeat(64), count: 1, assessor: 'Ada', key: 'a'.repeat(64), wall: 1, notes: [], recommendation: 'x',
      overrulings: [{ problem: report.problems[0]!.id, point: point.id, was: point.outcome, now: point.outcome === 'covered' ? 'contradicted' : 'covered', reason: 'x', shownBy: [] }],
    }
    const marked = buildReport(pack, recordedLog('struggling'), { ...unverified, assessments: [overruled] })
    for (const page of [reportHtml(marked), reportMarkdown(marked)]) expect(page).toContain('Assessors marked 1 point otherwise')
    expect(reportHtml(report)).not.toContain('Assessors marked')
  })
})

describe('the Markdown', () => {
  it('has the same outline whatever the candidate wrote', () => {
    const outline = (text: string): readonly string[] => reportMarkdown(withWords(text).report).split('\n').filter((line) => /^(#|\||-|\d+[.)]|>|```|~~~|=|\s*$| {4})/.test(line)).map((line) => line.replaceAll(/\\./g, '').split('|').length + line.slice(0, 2))
    const plain = outline('plain')
    fc.assert(fc.property(fc.oneof(hostile, fc.constantFrom('# Hired', 'a\n\n# Hired', '| a | b |', '- x', '1. x', '---', '===', '> x', '```\nx', '    code', '~~~')), (text) => {
      expect(outline(text)).toEqual(plain)
    }), { numRuns: 30 })
  })

  it.each([
    ['# a heading', '\\# a heading'], ['[click](http://x.example)', '\\[click\\](http\\://x.example)'], ['<b>', '\\<b\\>'], ['a | b', 'a \\| b'], ['1. one', '1\\. one'],
    ['- item', '\\- item'], ['`code`', '\\`code\\`'], ['&copy;', '\\&copy;'], ['www.example.org', 'www\\.example.org'], ['two\n\nlines', 'two lines'], ['\\', '\\\\'], ['![x](y)', '\\!\\[x\\](y)'],
  ])('writes %j as text', (text, escaped) => {
    expect(inline(text)).toBe(escaped)
  })
})

it('nothing that a person wrote acts on a terminal, or turns the direction of what stands beside it', () => {
  const hostile = 'a\u001b[31m\u0007\u009bb\u202ec\u2066d'
  const { report: told, events } = withWords(hostile)
  const made = { ...told, problems: told.problems.map((problem) => ({ ...problem, code: `${problem.code}# ${hostile}\n` })) }
  for (const page of [reportHtml(made), reportMarkdown(made), conversationVtt(events, undefined)]) {
    expect(page).toContain('a\ufffd')
    expect(page).not.toMatch(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
  }
})

describe('the subtitles', () => {
  const opened = recordedLog('steady')[0]!.body
  const said = (id: string, text: string): EventBody => ({ type: 'candidate-said', id, text, citations: [] })
  it('are timed to the film, and leave out what fell before or after it', () => {
    const vtt = conversationVtt(logOf([[0, opened], [5000, said('a', 'before')], [12_000, said('b', 'two seconds in')], [75_000, said('c', 'a minute and five seconds in')], [200_000, said('d', 'after')]]), { begins: 10_000, until: 130_000 })
    expect(vtt.match(/^\d\d:.*-->/gm)).toEqual(['00:00:02.000 -->', '00:01:05.000 -->'])
    expect(vtt).toContain('2 lines of the conversation fell before or after the film')
  })

  it('are timed to the session where there is no film', () => {
    expect(conversationVtt(logOf([[0, opened], [5000, said('a', 'x')]]), undefined)).toContain('00:00:05.000 --> 00:00:07.000\n<v Candidate>x')
  })

  it('leave an answer standing until it can have been read, though the interviewer speaks at once', () => {
    const line = recordedLog('steady').find(({ body }) => body.type === 'interviewer-said')!.body
    const vtt = conversationVtt(logOf([[0, opened], [5000, said('a', 'x'.repeat(100))], [5050, line], [20_000, said('b', 'x'.repeat(4000))]]), undefined)
    expect(vtt.match(/^\d\d:.*/gm)).toEqual(expect.arrayContaining(['00:00:05.000 --> 00:00:11.000', '00:00:20.000 --> 00:00:50.000']))
  })

  it('hold one cue for each line, whatever the candidate wrote', () => {
    const cues = (text: string): number => conversationVtt(withWords(text).events, undefined).split('\n\n').filter((block) => /^\d+\n\d\d:/.test(block)).length
    const plain = cues('plain')
    fc.assert(fc.property(fc.oneof(hostile, fc.constantFrom('a\n\n1\n00:00:00.000 --> 00:01:00.000\nx', '-->', 'NOTE', '\r\n\r\n')), (text) => {
      const vtt = conversationVtt(withWords(text).events, undefined)
      expect(cues(text)).toBe(plain)
      expect(vtt.match(/-->/g)).toHaveLength(plain)
    }), { numRuns: 30 })
  })
})

describe('candidates side by side', () => {
  const named = (session: string, name: 'steady' | 'struggling'): Report => ({ ...buildReport(pack, recordedLog(name)), session, candidate: session })
  const [a, b] = [named('20260101-a', 'steady'), named('20260102-b', 'struggling')]

  it('stand in the order of their sessions, in whatever order they are given', () => {
    expect(compare([b, a])).toEqual(compare([a, b]))
    expect(compare([b, a])[0]!.candidates.map(({ session }) => session)).toEqual(['20260101-a', '20260102-b'])
  })

  it('have a cell for each point, that of the report', () => {
    const [table] = compare([a, b])
    table!.problems.forEach((problem, n) => problem.points.forEach((point, m) => {
      expect(point.cells.map(({ outcome }) => outcome)).toEqual([a.problems[n]!.points[m]!.outcome, b.problems[n]!.points[m]!.outcome])
    }))
  })

  it('are not put into one table when their interviews differ', () => {
    const other = { ...b, made: { ...b.made, pack: { ...b.made.pack, sha256: '1'.repeat(64) } } }
    expect(compare([a, other]).map(({ candidates }) => candidates.length)).toEqual([1, 1])
  })

  it('keep their marks under their own names when a copy of the interview has other points under the same hash', () => {
    const other = { ...b, problems: b.problems.slice(1) }
    expect(compare([a, other]).map(({ candidates }) => candidates.map(({ session }) => session))).toEqual([['20260101-a'], ['20260102-b']])
  })

  it('say which record they are of, where there is another of the session, also one that was left out', () => {
    const of = (verification: Partial<Report['made']['verification']>): Report => ({ ...a, made: { ...a.made, verification: { ...a.made.verification, ...verification } } })
    const [closed, open] = [of({ head: 'a'.repeat(64) }), of({ lastHash: 'b'.repeat(64) })]
    for (const written of [compareHtml, compareMarkdown]) {
      expect(written(compare([closed, open]))).toMatch(/final hash a{16}(?!a)[^]*without a close, its log ends with b{16}(?!b)/)
      expect(written(compare([closed], new Map([[a.session, ['c'.repeat(64)]]])))).toMatch(/final hash a{16}, another record of this session, which ends with c{16}, was left out/)
      expect(written(compare([closed]))).not.toContain('final hash')
    }
  })

  it('are told that it is no ranking', () => {
    expect(compareHtml(compare([a, b]))).toContain('ranks nobody')
    expect(compareMarkdown(compare([a, b]))).toContain('ranks nobody')
  })
})
