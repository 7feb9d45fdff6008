import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { inPage } from '../support/faults.ts'
import { HASH } from '../support/invigilator.ts'
import { confinedWindow, preferencesOf } from '../support/preferences.ts'
import { share, toShare, toWelcome } from '../support/steps.ts'

test('the page has no Node, eight doors, and a strict content policy', async ({ machine, kiosk }) => {
  const { page } = kiosk
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window))).toEqual([])
  expect(await page.evaluate(() => Object.keys((window as unknown as { walkthrough: object }).walkthrough).sort())).toEqual(['command', 'enlarge', 'folders', 'invigilate', 'onPublished', 'preflight', 'screen', 'station'])
  const policy = await machine.app().electron.evaluate(async ({ session }) => {
    const response = await session.defaultSession.fetch('walkthrough://app/index.html')
    return response.headers.get('content-security-policy')
  })
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})

test.describe('every window is confined', () => {
  test.use({ policy: `version: 1\nlockdown:\n  enabled: true\ninvigilator:\n  passphrase: ${HASH}\n` })

  test('the kiosk’s, the recorder’s and the covers', async ({ machine, kiosk }) => {
    await toShare(kiosk)
    await share(kiosk)
    await machine.app().electron.evaluate(({ screen }) => {
      const [first] = screen.getAllDisplays()
      if (!first) throw new Error('there is no display')
      screen.getAllDisplays = () => [first, { ...first, id: 1001, bounds: { ...first.bounds, x: first.bounds.width } }]
      screen.emit('display-metrics-changed', {}, first, [])
    })
    await expect.poll(async () => (await preferencesOf(machine.app())).map(({ title }) => title).sort()).toEqual(['Cover', 'Recorder', 'Walkthrough'])
    for (const { title, ...preferences } of await preferencesOf(machine.app())) expect(preferences, title).toEqual(confinedWindow)
  })
})

test('no page is embedded, also where a window would allow it', async ({ machine }) => {
  const heard = await machine.app().electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, webviewTag: true } })
    // Heard after the program's own answer to it.
    const answer = new Promise<boolean>((resolve) => void window.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented)))
    await window.loadURL('data:text/html,<webview src="data:text/html,inside"></webview>')
    const prevented = await answer
    window.destroy()
    return prevented
  })
  expect(heard).toBe(true)
})

test('the page cannot run text, fetch, open or go anywhere', async ({ machine, kiosk }) => {
  const { page } = kiosk
  await toWelcome(kiosk)
  const done = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    const fetched = await fetch('https://example.com/').then(() => 'fetched', () => 'refused')
    return { ran: 'ran' in window, fetched, opened: window.open('https://example.com/') === null }
  })
  expect(done).toEqual({ ran: false, fetched: 'refused', opened: true })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    document.body.append(link)
    link.click()
  })
  expect(await machine.app().electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()))).toEqual(['walkthrough://app/index.html'])
  // Playwright waits for the navigation that was denied, so the page is asked by way of main; for a moment it may still count as loading.
  await expect.poll(() => inPage(machine.app(), `document.querySelector('textarea').getAttribute('aria-label')`)).toBe('Your answer')
})

test('hostile calls are refused with a sentence, and nothing of them is stored', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const before = machine.session().events.length
  const answers = await kiosk.page.evaluate(async () => {
    const { command } = (window as unknown as { walkthrough: { command: (input: unknown) => Promise<void> } }).walkthrough
    const hostile: unknown[] = [
      undefined, null, 42, 'end-call', [], {}, { do: 'constructor' }, { do: '__proto__' },
      { do: 'say', id: 'x', text: 'y', citations: [], admin: true }, { do: 'say', id: '', text: 'y', citations: [] },
      { do: 'say', id: 'x', text: 7, citations: [] }, { do: 'say', id: 'x', text: 'y', citations: [{ problem: '../..', lines: [1, 2] }] },
      { do: 'say', id: 'x', text: 'y', citations: [{ problem: 'airflow-etl', lines: [9, 2] }] },
      { do: 'check-in', candidate: 'Eve', interview: 'reference' }, { do: 'consent' }, { do: 'finish' }, { do: 'continue-interview' }, { do: 'start-over' },
    ]
    return Promise.all(hostile.map((input) => command(input).then(() => 'accepted', (error: unknown) => (error instanceof Error ? error.message : 'no error'))))
  })
  expect(answers.filter((answer) => answer === 'accepted')).toEqual([])
  for (const answer of answers) expect(answer).toMatch(/^[A-Z][^{}[\]]+\.$/)
  expect(machine.session().events.length).toBe(before)
})

test('another window with the same preload gets nowhere', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const answers = await machine.app().electron.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await window.loadURL('walkthrough://app/index.html')
    const ask = (what: string): Promise<unknown> => window.webContents.executeJavaScript(`window.walkthrough.${what}.then(() => 'accepted', (error) => error.message)`)
    const heard = [await ask(`command({ do: 'end-call' })`), await ask('screen()')]
    window.destroy()
    return heard
  })
  expect(answers).not.toContain('accepted')
  expect(bodiesOf(machine.session(), 'interview-ended')).toEqual([])
})

test('what is not plainly a file of the page is not served', async ({ machine }) => {
  const statuses = await machine.app().electron.evaluate(async ({ session }) => {
    const ask = async (address: string): Promise<number> => (await session.defaultSession.fetch(address)).status
    const addresses = ['../main/index.js', '..%2fmain%2findex.js', '%2e%2e/package.json', 'index.html/../../main/index.js', '.htaccess', 'assets//x.js']
    return Promise.all(addresses.map((name) => ask(`walkthrough://app/${name}`)))
  })
  expect(statuses).toEqual(statuses.map(() => 404))
})
