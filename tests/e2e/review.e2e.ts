import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test as base } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { exportSession } from '../../electron/main/evidence/export.ts'
import { freshHome, sessionsIn, startApp } from '../../scripts/demo/app.ts'
import type { App } from '../../scripts/demo/app.ts'
import { candidate } from '../../scripts/demo/candidate.ts'
import { keeper, keepSession, openToAll } from '../support/kept-sessions.ts'
import { confinedWindow, preferencesOf } from '../support/preferences.ts'
import { holdInterview } from '../support/whole-interview.ts'

const project = path.join(import.meta.dirname, '../..')
const ID = '20260302-091500-abc'

interface Review {
  /** For sessions and bundles; gone after the test. */
  readonly folder: string
  readonly open: (...args: readonly string[]) => Promise<Page>
  readonly app: () => App
  readonly home: string
}

const test = base.extend<{ review: Review }>({
  review: async ({}, use, info) => {
    const home = freshHome()
    const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-review-'))
    chmodSync(folder, 0o755)
    const apps: App[] = []
    const app = (): App => {
      const last = apps.at(-1)
      if (!last) throw new Error('the review is not open')
      return last
    }
    await use({
      home,
      folder,
      app,
      open: async (...args) => {
        if (apps.length > 0) await app().quit()
        apps.push(await startApp({ home, args: ['--review', ...args] }))
        return app().page
      },
    })
    if (info.status !== info.expectedStatus && apps.length > 0) await info.attach('what the app wrote', { body: app().output(), contentType: 'text/plain' })
    if (apps.length > 0) await app().kill()
    rmSync(folder, { recursive: true, force: true })
  },
})

const seconds = async (page: Page): Promise<number> => {
  const [, minutes = '0', rest = '0'] = /(\d+):(\d\d) \//.exec(await page.getByTestId('now').innerText()) ?? []
  return Number(minutes) * 60 + Number(rest)
}
const rowsOf = (page: Page): Locator => page.getByRole('listbox', { name: 'Sessions' }).getByRole('option')
const marked = (page: Page): Promise<number[]> => page.locator('.code-pane .cm-mark-sign:visible').evaluateAll((signs) => signs.map((sign) => Math.round(sign.getBoundingClientRect().top)))

test('the window is confined', async ({ review }) => {
  await review.open(review.folder)
  expect(await preferencesOf(review.app())).toEqual([{ title: 'Walkthrough Review', ...confinedWindow }])
})

test('a folder that is not there is named', async ({ review }) => {
  const nothing = path.join(review.folder, 'nothing')
  const page = await review.open(nothing)
  await expect(page.getByText(`There is no ${nothing}.`)).toBeVisible()
})

test('an assessor finds a real interview by what was said, and one click moves film, code, conversation and time', async ({ review }) => {
  await holdInterview(review.home)

  const page = await review.open()
  const rows = rowsOf(page)
  await expect(rows).toHaveCount(1)
  await page.getByRole('searchbox').fill('zeppelin')
  await expect(page.getByText('No session fits.')).toBeVisible()
  await page.getByRole('searchbox').fill('refund feed')
  await expect(rows).toHaveCount(1)
  await expect(rows.locator('mark').first()).toHaveText(/refund/i)
  await rows.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(candidate.name)
  await expect(page.locator('.standing')).toHaveText(/Intact/)
  // The scripted candidate answers so quickly that neighbours may lie on each other.
  const reachable = await page.locator('.sign.point').evaluateAll((signs) => signs.map((sign) => {
    const { left, top, width, height } = sign.getBoundingClientRect()
    return sign.contains(document.elementFromPoint(left + width / 2, top + height / 2)) && sign.textContent.includes('●')
  }).indexOf(true, 3))
  const point = page.locator('.sign.point').nth(reachable)
  const says = /“(.{19})/.exec((await point.getAttribute('title')) ?? '')?.[1] ?? 'nothing'
  await point.click()
  const present = page.locator('.entry.present')
  await expect(present).toContainText(says)
  await expect(present.locator('.reached')).toBeVisible()
  await expect(page.locator('.film')).toHaveAttribute('data-film', 'shown')
  await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.readyState >= 2 && !video.seeking)).toBe(true)
  const at = Number(await point.getAttribute('data-at'))
  expect(Math.abs((await page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)) * 1000 - at)).toBeLessThan(100)
  await expect(page.getByRole('tab', { name: 'The Airflow file' })).toHaveAttribute('aria-selected', 'true')
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0)

  await page.keyboard.press('Space')
  await expect.poll(() => seconds(page)).toBeGreaterThan(Math.floor(at / 1000))
  await page.keyboard.press('Space')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Note' }).fill('Clear about the rows.')
  await page.keyboard.press('Enter')
  await expect(page.locator('.pin')).toContainText('Clear about the rows.')
  await page.keyboard.press('Escape')
  await rowsOf(page).click()
  await expect(page.locator('.pin')).toContainText('Clear about the rows.')
  expect(readFileSync(path.join(review.home, 'sessions/review/index.sqlite')).includes('refund')).toBe(false)
})

test('a session without film replays from its log, and the keyboard does everything', async ({ review }) => {
  const kiosk = keeper(sessionsIn(review.home))
  keepSession(kiosk, { id: ID, candidate: 'Ada Example', project })
  openToAll(review.home)
  const page = await review.open()
  await page.getByRole('listbox').press('Enter')
  await expect(page.getByText('This session has no film.')).toBeVisible()
  await page.keyboard.press('3')
  await page.keyboard.press('n')
  await expect(page.locator('.entry.present')).toContainText('Yes, I am ready.')
  await page.keyboard.press('n')
  await expect(page.locator('.entry.present')).toContainText('Backend and data engineering.')
  await page.keyboard.press('p')
  await expect(page.locator('.entry.present')).toContainText('Yes, I am ready.')
  await page.keyboard.press('1')
  await page.keyboard.press('n')
  await expect(page.locator('.entry.present')).toContainText('It is a daily Airflow job')
  const before = await seconds(page)
  await page.keyboard.press('l')
  await expect.poll(() => seconds(page)).toBe(before + 10)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => seconds(page)).toBe(before + 5)
  for (let press = 0; press < 9; press++) await page.keyboard.press(']')
  await expect(page.getByTestId('rate')).toHaveText('4×')
  await page.keyboard.press('Space')
  await expect.poll(() => seconds(page)).toBeGreaterThan(before + 10)
  await page.keyboard.press('s')
  // The next answer comes half a minute later; with silence skipped nobody waits for it.
  await expect.poll(() => seconds(page)).toBeGreaterThan(before + 30)
  await page.keyboard.press('Space')
  await page.keyboard.press('/')
  await page.keyboard.type('idempotent')
  await page.keyboard.press('Enter')
  await expect(page.locator('.entry.present mark').first()).toHaveText(/idempotent/i)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible()
})

test('the list is gone through with the keyboard, and is where it was left', async ({ review }) => {
  const kiosk = keeper(sessionsIn(review.home))
  keepSession(kiosk, { id: ID, candidate: 'Ada Example', project })
  keepSession(kiosk, { id: '20260303-091500-abd', candidate: 'Grace Other', project })
  openToAll(review.home)
  const page = await review.open()
  const list = page.getByRole('listbox', { name: 'Sessions' })
  await expect(rowsOf(page)).toHaveCount(2)
  await page.getByRole('searchbox').press('ArrowDown')
  await expect(list).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const name = await rowsOf(page).nth(1).locator('strong').innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.keyboard.press('Escape')
  await expect(list).toBeFocused()
  await expect(rowsOf(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('searchbox').fill(name)
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(rowsOf(page)).toHaveAttribute('aria-selected', 'true')
})

test('more sessions than can stand side by side are counted, and not laid together', async ({ review }) => {
  for (let n = 0; n < 202; n += 1) writeFileSync(path.join(review.folder, `${String(n).padStart(3, '0')}.zip`), 'x')
  const page = await review.open(review.folder)
  await expect(page.getByText('202 sessions')).toBeVisible()
  const [list, compare] = [page.getByRole('listbox', { name: 'Sessions' }), page.getByRole('button', { name: 'Compare side by side' })]
  await list.focus()
  for (let n = 1; n <= 202; n += 1) {
    await expect(list).toHaveAttribute('aria-activedescendant', `row-${n - 1}`)
    await expect(page.locator(`#row-${n - 1}`)).toHaveAttribute('data-key', /zip$/)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByText('202 chosen. At most 200 can stand side by side: choose 2 fewer.')).toBeVisible()
  await expect(compare).toBeDisabled()
  for (let n = 0; n < 2; n += 1) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
  }
  await expect(page.getByText('200 chosen')).toBeVisible()
  await expect(compare).toBeEnabled()
})

test('a page that broke speaks to an assessor, and leads back to the list', async ({ review }) => {
  const kiosk = keeper(path.join(review.folder, 'kiosk'))
  for (const id of [ID, '20260303-091500-abd']) keepSession(kiosk, { id, candidate: `Candidate ${id}`, project })
  openToAll(review.folder)
  const page = await review.open(path.join(review.folder, 'kiosk'))
  await rowsOf(page).first().click()
  await expect(page.locator('.standing')).toHaveText(/Intact/)
  // The conversation is searched for words while the page is drawn, and nothing of the list needs this.
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(String.prototype, 'normalize')!
    String.prototype.normalize = () => {
      throw new Error('broken by a test')
    }
    addEventListener('mended', () => Object.defineProperty(String.prototype, 'normalize', own))
  })
  await page.getByRole('searchbox', { name: 'Find in the conversation' }).fill('rows')
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('heading', { name: 'This page stopped working' })).toBeVisible()
  await expect(alert).toContainText('Nothing of the record was changed')
  await expect(page.getByText('invigilator')).toHaveCount(0)
  await page.getByRole('button', { name: 'All sessions' }).click()
  await expect(rowsOf(page)).toHaveCount(2)
  await expect(alert).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('mended')))
  await rowsOf(page).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Candidate/)
  await expect(page.locator('.standing')).toHaveText(/Intact/)
})

test('bundles that are damaged, cut short or foreign open as far as they are intact, and say what is not', async ({ review }) => {
  const kiosk = keeper(path.join(review.folder, 'kiosk'))
  keepSession(kiosk, { id: ID, candidate: 'Ada Example', project })
  const bundles = path.join(review.folder, 'bundles')
  mkdirSync(bundles)
  const { file } = await exportSession(kiosk, ID, bundles)
  cpSync(file, path.join(bundles, 'short.zip'))
  truncateSync(path.join(bundles, 'short.zip'), Math.floor(statSync(file).size * 0.75))
  writeFileSync(path.join(bundles, 'foreign.zip'), 'This is a letter.')
  const changed = path.join(bundles, 'changed')
  execFileSync('unzip', ['-q', file, '-d', changed])
  const log = path.join(changed, 'events.ndjson')
  writeFileSync(log, readFileSync(log, 'utf8').replace('It is a daily Airflow job', 'It is a weekly Airflow job'))
  openToAll(bundles)

  const page = await review.open(bundles)
  const row = (key: string) => page.locator(`[data-key="${key}"]`)
  await expect(rowsOf(page)).toHaveCount(4)
  await expect(row(`${ID}.zip`)).toContainText('Log intact')
  await expect(row('changed')).toContainText('Not intact')
  await expect(row('short.zip')).toContainText('The zip was cut short')
  await expect(row('foreign.zip')).toContainText('no zip that can be used')
  await row('foreign.zip').click()
  await expect(page.getByRole('heading', { name: 'This session cannot be shown' })).toBeVisible()
  await page.getByRole('button', { name: 'All sessions' }).click()
  await row('short.zip').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example')
  await expect(page.locator('.standing')).toHaveText(/Not intact/)
  await page.locator('.findings summary').click()
  await expect(page.locator('.findings')).toContainText('The zip was cut short')
  await expect(page.locator('.findings')).toContainText('The manifest is missing')
  await expect(page.locator('.entry', { hasText: 'It is a daily Airflow job' })).toBeVisible()
  await page.getByRole('button', { name: 'All sessions' }).click()
  await row('changed').click()
  await expect(page.locator('.standing')).toHaveText(/Not intact/)
  await page.locator('.findings summary').click()
  await expect(page.locator('.findings')).toContainText('was altered')
  const altered = page.locator('.entry', { hasText: 'It is a weekly Airflow job' })
  await expect(altered).toContainText('Altered: this is not what was recorded.')
  await expect(page.getByText('Altered: this is not what was recorded.')).toHaveCount(1)
  await page.locator('.findings').getByTitle('Show this moment in the replay').click()
  await expect(altered).toHaveClass(/present/)
  const sign = page.locator('.sign.damage')
  await expect(sign).toHaveCount(1)
  await expect(sign).toHaveAttribute('title', /The record is not intact here\.\nEvent \d+ was altered\./)
  await page.keyboard.press('Home')
  await expect(altered).not.toHaveClass(/present/)
  await sign.click()
  await expect(altered).toHaveClass(/present/)
  await page.keyboard.press('a')
  await expect(page.locator('.quote', { hasText: 'It is a daily Airflow job' }).or(page.locator('.quote', { hasText: 'It is a weekly Airflow job' })).first()).toContainText('Altered: this is not what was recorded.')
  await page.getByRole('button', { name: 'All sessions' }).click()
  await row(`${ID}.zip`).click()
  await expect(page.locator('.standing')).toHaveText(/Intact/)
})

test('a sealed bundle opens with its identity, which is asked for again the next time', async ({ review }) => {
  const identity = await generateX25519Identity()
  const kiosk = keeper(path.join(review.folder, 'kiosk'))
  keepSession(kiosk, { id: ID, candidate: 'Ada Example', policy: `version: 1\nsealing:\n  recipients: [${await identityToRecipient(identity)}]\n`, project })
  const { file } = await exportSession(kiosk, ID, review.folder)
  const [right, wrong] = [path.join(review.folder, 'right.txt'), path.join(review.folder, 'wrong.txt')]
  writeFileSync(right, `# made for a test\n${identity}\n`)
  writeFileSync(wrong, `${await generateX25519Identity()}\n`)
  openToAll(review.folder)

  const page = await review.open(file)
  const choosing = (chosen: string): Promise<void> => review.app().electron.evaluate(({ dialog }, name) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [name] })
  }, chosen)
  await expect(page.getByRole('heading', { name: 'This session is sealed' })).toBeVisible()
  await choosing(wrong)
  await page.getByRole('button', { name: /Choose the identity/ }).click()
  await expect(page.getByRole('alert')).toContainText('does not open the bundle')
  await choosing(right)
  await page.getByRole('button', { name: /Choose the identity/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example')
  await expect(page.locator('.standing')).toHaveText(/Intact/)

  const again = await review.open(file)
  await expect(again.getByRole('heading', { name: 'This session is sealed' })).toBeVisible()
})

test('the page has one door, a strict policy, and gets nothing that was not listed', async ({ review }) => {
  const kiosk = keeper(sessionsIn(review.home))
  keepSession(kiosk, { id: ID, candidate: 'Ada Example', project })
  openToAll(review.home)
  const page = await review.open()
  await expect(rowsOf(page)).toHaveCount(1)
  expect(await page.evaluate(() => ['require', 'process', 'walkthrough'].filter((name) => name in window))).toEqual([])
  const answers = await page.evaluate(async () => {
    const { review: door } = window as unknown as { review: Record<string, (input: unknown) => Promise<unknown>> }
    const said = (work: Promise<unknown> | undefined): Promise<string> => (work ?? Promise.resolve()).then((answer) => JSON.stringify(answer), (error: unknown) => `refused: ${String(error)}`)
    return {
      outside: await said(door['open']?.({ key: '../../../etc' })),
      absolute: await said(door['open']?.({ key: '/etc/passwd' })),
      number: await said(door['find']?.(7)),
      fetched: await fetch('https://example.com/').then(() => 'fetched', () => 'refused'),
      film: await fetch('walkthrough-film://segment/1/recording/../session.sqlite').then(({ status }) => status, () => 'refused'),
    }
  })
  expect(answers.outside).toContain('not there any more')
  expect(answers.absolute).toContain('not there any more')
  expect(answers.number).toContain('refused')
  expect(answers.fetched).toBe('refused')
  expect(answers.film).not.toBe(200)
})
