import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8')

/** The colours of the n-th block that begins with `selector`. */
function colours(selector: string, nth: number): Record<string, string> {
  const block = css.split(`${selector} {`)[nth + 1]?.split('}')[0] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']))
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const light = colours(':root', 0)
const dark = { ...light, ...colours(':root', 1) }
const grounds: Record<string, readonly string[]> = {
  text: ['ground', 'surface', 'raised', 'own', 'accent-soft', 'warn-soft', 'danger-soft', 'field'],
  muted: ['ground', 'surface', 'field'],
  accent: ['ground', 'surface', 'raised', 'accent-soft'],
  'on-accent': ['accent', 'accent-strong'],
  danger: ['surface', 'raised', 'danger-soft'],
  warn: ['warn-soft'],
  good: ['ground', 'surface'],
}
const code = ['text', 'number-line', 'keyword', 'string', 'number', 'comment', 'function', 'type'].map((name) => `code-${name}`)

describe.each([['light', light, 4.5], ['dark', dark, 4.5]] as const)('%s', (_name, of, least) => {
  it('text can be read on every ground on which it stands', () => {
    const poor = Object.entries(grounds).flatMap(([text, on]) => on.map((ground) => [text, ground, contrast(of[text] ?? '', of[ground] ?? '')] as const)).filter(([, , ratio]) => !(ratio >= least))
    expect(poor).toEqual([])
  })
  it('code can be read, where it is marked as well', () => {
    const poor = code.flatMap((text) => ['code-bg', 'code-mark', 'code-selection'].map((ground) => [text, ground, contrast(of[text] ?? '', of[ground] ?? '')] as const)).filter(([text, , ratio]) => !(ratio >= (text === 'code-number-line' ? 3 : least)))
    expect(poor).toEqual([])
  })
  it('borders of controls and the focus ring can be seen', () => {
    for (const line of ['field-line', 'focus', 'accent', 'danger']) for (const ground of ['ground', 'surface', 'field']) expect(contrast(of[line] ?? '', of[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

describe.each([['light', { ...light, ...colours('.high-contrast', 0) }], ['dark', { ...dark, ...colours('.high-contrast', 1) }]] as const)('high contrast, %s', (_name, of) => {
  it('code stands at 7:1 or more', () => {
    const poor = code.flatMap((text) => ['code-bg', 'code-mark'].map((ground) => [text, ground, contrast(of[text] ?? '', of[ground] ?? '')] as const)).filter(([, , ratio]) => !(ratio >= 7))
    expect(poor).toEqual([])
  })
})
