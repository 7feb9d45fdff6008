import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../../../electron/main/invigilator/desk.ts'
import { createHelpCall } from '../../../../electron/main/invigilator/help-call.ts'
import type { Deed } from '../../../../electron/main/evidence/kiosk-log.ts'
import { isWithin } from '../../../../electron/main/evidence/within.ts'
import { mountedIn } from '../../../../electron/main/invigilator/folders.ts'
import type { Granted } from '../../../../electron/main/lobby/lobby.ts'
import type { Runner } from '../../../../electron/main/session/runner.ts'
import { createWorld } from '../support/world.ts'

type HandOver = Parameters<typeof createDesk>[0]['handOver']
interface Given { readonly passphrase?: string; readonly ended?: boolean; readonly granted?: Granted; readonly isFree?: boolean; readonly handOver?: HandOver }

function desk({ passphrase = 'right', ended = false, granted = 'granted', isFree = false, handOver = (folder) => Promise.resolve(`written to ${folder}`) }: Given = {}) {
  const world = createWorld()
  const deeds: Deed[] = []
  const noted: string[] = []
  const inputs: string[] = []
  const handedOver: unknown[] = []
  const runner: Runner = {
    id: 'one', command: () => Promise.resolve(), ended: () => ended, isHelpCalled: () => false,
    invigilate: (input) => Promise.resolve(void inputs.push(input.type)),
    screen: () => ({ kind: 'session', session: '20260601-091502-aaaa', now: 0, draft: '', citations: [], view: [] }),
    note: (event) => void noted.push(event.type), notice: () => undefined, suspend: () => Promise.resolve(),
  }
  const help = createHelpCall({ clock: world.clock, note: () => undefined, publish: () => undefined })
  const made = createDesk({
    isFree, help,
    isPassphrase: passphrase === '' ? undefined : (given) => Promise.resolve(given === passphrase),
    runner: () => runner, clock: world.clock, timers: world.timers, note: (deed) => void deeds.push(deed), publish: () => undefined,
    folders: () => Promise.resolve([]), preflight: () => Promise.resolve([]), handOver, publishHandingOver: (step) => void handedOver.push(step), grant: ({ extraTimePercent, patience }) => (inputs.push(`grant ${extraTimePercent} ${patience}`), granted), readMessages: (upTo) => void inputs.push(`read ${upTo}`), quit: () => void inputs.push('quit'),
  })
  const enter = (given: string) => made.order({ do: 'enter', passphrase: given })
  return { ...made, help, world, deeds, noted, inputs, handedOver, enter }
}

describe('the way in', () => {
  it('takes the right passphrase once it was asked for, and puts it on record', async () => {
    const { ask, enter, panel, deeds, noted } = desk()
    await expect(enter('right')).rejects.toThrow(/cannot be opened/)
    ask()
    await enter('right')
    expect(panel()).toBe('open')
    expect(deeds).toEqual([{ type: 'invigilator-entered', session: 'one' }])
    expect(noted).toEqual(['invigilator-entered'])
  })

  it('doubles the wait after each wrong one, and looks at nothing meanwhile, but notes the try', async () => {
    const { ask, enter, world, deeds, noted } = desk()
    ask()
    for (const wait of ['a second', '2 seconds', '4 seconds', '8 seconds']) {
      await expect(enter('wrong')).rejects.toThrow(`That is not the passphrase. Try again in ${wait}.`)
      await expect(enter('right')).rejects.toThrow(/too soon/)
      world.pass(8_000)
    }
    expect(deeds.map((deed) => deed.type === 'passphrase-refused' && [deed.waitMs, deed.tooSoon ?? false])).toEqual([1000, 2000, 4000, 8000].flatMap((wait) => [[wait, false], [wait, true]]))
    expect(noted).toHaveLength(8)
    await expect(enter('right')).resolves.toBe('The panel is open.')
  })

  it('asks for a minute, and for one more after a wrong passphrase and its wait', async () => {
    const { ask, enter, world, panel, noted } = desk()
    ask()
    world.pass(59_000)
    expect(panel()).toBe('asked')
    await expect(enter('wrong')).rejects.toThrow()
    world.pass(60_000)
    expect(panel()).toBe('asked')
    world.pass(1_000)
    expect(panel()).toBe('closed')
    expect(noted).toEqual(['passphrase-refused'])
    ask()
    world.pass(60_000)
    expect(panel()).toBe('closed')
  })

  it('never waits longer than a minute', async () => {
    const { ask, enter, world, deeds } = desk()
    for (let guess = 0; guess < 15; guess++) {
      ask()
      await expect(enter('wrong')).rejects.toThrow()
      world.pass(600_000)
    }
    expect(deeds.at(-1)).toMatchObject({ waitMs: 60_000 })
  })

  it('looks at one passphrase at a time', async () => {
    const { ask, enter } = desk()
    ask()
    const [first, second] = await Promise.allSettled([enter('right'), enter('right')])
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected'])
  })

  it('is none where no passphrase is set', async () => {
    const { ask, enter, panel } = desk({ passphrase: '' })
    ask()
    expect(panel()).toBe('without')
    await expect(enter('')).rejects.toThrow()
  })
})

describe('a kiosk that a fault keeps closed', () => {
  it('can be left by whoever is there, and has no panel', async () => {
    const { ask, panel, order, inputs } = desk({ isFree: true, passphrase: '', ended: true })
    ask()
    expect(panel()).toBe('closed')
    await order({ do: 'quit' })
    expect(inputs).toEqual(['quit'])
    await expect(order({ do: 'export', folder: '/media/x' })).rejects.toThrow(/is closed/)
  })
})

describe('the open panel', () => {
  it('carries orders out and notes them; closed, it refuses them all', async () => {
    const { ask, enter, order, folders, preflight, inputs, deeds } = desk()
    const all = [{ do: 'hold' }, { do: 'release' }, { do: 'add-time', minutes: 5 }, { do: 'help-answered' }, { do: 'dismiss' }, { do: 'export', folder: '/media/x' }, { do: 'quit' }] as const
    for (const one of all) await expect(order(one)).rejects.toThrow(/is closed/)
    await expect(folders()).rejects.toThrow(/is closed/)
    await expect(preflight()).rejects.toThrow(/is closed/)
    expect(inputs).toEqual([])
    ask()
    await enter('right')
    for (const one of all) await order(one)
    expect(inputs).toEqual(['hold', 'release', 'add-time', 'help-answered', 'dismiss', 'quit'])
    expect(deeds.flatMap((deed) => (deed.type === 'invigilator-did' ? [deed.did] : []))).toEqual(['hold', 'release', 'add-time 5', 'help-answered', 'dismiss', 'export', 'quit'])
  })

  it('answers a call that was made where no interview runs', async () => {
    const { ask, enter, order, help, deeds, inputs } = desk({ ended: true })
    ask()
    await enter('right')
    await expect(order({ do: 'help-answered' })).rejects.toThrow('No interview is running.')
    help.call()
    await expect(order({ do: 'help-answered' })).resolves.toBe('The call is answered.')
    expect(help.isCalled()).toBe(false)
    expect(inputs).toEqual([])
    expect(deeds.at(-1)).toEqual({ type: 'invigilator-did', did: 'help-answered' })
  })

  it('closes itself when nobody uses it', async () => {
    const { ask, enter, panel, world, noted } = desk()
    ask()
    await enter('right')
    world.pass(179_000)
    expect(panel()).toBe('open')
    world.pass(1_000)
    expect(panel()).toBe('closed')
    expect(noted).toEqual(['invigilator-entered', 'invigilator-left'])
  })

  it('tells how far a handing over has come, and stays open as long as it goes on', async () => {
    let step: Parameters<HandOver>[1] = () => undefined
    let finish = (): void => undefined
    const { ask, enter, order, panel, world, handedOver } = desk({ handOver: (_folder, progress) => new Promise((resolve) => {
      step = progress
      finish = () => resolve('All written.')
    }) })
    ask()
    await enter('right')
    const answer = order({ do: 'export', folder: '/media/x' })
    const one = { interview: 1, of: 2, doing: 'writing', percent: 10 } as const
    for (const percent of [10, 10, 60]) {
      world.pass(170_000)
      step({ ...one, percent })
    }
    world.pass(170_000)
    expect(panel()).toBe('open')
    finish()
    await expect(answer).resolves.toBe('All written.')
    expect(handedOver).toEqual([one, { ...one, percent: 60 }, undefined])
  })

  it('has nothing to order in an interview that is over', async () => {
    const { ask, enter, order } = desk({ ended: true })
    ask()
    await enter('right')
    await expect(order({ do: 'add-time', minutes: 5 })).rejects.toThrow('No interview is running.')
  })
})

it('finds what was plugged in among all that is mounted', () => {
  const mounts = '/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n/dev/sdb1 /media/kiosk/USB\\040STICK vfat rw 0 0\n/dev/sdc1 /run/media/k/B ext4 rw 0 0\n/dev/sdb1 /media/kiosk/USB\\040STICK vfat rw 0 0\n'
  expect(mountedIn(mounts)).toEqual(['/media/kiosk/USB STICK', '/run/media/k/B'])
})

it('stays open while an order takes its time, so that its answer is seen', async () => {
  let done = (_told: string): void => undefined
  const { ask, enter, order, panel, world } = desk({ handOver: () => new Promise((resolve) => (done = resolve)) })
  ask()
  await enter('right')
  const told = order({ do: 'export', folder: '/media/stick' })
  world.pass(60 * 60_000)
  expect(panel()).toBe('open')
  done('One interview written.')
  expect(await told).toBe('One interview written.')
  world.pass(60 * 60_000)
  expect(panel()).toBe('closed')
})

it('hands over to another drive, and not to where the interviews lie', () => {
  expect(isWithin('C:\\Users\\k\\sessions', 'D:\\', path.win32)).toBe(false)
  expect(isWithin('C:\\sessions', 'C:\\sessions\\out', path.win32)).toBe(true)
  expect(isWithin('/var/sessions', '/var/sessions', path.posix)).toBe(true)
  expect(isWithin('/var/sessions', '/var/sessions/..out', path.posix)).toBe(true)
  expect(isWithin('/var/sessions', '/var/sessions-out', path.posix)).toBe(false)
})

it('messages that were read are put away, on record', async () => {
  const { ask, enter, order, inputs, deeds } = desk()
  ask()
  await enter('right')
  await order({ do: 'read-messages', upTo: 4 })
  expect(inputs).toEqual(['read 4'])
  expect(deeds.at(-1)).toEqual({ type: 'invigilator-did', did: 'read-messages', session: 'one' })
})

it('messages can be put away where no passphrase is set, and nothing else can be done there', async () => {
  const { ask, order, inputs } = desk({ passphrase: '' })
  await expect(order({ do: 'read-messages', upTo: 4 })).rejects.toThrow(/is closed/)
  ask()
  await order({ do: 'read-messages', upTo: 4 })
  await expect(order({ do: 'hold' })).rejects.toThrow(/is closed/)
  expect(inputs).toEqual(['read 4'])
})

describe('extra time and patience', () => {
  it.each([['arranged', /policy arranges .* the greater counts/], ['taken-back', /^Nothing is granted/]] as const)('say what becomes of them where they are %s', async (granted, says) => {
    const { ask, enter, order } = desk({ granted })
    ask()
    await enter('right')
    await expect(order({ do: 'grant', allowance: { extraTimePercent: 0, patience: 1 } })).resolves.toMatch(says)
  })

  it('are granted to the candidate who checks in, on record, and refused once it is too late for that', async () => {
    const order = { do: 'grant', allowance: { extraTimePercent: 25, patience: 2 } } as const
    const early = desk()
    early.ask()
    await early.enter('right')
    await expect(early.order(order)).resolves.toMatch(/only for that one/)
    expect(early.inputs).toEqual(['grant 25 2'])
    expect(early.deeds.at(-1)).toEqual({ type: 'invigilator-did', did: 'grant 25 percent, patience 2' })
    const late = desk({ granted: 'too-late' })
    late.ask()
    await late.enter('right')
    await expect(late.order(order)).rejects.toThrow(/before the interview begins/)
    expect(late.deeds.map(({ type }) => type)).not.toContain('invigilator-did')
  })
})
