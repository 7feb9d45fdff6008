import { expect, it } from 'vitest'
import { meddlingWord } from '../../../electron/main/launch-guard.ts'

it.each([
  '--inspect', '--inspect-brk=0', '--inspect=127.0.0.1:9229', '-inspect', '--remote-debugging-port=9222', '--remote-debugging-pipe', '--Remote-Debugging-Port=1', '--remote-allow-origins=*',
  '--js-flags=--expose-gc', '--renderer-cmd-prefix=sh', '--gpu-launcher=sh', '--disable-web-security', '--load-extension=/tmp/x', '--use-fake-ui-for-media-stream', '--proxy-server=1.2.3.4:80',
  '--host-rules=MAP * 1.2.3.4', '--host-resolver-rules=', '--log-net-log=/tmp/x', '--ssl-key-log-file=/tmp/x', '--user-data-dir=/tmp/x', '--ignore-certificate-errors',
])('an installed kiosk does not start with %s', (word) => {
  expect(meddlingWord(['walkthrough', word], 'linux')).toBe(word)
})

it('nor with the ways that only Windows has to write it', () => {
  expect(meddlingWord(['walkthrough.exe', '/remote-debugging-port=9222'], 'win32')).toBe('/remote-debugging-port=9222')
})

it.each([
  [[]], [['--review', '/remote-disk/inspect']], [['--evidence', 'export', '--all', '/debug']], [['--no-sandbox']], [['--password-store=basic']], [['--force-renderer-accessibility']],
  [['--ozone-platform=wayland']], [['--lang=de']], [['--disable-gpu']], [['--policy', 'check']],
])('what its own tools and a machine need is left to it: %j', (words) => {
  expect(meddlingWord(['walkthrough', ...words], 'linux')).toBeUndefined()
})
