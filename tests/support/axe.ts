/** What axe and a ruler say of a screen: WCAG 2.2 AA in every look, and whether all of it is there in two sizes and with text twice as large. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import type { App } from '../../scripts/demo/app.ts'
import { expect } from './app.ts'

/** A page, and the app that shows it. */
type Shown = Pick<App, 'electron' | 'page'>
type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

const plain: Media = { colorScheme: 'light' }

/** A look changes nothing but colours, so only what axe says of colours can differ from the plain one. */
const looks: Readonly<Record<string, Media>> = {
  dark: { colorScheme: 'dark' },
  'more contrast': { colorScheme: 'light', contrast: 'more' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
}

const plainly: Media = { colorScheme: null, contrast: null, forcedColors: null, reducedMotion: null }

const OF_COLOURS = ['color-contrast', 'link-in-text-block']

const SIZES = [[1920, 1080], [1280, 800]] as const

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** `whole`: nothing is scrolled but what has a scrollbar of its own; `down`: the page may be higher than its window, and never wider. */
type Fit = 'whole' | 'down'

/** Every fault as `look: rule at selector`; also those of the layout with text twice as large. */
export async function faultsOf(app: Shown, fit: Fit = 'whole'): Promise<readonly string[]> {
  const { page } = app
  const found = [...await axeFaultsOf(app)]
  await page.emulateMedia({ ...plainly, reducedMotion: 'reduce' })
  found.push(...(await moving(page)).map((fault) => `reduced motion: ${fault}`))
  for (const size of SIZES) {
    await resize(app, size)
    found.push(...(await cutOff(page, fit)).map((fault) => `${size.join('×')}: ${fault}`))
  }
  await enlarge(app, 2)
  found.push(...(await cutOff(page, fit)).map((fault) => `200 %: ${fault}`))
  await enlarge(app, 1)
  await page.emulateMedia(plainly)
  return found
}

async function axeFaultsOf({ page }: Shown): Promise<readonly string[]> {
  const found: string[] = []
  const still = { ...plainly, reducedMotion: 'reduce' } as const
  await page.emulateMedia({ ...still, ...plain })
  found.push(...await axe(page, (builder) => builder.withTags(TAGS)))
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia({ ...still, ...media })
    found.push(...(await axe(page, (builder) => builder.withRules(OF_COLOURS))).map((fault) => `${look}: ${fault}`))
    if (media.forcedColors === 'active') found.push(...(await lostOnPlates(page)).map((fault) => `${look}: ${fault}`))
  }
  await page.emulateMedia(plainly)
  return found
}

/**
 * In forced colours the browser lays a plate of the canvas' colour behind all words that are not exempt, whatever their ground is. Axe sees the
 * ground and not the plate, so words in the colour of the canvas pass there, and nobody can read them.
 */
const lostOnPlates = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const probe = document.createElement('i')
  probe.style.color = 'Canvas'
  document.body.append(probe)
  const plate = getComputedStyle(probe).color
  probe.remove()
  const hasWords = (node: Element): boolean => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '')
  return [...document.body.querySelectorAll('*')].flatMap((node) => {
    if (!hasWords(node) || node.closest('.unseen') || !node.checkVisibility({ visibilityProperty: true })) return []
    const { color, forcedColorAdjust } = getComputedStyle(node) as CSSStyleDeclaration & { readonly forcedColorAdjust: string }
    return forcedColorAdjust === 'auto' && color === plate ? [`words on a plate of their own colour: ${node.tagName.toLowerCase()}.${node.className} “${(node.textContent ?? '').trim().slice(0, 40)}”`] : []
  })
})

async function axe(page: Page, choose: (builder: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  // Electron opens no second page for axe to finish in.
  const { violations } = await choose(new AxeBuilder({ page })).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all }) => `${id} at ${target.join(' ')}${[...any, ...all].map(({ message }) => `, ${message}`).join('')}`))
}

/**
 * The window's content so many pixels wide and high; Chromium keeps one that would cover the whole display a pixel short of it.
 * A window that was only just opened may take its first size after the one asked for, so it is asked for until it holds.
 */
async function resize({ electron, page }: Shown, [width, height]: readonly [number, number]): Promise<void> {
  await expect.poll(async () => {
    await electron.evaluate(({ BrowserWindow }, [shown, wide, high]) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === shown)
      window?.setPosition(0, 0)
      window?.setContentSize(wide, high)
    }, [page.url(), width, height] as const)
    await laidOut(page)
    return page.evaluate(([wide, high]) => Math.abs(wide - innerWidth) <= 1 && Math.abs(high - innerHeight) <= 1, [width, height] as const)
  }).toBe(true)
  await laidOut(page)
}

/** What follows the size, such as the code, has been laid out anew after the second frame. */
const laidOut = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** Everything so many times as large, on a screen that stays as it is. */
export async function enlarge({ electron, page }: Shown, times: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, [factor, shown]) => {
    BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === shown)?.webContents.setZoomFactor(factor)
  }, [times, page.url()] as const)
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(times)
  await laidOut(page)
}

/** What still moves or fades where the person has asked for stillness. */
const moving = (page: Page): Promise<readonly string[]> => page.evaluate(() =>
  document.getAnimations().filter((animation) => animation.playState === 'running' && Number(animation.effect?.getComputedTiming().duration) > 0)
    .map((animation) => (animation.effect instanceof KeyframeEffect ? animation.effect.target?.className ?? '' : '')))

/** Text that its box hides, controls that lie outside of the screen and cannot be scrolled to, and an End Call that is not in sight. */
const cutOff = (page: Page, fit: Fit): Promise<readonly string[]> => page.evaluate((given) => {
  const found: string[] = []
  const name = (node: Element): string => `${node.tagName.toLowerCase()}.${node.className} “${(node.textContent ?? '').trim().slice(0, 40)}”`
  const root = document.documentElement
  /** Inside of something that is scrolled sideways by itself, as a wide table is. */
  const isMovedAside = (node: Element): boolean => {
    for (let box = node.parentElement; box; box = box.parentElement) if (box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX)) return true
    return false
  }
  if (root.scrollWidth > innerWidth || (given === 'whole' && root.scrollHeight > innerHeight)) found.push(`the page is ${root.scrollWidth}×${root.scrollHeight} in ${innerWidth}×${innerHeight}`)
  for (const node of document.body.querySelectorAll<HTMLElement>('*')) {
    // What has two dimensions by its nature may be cut: code, a film's timeline.
    if (node.closest('.unseen, [inert], .cm-editor, svg, .timeline') || !node.checkVisibility({ visibilityProperty: true })) continue
    const style = getComputedStyle(node)
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
    // At the usual size a list may shorten what is there whole where it leads.
    const isShortened = given === 'down' && devicePixelRatio === 1 && style.textOverflow === 'ellipsis'
    if (!isShortened && hides(style.overflowX) && node.scrollWidth > node.clientWidth + 1) found.push(`${name(node)} hides ${node.scrollWidth - node.clientWidth}px across`)
    if (hides(style.overflowY) && node.scrollHeight > node.clientHeight + 1) found.push(`${name(node)} hides ${node.scrollHeight - node.clientHeight}px below`)
    if (node.matches('.frame *, main *') && node.clientHeight > 0 && !isMovedAside(node)) {
      const box = node.getBoundingClientRect()
      if (box.right > innerWidth + 1 || box.left < -1) found.push(`${name(node)} lies outside, ${Math.round(box.left)} to ${Math.round(box.right)}`)
    }
  }
  const end = document.querySelector('button.end')
  const box = end?.getBoundingClientRect()
  const modal = document.querySelector('dialog:modal')
  if (end && box && !modal) {
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    if (!top || !end.contains(top)) found.push('End Call cannot be pressed')
  }
  return found
}, fit)

export async function expectAccessible(app: Shown, screen: string, fit: Fit = 'whole'): Promise<void> {
  expect.soft(await faultsOf(app, fit), screen).toEqual([])
}
