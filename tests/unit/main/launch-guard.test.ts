import { expect, it, vi } from 'vitest'
import { isByAppImage } from '../../../electron/main/environment.ts'
import { runTool } from '../../../electron/main/evidence/tools/run.ts'
import { refusalOf, strangeWord } from '../../../electron/main/launch-guard.ts'

it.each([
  '--inspect', '--inspect-brk=0', '--inspect=127.0.0.1:9229', '-inspect', '--remote-debugging-port=9222', '--remote-debugging-pipe', '--Remote-Debugging-Port=1', '--remote-allow-origins=*',
  '--js-flags=--expose-gc', '--renderer-cmd-prefix=sh', '--gpu-launcher=sh', '--disable-web-security', '--allow-running-insecure-content', '--load-extension=/tmp/x', '--use-fake-ui-for-media-stream',
  '--proxy-server=1.2.3.4:80', '--host-rules=MAP * 1.2.3.4', '--host-resolver-rules=', '--log-net-log=/tmp/x', '--log-file=/tmp/x', '--ssl-key-log-file=/tmp/x', '--user-data-dir=/tmp/x',
  '--ignore-certificate-errors', '--unsafely-treat-insecure-origin-as-secure=http://x', '--no-sandbox', '--disable-seccomp-filter-sandbox', '--disable-gpu-sandbox', '--no-zygote',
  '--enable-blink-features=X', '--disable-blink-features=X', '--enable-experimental-web-platform-features', '--enable-features=X', '--disable-features=X', '--whatever-comes-next', '--', '-',
])('an installed kiosk does not start with %s', (word) => {
  expect(strangeWord(['walkthrough', word], 'linux', false)).toBe(word)
  // Nor hidden behind a word of its own.
  expect(strangeWord(['walkthrough', '--policy', 'check', word], 'linux', false)).toBe(word)
})

it('nor with the ways that only Windows has to write it', () => {
  expect(strangeWord(['walkthrough.exe', '/remote-debugging-port=9222'], 'win32', false)).toBe('/remote-debugging-port=9222')
})

it.each([
  [[]], [['--review', '/remote-disk/inspect']], [['--evidence', 'export', '--all', '/debug']], [['--evidence', 'export', '--day', '2026-11-28', '--identity', '/k', '/out']], [['--evidence', 'report', 'x', '-o', 'y.html']],
  [['--password-store=basic']], [['--force-renderer-accessibility']], [['--ozone-platform=wayland']], [['--lang=de']], [['--disable-gpu']], [['--policy', 'check']], [['-psn_0_12345']],
])('what its own tools and a machine need is left to it: %j', (words) => {
  expect(strangeWord(['walkthrough', ...words], 'linux', false)).toBeUndefined()
})

it.each(['export', 'film', 'sessions', 'report'])('nor are words refused that the help of %s names', async (tool) => {
  let help = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((help += String(text)), true))
  const world = { wraps: { all: [] as never, first: {} as never }, root: () => '', app: '', command: (name: string) => `walkthrough --evidence ${name}`, assessors: () => '', print: () => Promise.reject(new Error('nothing is printed')) }
  expect(await runTool(tool, ['--help'], world as never)).toBe(0)
  const words = help.match(/--[a-z][a-z-]*/g) ?? []
  expect(words).toContain('--sessions')
  expect(strangeWord(['walkthrough', '--evidence', tool, ...words], 'linux', false)).toBeUndefined()
})

it('lets root say that there is no sandbox for root', () => expect(strangeWord(['walkthrough', '--no-sandbox'], 'linux', true)).toBeUndefined())

it('says what to do to whom an AppImage has started without a sandbox, and repeats no value', () => {
  expect(refusalOf('--no-sandbox', isByAppImage({ APPIMAGE: '/home/k/Walkthrough.AppImage' }))).toMatch(/^An installed kiosk does not start with --no-sandbox\. .*user namespaces.*install the \.deb/)
  expect(refusalOf('--no-sandbox', isByAppImage({}))).toBe('An installed kiosk does not start with --no-sandbox.')
  expect(refusalOf('--remote-debugging-port=9222', true)).toBe('An installed kiosk does not start with --remote-debugging-port.')
})
