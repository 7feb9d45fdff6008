/** What somebody could try who has got a script into the page, with everything that a script can do there. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { launch } from '../../scripts/lib/launch.mjs'
import { expect, test } from '../support/app.ts'
import { inPage } from '../support/faults.ts'
import { startListener } from '../support/listener.ts'
import { ask } from '../support/x-display.ts'
import type { Listener } from '../support/listener.ts'
import { exchange, toWelcome } from '../support/steps.ts'

const listening = test.extend<{ listener: Listener }>({
  listener: async ({}, use) => {
    const listener = await startListener()
    await use(listener)
    await listener.stop()
  },
})

const PAGE = 'walkthrough://app/index.html'

listening('a hostile page reaches nobody outside', async ({ machine, kiosk, listener }) => {
  await toWelcome(kiosk)
  const tried = await kiosk.page.evaluate(async ({ tcp, udp }) => {
    const address = `http://${tcp}/`
    const within = (work: Promise<unknown>): Promise<string> => Promise.race([work.then(() => 'got through', () => 'refused'), new Promise<string>((resolve) => setTimeout(() => resolve('nothing came'), 1500))])
    const element = (tag: string, set: Record<string, string>): Promise<unknown> => new Promise((resolve, reject) => {
      const made = document.createElement(tag)
      made.onload = resolve
      made.onerror = reject
      for (const [name, value] of Object.entries(set)) made.setAttribute(name, value)
      document.body.append(made)
    })
    const opens = (make: () => EventTarget, event: string): Promise<unknown> => new Promise((resolve, reject) => {
      const made = make()
      made.addEventListener(event, resolve)
      made.addEventListener('error', reject)
      made.addEventListener('close', reject)
    })
    const post = (): Promise<unknown> => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.onload = resolve
      request.onerror = reject
      request.open('POST', address)
      request.send('secret')
    })
    const attempts: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch(address),
      'fetch without reading': () => fetch(address, { mode: 'no-cors', method: 'POST', body: 'secret', keepalive: true }),
      'fetch a file': () => fetch('file:///etc/hostname'),
      'fetch a film': () => fetch('walkthrough-film://segment/1/x'),
      XMLHttpRequest: post,
      WebSocket: () => opens(() => new WebSocket(`ws://${tcp}/`), 'open'),
      EventSource: () => opens(() => new EventSource(address), 'open'),
      image: () => element('img', { src: `${address}image` }),
      script: () => element('script', { src: `${address}script` }),
      'script in a text': () => element('script', { src: 'data:text/javascript,document.title="taken"' }),
      module: () => import(/* @vite-ignore */ `${address}module`),
      style: () => element('link', { rel: 'stylesheet', href: `${address}style` }),
      prefetch: () => element('link', { rel: 'prefetch', href: `${address}prefetch` }),
      preconnect: () => element('link', { rel: 'preconnect', href: address }),
      object: () => element('object', { data: address }),
      embed: () => element('embed', { src: address }),
      video: () => element('video', { src: `${address}video` }),
      webview: () => element('webview', { src: address }),
      worker: () => opens(() => new Worker(URL.createObjectURL(new Blob([`fetch('${address}worker')`]))), 'message'),
      'service worker': () => navigator.serviceWorker.register(`${address}sw.js`),
    }
    const results: Record<string, string> = {}
    await Promise.all(Object.entries(attempts).map(async ([name, work]) => {
      results[name] = await within(new Promise((resolve, reject) => {
        try {
          work().then(resolve, reject)
        } catch (error) {
          reject(error instanceof Error ? error : new Error('refused'))
        }
      }))
    }))
    navigator.sendBeacon(`${address}beacon`, 'secret')
    const form = document.createElement('form')
    Object.assign(form, { action: `${address}form`, method: 'post' })
    document.body.append(form)
    form.submit()
    // No content policy speaks of these connections.
    const connection = new RTCPeerConnection({ iceServers: [{ urls: [`stun:${udp}`] }, { urls: [`turn:${udp}?transport=udp`, `turn:${tcp}?transport=tcp`], username: 'a', credential: 'b' }] })
    connection.createDataChannel('out')
    await connection.setLocalDescription(await connection.createOffer())
    const [host, port] = udp.split(':')
    const peer = new RTCPeerConnection()
    peer.createDataChannel('in')
    const answer = await peer.createOffer()
    const candidates = (connection.localDescription?.sdp ?? '').match(/a=candidate:.*/g) ?? []
    await connection.addIceCandidate({ candidate: `candidate:1 1 udp 2130706431 ${host} ${port} typ host`, sdpMid: '0', sdpMLineIndex: 0 }).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    results['WebRTC'] = [...candidates, ...((connection.localDescription?.sdp ?? '').match(/a=candidate:.*/g) ?? [])].length === 0 && answer.sdp !== undefined ? 'refused' : 'got through'
    connection.close()
    peer.close()
    return results
  }, { tcp: listener.tcp, udp: listener.udp })
  // A frame that was refused shows an error and says that it has loaded. Playwright takes that for the page's own end, so it is asked for from main.
  await inPage(machine.app(), `new Promise((resolve) => {
    const frame = document.createElement('iframe')
    frame.onload = () => resolve(true)
    frame.src = 'http://${listener.tcp}/frame'
    document.body.append(frame)
  })`)
  expect(Object.entries(tried).filter(([, result]) => result === 'got through')).toEqual([])
  expect(listener.heard()).toEqual([])
  expect(await inPage(machine.app(), 'document.title')).toBe('Walkthrough')
})

listening('even without its content policy the program’s Chromium has no network', async ({ machine, listener }) => {
  const { electron } = machine.app()
  const answers = await electron.evaluate(async ({ net, session }, address) => {
    const tell = (work: Promise<unknown>): Promise<string> => work.then(() => 'got through', (error: unknown) => String(error))
    return [await tell(session.defaultSession.fetch(`http://${address}/`)), await tell(net.fetch(`http://${address}/`)), await tell(session.fromPartition('recorder').fetch('http://localhost:8080/'))]
  }, listener.tcp)
  for (const answer of answers) expect(answer).toContain('ERR_NAME_NOT_RESOLVED')
  expect(listener.heard()).toEqual([])
})

listening('no way leads to another address or window', async ({ machine, kiosk, listener }) => {
  await toWelcome(kiosk)
  const { electron } = machine.app()
  const addresses = [`http://${listener.tcp}/`, 'file:///etc/passwd', 'data:text/html,<title>taken</title>', 'javascript:document.title="taken"', 'about:blank', 'chrome://version', 'devtools://devtools/bundled/inspector.html', 'view-source:walkthrough://app/index.html', 'walkthrough://app/review.html', 'mailto:a@example.com']
  for (const address of addresses) {
    const go = JSON.stringify(address)
    const ways = [
      `location.href = ${go}`, `location.assign(${go})`, `location.replace(${go})`, `navigation.navigate(${go})`, `window.open(${go})`, `window.open(${go}, '_self')`, `window.open(${go}, '_top', 'popup')`,
      `Object.assign(document.body.appendChild(document.createElement('a')), { href: ${go}, target: '_blank' }).click()`,
      `Object.assign(document.body.appendChild(document.createElement('a')), { href: ${go} }).click()`,
      `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=' + ${go} + '">')`,
    ]
    await inPage(machine.app(), `${ways.map((way) => `try { ${way} } catch {}`).join('\n')}\nnew Promise((resolve) => setTimeout(resolve, 200))`)
    // A blank page is beyond what can be forbidden; the interview comes back at once.
    await expect.poll(() => inPage(machine.app(), `document.querySelector('textarea')?.getAttribute('aria-label')`), address).toBe('Your answer')
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL())), address).toEqual([PAGE])
  }
  expect(await inPage(machine.app(), 'document.title')).toBe('Walkthrough')
  expect(listener.heard()).toEqual([])
})

test('every permission is denied, and no device, file or dialog is given', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const { states, asked } = await kiosk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage', 'screen-wake-lock', 'idle-detection', 'local-fonts', 'window-management', 'storage-access']
    const state = (name: string): Promise<string> => navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state, () => 'unknown')
    const given = (work: () => Promise<unknown>): Promise<string> => Promise.race([
      new Promise((resolve) => resolve(work())).then((value) => (value === false || value === 'denied' || value === '' || (Array.isArray(value) && value.length === 0) ? 'refused' : 'given'), () => 'refused'),
      new Promise<string>((resolve) => setTimeout(() => resolve('nothing came'), 3000)),
    ])
    const more = navigator as unknown as Record<'usb' | 'hid' | 'serial' | 'bluetooth', { requestDevice: (options: object) => Promise<unknown>; requestPort: () => Promise<unknown> }>
    const page = window as unknown as { queryLocalFonts: () => Promise<unknown>; IdleDetector: { requestPermission: () => Promise<unknown> } }
    const ask: Record<string, () => Promise<unknown>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      notifications: () => Notification.requestPermission(),
      clipboard: () => navigator.clipboard.readText(),
      'music devices': () => navigator.requestMIDIAccess({ sysex: true }),
      fonts: () => page.queryLocalFonts(),
      idle: () => page.IdleDetector.requestPermission(),
      usb: () => more.usb.requestDevice({ filters: [] }),
      hid: () => more.hid.requestDevice({ filters: [] }),
      serial: () => more.serial.requestPort(),
      bluetooth: () => more.bluetooth.requestDevice({ acceptAllDevices: true }),
      'pointer lock': () => document.body.requestPointerLock({ unadjustedMovement: true }),
    }
    const asked: Record<string, string> = {}
    for (const [name, work] of Object.entries(ask)) asked[name] = await given(work)
    return { states: await Promise.all(names.map(state)), asked }
  })
  expect(states.filter((state) => state !== 'denied' && state !== 'unknown')).toEqual([])
  expect(Object.entries(asked).filter(([, result]) => result === 'given')).toEqual([])
  expect(await kiosk.page.evaluate(() => window.confirm('taken?'))).toBe(false)
  expect(await machine.app().electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('nothing is downloaded, and a file that is dropped goes nowhere', async ({ machine, kiosk }) => {
  const { electron } = machine.app()
  await electron.evaluate(({ session }) => {
    const seen: boolean[] = []
    Object.assign(globalThis, { seen })
    session.defaultSession.on('will-download', (event) => void seen.push(event.defaultPrevented))
  })
  await kiosk.page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: URL.createObjectURL(new Blob(['taken'])), download: 'taken.txt' })
    document.body.append(link)
    link.click()
    const data = new DataTransfer()
    data.items.add(new File(['<title>taken</title>'], 'taken.html', { type: 'text/html' }))
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  // Chromium refuses the page's own before anybody is asked; whatever else begins one is refused in main.
  await electron.evaluate(({ BrowserWindow }, address) => BrowserWindow.getAllWindows()[0]?.webContents.downloadURL(address), PAGE)
  await expect.poll(() => electron.evaluate(() => (globalThis as unknown as { seen: boolean[] }).seen)).toEqual([true])
  expect(kiosk.page.url()).toBe(PAGE)
})

test('no dialog for files and none for printing opens', async ({ machine, kiosk }) => {
  test.skip(process.platform !== 'linux', 'the windows of an X display are counted')
  await toWelcome(kiosk)
  const windows = (): string => ask('search', '--onlyvisible', '--name', '.')
  const before = windows()
  const frame = `document.body.appendChild(document.createElement('iframe')).contentWindow`
  const input = `Object.assign(document.body.appendChild(document.createElement('input')), { type: 'file' })`
  for (const way of [
    'window.print()', `${frame}.print()`, `document.execCommand('print')`, `${input}.click()`, `Object.assign(${input}, { webkitdirectory: true, multiple: true }).click()`, `${input}.showPicker()`,
    `Object.assign(${frame}.document.body.appendChild(document.createElement('input')), { type: 'file' }).click()`,
    'window.showOpenFilePicker()', 'window.showSaveFilePicker()', 'window.showDirectoryPicker()', `${frame}.showOpenFilePicker()`,
  ]) {
    // Each has what a click would give it: a person's gesture.
    await inPage(machine.app(), `new Promise((resolve) => { try { Promise.resolve(${way}).catch(() => undefined) } catch {} setTimeout(resolve, 800) })`)
    expect(windows(), way).toBe(before)
  }
  expect(await exchange(kiosk, 'Yes, I am ready.')).not.toBe('')
})

test('thousands of malformed calls are refused, the program lives, and nothing of them is kept', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const { page } = kiosk
  const before = machine.session().events.length
  const written = machine.app().output().length
  const CANARY = 'canary-4711'
  const texts = await page.evaluate(async (canary) => {
    const calls = (window as unknown as { walkthrough: Record<string, (input?: unknown) => Promise<unknown>> }).walkthrough
    const polluted = (name: string): unknown => JSON.parse(`{"do":"say","id":"x","text":["${canary}"],"citations":[],"${name}":{"polluted":true}}`)
    const nested = (depth: number): unknown => {
      let value: unknown = canary
      for (let i = 0; i < depth; i++) value = { [canary]: value }
      return value
    }
    const round: Record<string, unknown> = { do: 'say' }
    round['text'] = round
    const pieces: unknown[] = [
      undefined, null, 0, NaN, -1, canary, true, [], {}, [[[]]], { do: canary }, { do: 'say' }, { do: 'say', id: canary }, { do: 'say', id: 'x', text: {}, citations: [] },
      { do: 'say', id: 'x', text: canary, citations: [{ problem: '../../etc/passwd', lines: [1, 1] }] }, { do: 'check-in', candidate: canary, interview: '../..' }, { do: ['say'] },
      { do: { toString: 'say' } }, polluted('__proto__'), polluted('constructor'), polluted('prototype'), nested(20), nested(900), round, new Map([[canary, 1]]), new Uint8Array(1000), new Date(0), /x/,
      10n, () => canary, Symbol.iterator, document.body, window, new Error(canary), new Array(100_000).fill(canary), 'x'.repeat(5_000_000), { do: 'say', id: 'x', text: 'x'.repeat(5_000_000), citations: [] },
      { do: 'keep-draft', text: canary, citations: new Array(5000).fill({ problem: 'x', lines: [1, 1] }) }, Object.create({ do: 'end-call' }), { get do() { throw new Error(canary) } },
    ]
    const said = new Map<string, number>()
    const note = (text: string): void => void said.set(text, (said.get(text) ?? 0) + 1)
    for (let round = 0; round < 60; round++) {
      const some = pieces.map((piece, i) => (round > 2 && i > 34 ? { do: canary } : piece))
      await Promise.all(some.map(async (piece) => {
        try {
          await calls['command']?.(piece)
          note('accepted')
        } catch (error) {
          note(error instanceof Error ? error.message : 'no error')
        }
      }))
    }
    return [...said]
  }, CANARY)
  const count = texts.reduce((sum, [, times]) => sum + times, 0)
  expect(count).toBeGreaterThan(2000)
  expect(texts.map(([text]) => text)).toContain('That was too much at once. Please wait a moment and try again.')
  expect(texts.map(([text]) => text)).not.toContain('accepted')
  expect(machine.session().events.length).toBe(before)
  const growth = machine.app().output().slice(written)
  expect(growth).not.toContain(CANARY)
  expect(growth.length).toBeLessThan(50_000)
  expect(await machine.app().electron.evaluate(() => (({}) as { polluted?: boolean }).polluted)).toBeUndefined()
  // The bucket fills within seconds, and the interview goes on.
  await expect.poll(() => page.evaluate(() => (window as unknown as { walkthrough: { screen: () => Promise<unknown> } }).walkthrough.screen().then(() => 'answered', () => 'refused'))).toBe('answered')
  expect(await exchange(kiosk, 'Yes, I am ready.')).not.toBe('')
})

test('the page cannot reach behind its doors', async ({ kiosk }) => {
  await toWelcome(kiosk)
  const found = await kiosk.page.evaluate(async () => {
    const page = window as unknown as { walkthrough: { command: (input: unknown) => Promise<void>; screen: () => Promise<{ kind: string }> } }
    const { screen } = page.walkthrough
    const attempt = (work: () => unknown): boolean => {
      try {
        work()
        return true
      } catch {
        return false
      }
    }
    attempt(() => Object.assign(page.walkthrough, { screen: () => 'taken' }))
    attempt(() => Object.defineProperty(page, 'walkthrough', { value: 'taken' }))
    Object.assign(Object.prototype, { ok: true, value: 'taken', kind: 'taken' })
    Object.assign(Array.prototype, { ok: true })
    const { then } = Promise.prototype
    const answer = await page.walkthrough.screen()
    for (const name of ['ok', 'value', 'kind']) Reflect.deleteProperty(Object.prototype, name)
    Reflect.deleteProperty(Array.prototype, 'ok')
    const reached = (screen as unknown as { constructor: { constructor: (code: string) => () => unknown } }).constructor.constructor
    return { kind: answer.kind, same: page.walkthrough.screen === screen, ran: attempt(() => reached('return process')()), then: Promise.prototype.then === then }
  })
  expect(found).toEqual({ kind: 'session', same: true, ran: false, then: true })
  await kiosk.page.evaluate(() => {
    for (const target of [window, window.parent, window.top]) target?.postMessage({ type: 'view', channel: 'walkthrough:command', do: 'end-call' }, '*')
    const { port1, port2 } = new MessageChannel()
    window.postMessage({ do: 'end-call' }, '*', [port2])
    port1.postMessage({ do: 'end-call' })
  })
  expect(await exchange(kiosk, 'Yes, I am ready.')).not.toBe('')
})

test('what a candidate types is text and never markup', async ({ machine, kiosk }) => {
  const HOSTILE = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script><b>bold</b>`
  await kiosk.checkIn(`Eve <img src=x onerror=alert(1)>`)
  await kiosk.consent()
  await kiosk.reply(0)
  await exchange(kiosk, HOSTILE)
  const log = kiosk.page.getByRole('region', { name: 'Conversation' })
  await expect(log.locator('[data-message]').last()).toContainText(HOSTILE)
  await expect(kiosk.page.locator('img, script:not([src]), b:has-text("bold")')).toHaveCount(0)
  await kiosk.endCall()
  await expect(kiosk.page.locator('img, script:not([src])')).toHaveCount(0)
  await expect(kiosk.page).toHaveTitle('Walkthrough')
  expect(JSON.stringify(machine.session().events)).toContain('onerror')
})

test('a second start ends by itself and leaves the first alone', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const { home } = machine.app()
  const { executablePath, args, env, cwd } = await launch({ args: ['--password-store=basic'], env: { WALKTHROUGH_HOME: home }, writable: [path.dirname(home), home] })
  const said = await new Promise<string>((resolve) => {
    execFile(executablePath, args, { env, cwd, timeout: 60_000 }, (error, out, err) => resolve(`${out}${err}${error?.killed === true ? 'had to be ended' : ''}`))
  })
  expect(said).toContain('Another window of this program is open on this account.')
  expect(said).not.toContain('had to be ended')
  expect(await machine.app().electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await exchange(kiosk, 'Yes, I am ready.')).not.toBe('')
})
