/** What Chromium and Node may be told from outside when the program starts, and what it tells them itself. */
import type { CommandLine } from 'electron'

/**
 * Switches that let somebody look into the program, take over one of its processes, or weaken the page's walls. The fuses keep
 * Node's debugger out; Chromium's has none.
 */
const MEDDLING = [
  'inspect', 'debug', 'js-flags', 'remote-', '.*-cmd-prefix', '.*-launcher', '.*-startup-dialog', 'single-process', 'headless', 'enable-automation', 'user-data-dir',
  'load-extension', 'disable-extensions-except', 'disable-web-security', 'disable-site-isolation', 'allow-', 'unsafely-', 'enable-blink', 'disable-blink', 'ignore-certificate',
  'use-fake-', 'use-file-for-fake', 'auto-select', 'auto-accept', 'proxy-', 'no-proxy', 'host-', 'log-net-log', 'ssl-key-log', 'trace-',
].join('|')

/** The first such word of an installed program's command line. On Windows a switch may begin with a slash as well, elsewhere a path does. */
export function meddlingWord(argv: readonly string[], platform: NodeJS.Platform): string | undefined {
  const switches = new RegExp(`^(?:--?${platform === 'win32' ? '|/' : ''})(?:${MEDDLING})`, 'i')
  return argv.slice(1).find((word) => switches.test(word))
}

/**
 * Before the app is ready. Chromium needs no network: the pages lie on the disk, and the endpoint of the policy is asked by Node.
 * So no name and no address leads anywhere for it, whichever of its services wanted to look for news.
 */
export function cutOff(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'dns-prefetch-disable', 'no-pings']) commandLine.appendSwitch(name)
}
