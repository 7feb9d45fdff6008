/** What the policy makes of what is seen. */
import { describe, expect, it } from 'vitest'
import { policyFile } from '../../../../electron/main/policy/schema.ts'
import { displaysLook } from '../../../../electron/main/signals/displays.ts'
import type { Counts, Tell } from '../../../../electron/main/signals/look.ts'
import { watchSignals } from '../../../../electron/main/signals/watch.ts'
import type { Noticed } from '../../../../electron/main/signals/watch.ts'
import { storedEvent } from '../../../../electron/shared/events.ts'
import type { EventBody, StoredEvent } from '../../../../electron/shared/events.ts'
import { signalKinds, signalTable } from '../../../../electron/shared/signals.ts'
import { createWorld } from '../support/world.ts'

function watching(signals: object) {
  const world = createWorld()
  const inputs: Noticed[] = []
  const begun: string[] = []
  let tell: Tell = () => undefined
  const watch = watchSignals({
    policy: policyFile.parse({ version: 1, signals }).signals, clock: world.clock, log: [], draft: 0, take: (input) => inputs.push(input),
    looks: () => Object.fromEntries(signalKinds.map((kind) => [kind, [(given: Tell) => {
      begun.push(kind)
      tell = given
      return () => void begun.splice(begun.indexOf(kind), 1)
    }]])),
  })
  watch.begin()
  return { watch, world, inputs, begun, tell: (...given: Parameters<Tell>) => tell(...given), told: () => inputs.map((input) => (input.type !== 'noticed' ? input.type : `${input.signal.kind} ${input.signal.state}${input.signal.shown ? ' shown' : ''}${input.pauses ? ' pauses' : ''}`)) }
}

it('looks at nothing that is off, and at nothing after the interview', () => {
  const { watch, begun } = watching({ focus: 'off', program: 'off' })
  expect(begun).toEqual(signalKinds.filter((kind) => !['focus', 'program', 'reader', 'network'].includes(kind)))
  watch.end()
  expect(begun).toEqual([])
})

it('logs, shows or pauses as the policy says, with the grade of the table', () => {
  const { tell, told, inputs } = watching({ focus: 'logged', display: 'shown', device: 'pausing', program: 'off' })
  tell({ kind: 'focus', state: 'began', what: 'a' })
  tell({ kind: 'display', state: 'began', what: 'b' })
  tell({ kind: 'device', state: 'began', what: 'c' })
  tell({ kind: 'program', state: 'began', what: 'd' })
  expect(told()).toEqual(['focus began', 'display began shown', 'device began shown pauses'])
  expect(inputs.map((input) => input.type === 'noticed' && input.signal.grade)).toEqual(['notable', 'notable', 'notable'])
})

describe('a pause', () => {
  it('is over when the last cause is gone', () => {
    const { tell, told } = watching({ device: 'pausing', focus: 'pausing' })
    tell({ kind: 'device', state: 'began', cause: 'one', what: '' })
    tell({ kind: 'focus', state: 'began', what: '' })
    tell({ kind: 'focus', state: 'over', what: '' })
    tell({ kind: 'device', state: 'over', cause: 'another', what: '' })
    expect(told()).not.toContain('cleared')
    tell({ kind: 'device', state: 'over', cause: 'one', what: '' })
    expect(told().at(-1)).toBe('cleared')
  })

  it('for a moment waits for somebody; whoever lets it go on has settled what was open', () => {
    const { watch, tell, told } = watching({ paste: 'pausing', focus: 'pausing' })
    tell({ kind: 'focus', state: 'began', what: '' })
    watch.wrote('x'.repeat(50), { inside: 0, outside: 50, fastest: 0 })
    tell({ kind: 'focus', state: 'over', what: '' })
    expect(told()).toEqual(['focus began shown pauses', 'paste once shown pauses', 'focus over shown'])
    watch.stored({ type: 'resumed', why: 'signal' })
    tell({ kind: 'focus', state: 'began', what: '' })
    tell({ kind: 'focus', state: 'over', what: '' })
    expect(told().slice(3)).toEqual(['focus began shown pauses', 'focus over shown', 'cleared'])
  })
})

it('a display that stayed while the program was gone pauses anew, however often that happens, and its going ends the pause', () => {
  const world = createWorld()
  let count = 1
  const log: StoredEvent[] = []
  const told: string[] = []
  const start = (): (() => void) => {
    let changed = (): void => undefined
    const watch = watchSignals({
      policy: policyFile.parse({ version: 1, signals: { display: 'pausing' } }).signals, clock: world.clock, log: [...log], draft: 0,
      looks: () => ({ display: [displaysLook({ count: () => count, changed: (then) => ((changed = then), () => undefined) })] }),
      take: (input) => {
        if (input.type !== 'noted') told.push(input.type === 'cleared' ? 'cleared' : `${input.signal.state}${input.pauses ? ' pauses' : ''}`)
        if (input.type !== 'cleared') log.push(storedEvent.parse({ v: 1, seq: log.length + 1, wall: 1, at: 1, body: input.type === 'noted' ? input.event : input.signal }))
      },
    })
    watch.begin()
    return () => changed()
  }
  const plugged = start()
  count = 2
  plugged()
  expect(told).toEqual(['began pauses'])
  start()
  const change = start()
  expect(told.slice(1)).toEqual(['still pauses', 'still pauses'])
  count = 1
  change()
  expect(told.slice(3)).toEqual(['over', 'cleared'])
  start()
  expect(told.slice(5)).toEqual([])
  expect(log.filter(({ body }) => body.type === 'surroundings-counted')).toHaveLength(1)
})

describe('what there was at the beginning', () => {
  const stored = (...bodies: readonly EventBody[]): StoredEvent[] => bodies.map((body, index) => storedEvent.parse({ v: 1, seq: index + 1, wall: 1, at: 1, body }))

  function started(log: readonly StoredEvent[], here: Counts) {
    const inputs: Noticed[] = []
    const found: { first: Counts; standing: readonly string[] }[] = []
    watchSignals({
      policy: policyFile.parse({ version: 1 }).signals, clock: createWorld().clock, log, draft: 0, take: (input) => inputs.push(input),
      looks: () => ({ device: [(_, { atFirst, standing }) => (found.push({ first: atFirst(here), standing: [...standing] }), () => undefined)] }),
    }).begin()
    return { inputs, first: Object.fromEntries(found[0]!.first), standing: found[0]!.standing }
  }

  const counted: EventBody = { type: 'surroundings-counted', kind: 'device', there: [{ name: 'Keyboard', count: 1 }, { name: 'Mouse', count: 1 }] }

  it('is noted once, and what comes later is compared with it', () => {
    const fresh = started([], new Map([['Keyboard', 1], ['Mouse', 1]]))
    expect(fresh.inputs).toEqual([{ type: 'noted', event: counted }])
    const back = started(stored(counted), new Map([['Keyboard', 2]]))
    expect([back.first, back.inputs]).toEqual([{ Keyboard: 1, Mouse: 1 }, []])
  })

  it('in a session of an older version, which noted neither that nor a name, is what is there now, and is noted from then on', () => {
    const old: EventBody = { type: 'signal-noticed', kind: 'device', state: 'began', grade: 'notable', what: 'x' }
    const { first, standing, inputs } = started(stored(old), new Map([['Keyboard', 1], ['Mouse', 1]]))
    expect([first, standing]).toEqual([{ Keyboard: 1, Mouse: 1 }, ['']])
    expect(inputs).toEqual([{ type: 'noted', event: counted }])
  })
})

it('says of what has an event of its own only what somebody is to be told', () => {
  const quiet = watching({})
  const loud = watching({ clock: 'shown', suspended: 'pausing', resized: 'shown' })
  for (const { watch } of [quiet, loud]) {
    watch.stored({ type: 'clock-set', byMs: 60_000 })
    watch.stored({ type: 'suspended', ms: 60_000 })
    watch.stored({ type: 'display-resized', track: 'display', width: 800, height: 600 })
  }
  expect(quiet.told()).toEqual([])
  expect(loud.told()).toEqual(['clock once shown', 'suspended once shown pauses', 'resized once shown'])
})

it('a policy cannot make a screen reader anything but a line in the log, nor drop what times depend on', () => {
  const levelsOf = (kind: string): string[] => ['off', 'logged', 'shown', 'pausing'].filter((level) => policyFile.safeParse({ version: 1, signals: { [kind]: level } }).success)
  for (const kind of signalKinds) expect(levelsOf(kind)).toEqual(signalTable[kind].levels)
  expect(levelsOf('reader')).toEqual(['off', 'logged'])
  expect(levelsOf('clock')).not.toContain('off')
})

it('pauses nobody unless a policy asks for it', () => {
  const { signals } = policyFile.parse({ version: 1 })
  expect(Object.values(signals)).not.toContain('pausing')
  expect(signals.reader).toBe('off')
})
