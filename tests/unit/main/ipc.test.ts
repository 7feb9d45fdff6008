import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { serveCalls, serveContract } from '../../../electron/main/ipc.ts'
import { command } from '../../../electron/shared/commands.ts'

type Handler = (event: unknown, raw: unknown) => Promise<{ readonly ok: boolean; readonly text?: string }>
const served = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, handler: unknown) => void served.set(channel, handler) } }))

const frameAt = (origin: string): { readonly origin: string } => ({ origin })
const page = () => ({ mainFrame: frameAt('walkthrough://app'), isDestroyed: () => false })
type Page = ReturnType<typeof page>
const from = (sender: Page, senderFrame: unknown = sender.mainFrame): unknown => ({ sender, senderFrame })

let now = 0
let reached: unknown[] = []
let peer: Page = page()
const call = (name: string): Handler => served.get(`walkthrough:${name}`) as Handler

const none = (): Promise<never> => Promise.reject(new Error('not part of this test'))
beforeEach(() => {
  peer = page()
  reached = []
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
  serveCalls((() => peer) as never, { command: (input: unknown) => void reached.push(input), screen: none, station: none, invigilate: none, folders: none, preflight: none })
})

const plain = /^[A-Z][^{}[\]]+\.$/

/** Calls that look right at first, and whatever else a page can send. */
const value = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true, maxDepth: 10 })
const hostile = fc.oneof(
  value,
  fc.record({ do: fc.oneof(fc.constantFrom(...command.options.map((option) => option.shape.do.value)), fc.string()), id: value, text: value, citations: value, candidate: value, interview: value }, { requiredKeys: ['do'] }),
  fc.constantFrom('__proto__', 'constructor', 'prototype').chain((name) => value.map((inner) => {
    const call: unknown = JSON.parse(`{"do":"consent","${name}":null}`)
    return Object.defineProperty(call as object, name, { value: inner, enumerable: true })
  })),
)

describe('calls of a hostile page', () => {
  it('reach nobody unless they fit the contract, and are refused with one plain sentence', async () => {
    const written = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await fc.assert(fc.asyncProperty(hostile, async (raw) => {
      const before = reached.length
      const answer = await call('command')(from(peer), raw)
      if (answer.ok) expect(command.safeParse(raw).success).toBe(true)
      else expect(answer.text).toMatch(plain)
      expect(reached.length - before).toBe(answer.ok ? 1 : 0)
    }), { numRuns: 3000 })
    expect(({} as { admin?: unknown }).admin).toBeUndefined()
    expect(written.mock.calls.length).toBeLessThan(1000)
  })

  it('leave nothing of what they said in the program’s output', async () => {
    const written = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const SECRET = 'Ada Example lives here'
    for (const raw of [{ do: 'say', [SECRET]: 1 }, { do: SECRET }, { do: 'check-in', candidate: SECRET, interview: SECRET }, SECRET, [SECRET]]) expect((await call('command')(from(peer), raw)).ok).toBe(false)
    expect(written).toHaveBeenCalled()
    expect(written.mock.calls.map((args) => args.map(String).join(' ')).join('\n')).not.toContain('Ada')
  })

  it('do not fill that output either', async () => {
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const written = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    for (let i = 0; i < 5000; i++) await call('command')(from(peer), { do: 'nonsense' })
    expect(written.mock.calls.length).toBeLessThanOrEqual(100)
  })
})

describe('who may call', () => {
  it.each<[string, () => unknown]>([
    ['another window', () => from(page())],
    ['a frame inside the page', () => from(peer, frameAt('walkthrough://app'))],
    ['a page from elsewhere in the window', () => {
      const frame = frameAt('https://example.com')
      Object.assign(peer, { mainFrame: frame })
      return from(peer, frame)
    }],
    ['a frame that is gone', () => from(peer, null)],
    ['a window that is gone', () => {
      Object.assign(peer, { isDestroyed: () => true })
      return from(peer)
    }],
  ])('not %s', async (_who, event) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await call('command')(event(), { do: 'end-call' })).toMatchObject({ ok: false })
    expect(reached).toEqual([])
  })

  it('the page itself may', async () => {
    expect(await call('command')(from(peer), { do: 'end-call' })).toEqual({ ok: true, value: undefined })
    expect(reached).toEqual([{ do: 'end-call' }])
  })
})

it('a defect is told to an assessor without an invigilator, whom nobody has beside them', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const shape = { input: { safeParse: (data: unknown) => ({ success: true as const, data }) } }
  serveContract<{ find: { input: unknown; output: unknown } }>('review', (() => peer) as never, () => Promise.resolve({ find: shape }), { find: none })
  const find = served.get('review:find') as Handler
  const { text } = await find(from(peer), {})
  expect(text).toMatch(/^Something went wrong inside this program\./)
  expect(text).not.toContain('invigilator')
})
