/** What Chromium and Node may be told from outside when the program starts, and what it tells them itself. */
import type { CommandLine } from 'electron'

/** The program's own words, and what its tools take after them. */
const OWN = ['policy', 'preflight', 'evidence', 'engine-key', 'review', 'help', 'all', 'day', 'sessions', 'identity', 'even-unexported', 'even-unfinished', 'even-in-files', 'receipt', 'key', 'addendum', 'json', 'format', 'out', 'as', 'compare', 'agreement']
/** What a machine may need of Chromium, and nobody gets in by: its display, its secret store, its language, and assistive technology. */
const NEEDED = ['ozone-platform', 'ozone-platform-hint', 'password-store', 'lang', 'disable-gpu', 'force-renderer-accessibility', 'force-device-scale-factor']
/** One letter for a tool's option, and the number that macOS gives a program that was opened from the desktop. */
const SHORT = /^-(?:[ho]|psn_\d+_\d+)$/

/**
 * The first word of an installed program's command line that it does not know. Chromium has hundreds of switches that look into a program,
 * take over one of its processes or weaken the page's walls, and gets new ones: only what is known to be harmless is let through.
 * `isRoot`: Chromium has no sandbox for root, and does not start without being told so. On Windows a switch may begin with a slash as well.
 */
export function strangeWord(argv: readonly string[], platform: NodeJS.Platform, isRoot: boolean): string | undefined {
  const known = new Set([...OWN, ...NEEDED, ...(isRoot ? ['no-sandbox'] : [])])
  const form = platform === 'win32' ? /^(?:--?|\/)([^=]*)/ : /^--?([^=]*)/
  return argv.slice(1).find((word) => {
    const name = form.exec(word)?.[1]
    return name !== undefined && !SHORT.test(word) && !known.has(name)
  })
}

/** For whoever started it, in a sentence or two. `byAppImage`: an AppImage's starter did. */
export function refusalOf(word: string, byAppImage: boolean): string {
  const name = word.replace(/=.*/s, '')
  const why = name === '--no-sandbox' && byAppImage ? ' An AppImage adds this word by itself where the system gives ordinary programs no user namespaces, which Chromium’s sandbox needs: allow them, or install the .deb.' : ''
  return `An installed kiosk does not start with ${name}.${why}`
}

/**
 * Before the app is ready. Chromium needs no network: the pages lie on the disk, and the endpoint of the policy is asked by Node.
 * So no name and no address leads anywhere for it, whichever of its services wanted to look for news.
 */
export function cutOff(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'dns-prefetch-disable', 'no-pings']) commandLine.appendSwitch(name)
}
