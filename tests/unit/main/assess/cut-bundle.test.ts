/** A bundle that was cut anywhere: verification, report and replay give what stands before the cut, and say what does not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { constants, inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportHtml } from '../../../../electron/interview/report/html/page.ts'
import { reportMarkdown } from '../../../../electron/interview/report/markdown.ts'
import { heldOf } from '../../../../electron/main/assess/held.ts'
import { reportOn } from '../../../../electron/main/assess/reporting.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { readBundleRecord } from '../../../../electron/main/record/bundle-record.ts'
import { tellStory } from '../../../../electron/main/review/story/story.ts'
import { report as schema } from '../../../../electron/shared/report.ts'
import type { Report } from '../../../../electron/shared/report.ts'
import type { Story } from '../../../../electron/shared/review.ts'
import { ID, kioskAt } from '../evidence/world.ts'
import { interviewed } from './interview.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let bytes: Buffer
let whole: { readonly report: Report; readonly story: Story }

/** Where the content of a member begins. */
const contentOf = (name: string): number => bytes.indexOf(name) + name.length
/** Events of the log that stand before the cut with all their bytes. */
const eventsBefore = (at: number): number => {
  const content = bytes.subarray(Math.min(at, contentOf('events.ndjson')), Math.min(at, endOfLog()))
  return inflateRawSync(content, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8').split('\n').length - 1
}
const endOfLog = (): number => bytes.indexOf('PK\u0007\b', contentOf('events.ndjson'))
const directory = (): number => bytes.indexOf('PK\u0001\u0002')

async function seenOf(file: string): Promise<{ readonly report: Report; readonly story: Story }> {
  const record = await readBundleRecord(file, undefined)
  if (record.kind === 'sealed') throw new Error('it is not sealed')
  try {
    return { report: schema.parse(reportOn(await heldOf(record), { keys: [] }).report), story: await tellStory(record, 'x', () => '') }
  } finally {
    record.close()
  }
}

beforeAll(async () => {
  const kiosk = kioskAt(path.join(folder, 'sessions'))
  interviewed(kiosk, ID)
  const { file } = await exportSession(kiosk, ID, folder)
  bytes = readFileSync(file)
  whole = await seenOf(file)
}, 60_000)

const cutAt = (at: number): string => {
  const file = path.join(folder, 'cut.zip')
  writeFileSync(file, bytes.subarray(0, at))
  return file
}
const twentieths = Array.from({ length: 19 }, (_, index) => (index + 1) / 20)
const places: readonly (readonly [string, () => number])[] = [
  ...twentieths.map((part) => [`at ${Math.round(part * 100)} % of its length`, () => Math.floor(bytes.length * part)] as const),
  ...twentieths.map((part) => [`at ${Math.round(part * 100)} % of its log`, () => Math.floor(contentOf('events.ndjson') + part * (endOfLog() - contentOf('events.ndjson')))] as const),
  ['before the first file of the interview', () => bytes.indexOf('pack/') - 30],
  ['before pack.yaml', () => bytes.indexOf('pack/pack.yaml') - 30],
  ['before its directory', directory],
]

describe('a bundle that was cut', () => {
  it.each(places)('%s is verified, reported and replayed up to there', async (_, place) => {
    const at = place()
    const file = cutAt(at)
    const verdict = await verifyBundle(file)
    expect(verdict.findings[0]).toMatchObject({ code: 'bundle-cut', text: expect.stringContaining('cut short') as string })
    const events = eventsBefore(at)
    if (events === 0) return expect(seenOf(file)).rejects.toThrow('or at the beginning of it, so there is nothing that could be shown.')
    const { report, story } = await seenOf(file)
    expect(report.made.events).toBe(events)
    // How an answer was understood stands behind it in the log: the last one may have lost that.
    const said = ({ conversation }: Report) => conversation.map(({ seq, text }) => [seq, text])
    expect(said(report)).toEqual(said(whole.report).slice(0, report.conversation.length))
    expect(story.entries.map(({ seq }) => seq)).toEqual(whole.story.entries.slice(0, story.entries.length).map(({ seq }) => seq))
    expect(story.findings[0]).toMatchObject({ code: 'bundle-cut' })
    expect(report.made.verification).toMatchObject({ state: 'damaged', findings: expect.arrayContaining([expect.objectContaining({ code: 'bundle-cut' })]) as unknown[] })
    const [hasLog, hasPack] = [at >= bytes.indexOf('hashes.txt'), at >= bytes.indexOf('recording/000001.webm')]
    if (hasLog) expect(report.conversation).toHaveLength(whole.report.conversation.length)
    else for (const { text } of [verdict.findings, report.made.verification.findings, story.findings].map((all) => all.find(({ code }) => code === 'log-cut-off')!)) {
      expect(text).toBe(`The cut goes through the log: of its events the first ${events === 1 ? 'one is' : `${events} are`} there, and those behind are missing.`)
    }
    const marks = ({ problems }: Report) => problems.map(({ id, points }) => [id, points.map(({ id: point, outcome, evidence }) => [point, outcome, evidence])])
    if (hasPack) expect([marks(report), report.budgetMs, report.usedMs, report.missing]).toEqual([marks(whole.report), whole.report.budgetMs, whole.report.usedMs, undefined])
    else {
      expect(report.missing).toMatch(/^The copy of the interview beside the log is not whole: .* cannot be read\. The report /)
      expect(report.budgetMs).toBe(0)
      const { missing = '' } = report
      for (const written of [reportHtml(report), reportMarkdown(report)]) {
        expect(written).toContain(missing.slice(0, missing.indexOf(':')))
        expect(written).not.toContain('of 0:00')
      }
    }
  })

  it('inside the interview’s copy keeps the points of each problem that is whole', async () => {
    const { report } = await seenOf(cutAt(bytes.indexOf('pack/pack.yaml') - 30))
    const [first] = report.problems
    expect(first?.points).toEqual(whole.report.problems[0]?.points)
    expect(report.missing).toContain('the times that it allows')
  })

  it('before its log says so in a sentence', async () => {
    const file = cutAt(bytes.indexOf('events.ndjson') - 30)
    await expect(seenOf(file)).rejects.toThrow('The zip was cut short or damaged before its log, or at the beginning of it, so there is nothing that could be shown.')
    expect((await verifyBundle(file)).findings.map(({ code }) => code)).toEqual(['bundle-cut', 'manifest-missing', 'foreign-signature', 'log-missing'])
    await expect(verifyBundle(cutAt(20))).rejects.toThrow('This is no zip that can be used')
  })
})
