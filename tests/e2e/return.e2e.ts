import { candidate } from '../../scripts/demo/candidate.ts'
import { converse, newMemory } from '../../scripts/demo/conversation.ts'
import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { chance } from '../support/chance.ts'
import { exchange, NAME, toProblem, toWelcome } from '../support/steps.ts'

const heading = (kiosk: Kiosk) => kiosk.page.getByRole('heading', { level: 1 })

async function goOn(kiosk: Kiosk, name = NAME): Promise<void> {
  await kiosk.checkIn(name)
  await expect(heading(kiosk)).toHaveText(`Welcome back, ${name}`)
  await kiosk.page.getByRole('button', { name: 'Go on with my interview' }).click()
  await kiosk.answer.waitFor()
}

test('ten power cuts at random moments lose no message, and the interview is finished', async ({ machine, kiosk: first }) => {
  test.setTimeout(300_000)
  const seed = 20_260_101
  const random = chance(seed)
  const memory = newMemory()
  const heard: string[] = []
  await first.checkIn(NAME)
  await first.consent()
  let kiosk = first
  let cuts = 0
  for (let done = false; !done;) {
    const conversation = converse(kiosk, { interviewer: (text) => heard.push(text), candidate: () => undefined, note: () => undefined }, memory)
    const due = cuts < 10 ? new Promise<'cut'>((resolve) => setTimeout(resolve, 150 + random() * 2_200, 'cut')) : new Promise<never>(() => undefined)
    // What the candidate was doing when the power went is lost with the page; only what was confirmed counts.
    const talk = (async () => {
      for (let turns = 0; await conversation.turn();) if (++turns > 400) throw new Error('the interview does not come to its close')
      return 'done' as const
    })()
    const outcome = await Promise.race([due, talk])
    if (outcome === 'done') {
      done = true
      continue
    }
    talk.catch(() => undefined)
    cuts++
    kiosk = await test.step(`power cut ${cuts}`, async () => {
      const next = await machine.powerCut()
      const stored = bodiesOf(machine.session(), 'candidate-said').map(({ text }) => text)
      // Everything that was confirmed is there, in order; one that was on its way may be there as well.
      expect(stored.slice(0, memory.sent.length)).toEqual(memory.sent)
      expect(stored.length - memory.sent.length).toBeLessThanOrEqual(1)
      memory.sent.push(...stored.slice(memory.sent.length))
      await goOn(next)
      const messages = next.page.locator('[data-message]')
      await expect(messages).toHaveCount(stored.length)
      return next
    })
  }
  expect(cuts).toBe(10)
  await kiosk.endCall()
  await expect(heading(kiosk)).toHaveText('The interview is complete')
  await machine.app().quit()
  const session = machine.session()
  expect(bodiesOf(session, 'candidate-said').map(({ text }) => text)).toEqual(memory.sent)
  expect(bodiesOf(session, 'session-resumed')).toHaveLength(10)
  expect(bodiesOf(session, 'snippet-shown').map(({ problem }) => problem)).toEqual(['airflow-etl', 'async-fetch', 'fastapi-items'])
  expect(bodiesOf(session, 'interview-ended')).toEqual([{ type: 'interview-ended', reason: 'completed' }])
  // Every film that lies in the folder is in the log, those that the power cuts left open too.
  const { readdirSync } = await import('node:fs')
  const files = readdirSync(`${session.folder}/recording`).map((name) => `recording/${name}`).sort()
  expect(bodiesOf(session, 'segment-closed').map(({ file }) => file).sort()).toEqual(files)
})

test('another candidate is not offered the interrupted interview and sees nothing of it', async ({ machine, kiosk: first }) => {
  await toWelcome(first)
  await exchange(first, candidate.ready)
  const kiosk = await machine.powerCut()
  await expect(kiosk.page.getByText('An interview was interrupted on this computer.')).toBeVisible()
  await expect(kiosk.page.locator('body')).not.toContainText(NAME)
  await kiosk.checkIn('Bob Other')
  await expect(heading(kiosk)).toHaveText('Before we begin')
  await expect(kiosk.page.locator('body')).not.toContainText(NAME)
  await kiosk.endCall()
  await goOn(kiosk, '  ada   EXAMPLE '.trim()).catch(() => undefined)
  await expect(kiosk.page.locator('[data-message]')).toHaveText([candidate.ready])
})

test('time away does not count, and is on record', async ({ machine, kiosk: first }) => {
  await toWelcome(first)
  await exchange(first, candidate.ready)
  const before = machine.session().events.at(-1)!
  await machine.app().kill()
  const away = performance.now()
  await expect.poll(() => performance.now() - away, { timeout: 10_000 }).toBeGreaterThan(4_000)
  const kiosk = await machine.start()
  await goOn(kiosk)
  await expect(kiosk.page.getByText(/^The app was closed for less than a minute\. This time does not count against you\.$/)).toBeVisible()
  const resumed = machine.session().events.find(({ body }) => body.type === 'session-resumed')!
  expect(resumed.body).toMatchObject({ awayMs: expect.any(Number) })
  expect((resumed.body as { awayMs: number }).awayMs).toBeGreaterThan(4_000)
  expect(resumed.wall - before.wall).toBeGreaterThan(4_000)
  expect(resumed.at - before.at).toBeLessThan(2_500)
})

test('starting again closes the interrupted interview for good', async ({ machine, kiosk: first }) => {
  await toWelcome(first)
  const kiosk = await machine.powerCut()
  await kiosk.checkIn(NAME)
  await kiosk.page.getByRole('button', { name: 'Start again from the beginning' }).click()
  await kiosk.page.getByRole('button', { name: 'Keep it' }).click()
  await kiosk.page.getByRole('button', { name: 'Start again from the beginning' }).click()
  await kiosk.page.getByRole('button', { name: 'Close it and start again' }).click()
  await expect(heading(kiosk)).toHaveText('Before we begin')
  expect(bodiesOf(machine.session(), 'interview-ended')).toEqual([{ type: 'interview-ended', reason: 'another-time' }])
})

test('the draft survives a power cut with the lines that were cited beside it', async ({ machine, kiosk: first }) => {
  const draft = 'I was just writing\nthat the connection is never'
  await toProblem(first)
  await first.answer.fill(draft)
  await first.cite(9, 11)
  await expect.poll(() => machine.session().draft).toEqual({ text: draft, citations: [{ problem: 'airflow-etl', lines: [9, 11] }] })
  const kiosk = await machine.powerCut()
  await goOn(kiosk)
  await expect(kiosk.answer).toHaveValue(draft)
  await expect(kiosk.page.getByRole('list', { name: 'Cited lines' })).toContainText('lines 9–11')
})
