/** Each kind of signal by causing it: in folders, clocks and counts of the test's own. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { devicesLook } from '../../../../electron/main/signals/devices.ts'
import { displaysLook, mirrorLook } from '../../../../electron/main/signals/displays.ts'
import { focusLook } from '../../../../electron/main/signals/focus.ts'
import { idleLook } from '../../../../electron/main/signals/idle.ts'
import type { Counts, Look, Sighting } from '../../../../electron/main/signals/look.ts'
import { readerLook, remoteLook, virtualLook, virtualMachine } from '../../../../electron/main/signals/machine.ts'
import { networkLook } from '../../../../electron/main/signals/network.ts'
import { programsLook } from '../../../../electron/main/signals/programs.ts'
import { remoteSession } from '../../../../electron/main/signals/remote.ts'
import { consoleLook, lockLook } from '../../../../electron/main/signals/switched.ts'
import { writingSightings } from '../../../../electron/main/signals/writing.ts'
import { runningPrograms } from '../../../../electron/main/preflight/programs.ts'
import { temporaryFolder } from '../support/folders.ts'
import { createWorld } from '../support/world.ts'

/** @param standing what lasted when the program was gone; @param counted what the log says that there was at the beginning */
function looking(look: Look, standing: readonly string[] = [], counted?: Readonly<Record<string, number>>) {
  const seen: Sighting[] = []
  const end = look((sighting) => seen.push(sighting), { standing: new Set(standing), atFirst: (here): Counts => (counted ? new Map(Object.entries(counted)) : here) })
  return { seen, end, told: () => seen.map(({ state, what }) => `${state}: ${what}`) }
}

/** Something that calls back when the test says so. */
function changes() {
  let then = (): void => undefined
  return { changed: (given: () => void) => ((then = given), () => (then = () => undefined)), change: () => then() }
}

function root() {
  const folder = temporaryFolder()
  return {
    folder,
    put: (name: string, text: string): void => {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    },
    take: (name: string): void => rmSync(path.join(folder, name), { recursive: true }),
  }
}

describe('focus', () => {
  function window() {
    const world = createWorld()
    const { changed, change } = changes()
    let has = true
    const { seen } = looking(focusLook({ hasFocus: () => has, changed }, world.clock, world.timers))
    return { world, seen, set: (to: boolean) => ((has = to), change()) }
  }

  it('lost and regained, with how long it lasted; a long loss is worth a look', () => {
    const { world, seen, set } = window()
    set(false)
    world.pass(2_000)
    set(true)
    set(false)
    world.pass(12_000)
    set(true)
    expect(seen.map(({ state, grade, ms }) => [state, grade, ms])).toEqual([['began', 'info', undefined], ['over', 'info', 2_000], ['began', 'info', undefined], ['once', undefined, undefined], ['over', 'notable', 12_000]])
  })

  it('that moves between windows of the program is none, and neither is a window that never had it', () => {
    const { world, seen, set } = window()
    set(false)
    set(true)
    world.pass(60_000)
    expect(seen).toEqual([])
  })
})

it('a display that is added, and taken away again', () => {
  const { changed, change } = changes()
  let count = 1
  const { told } = looking(displaysLook({ count: () => count, changed }))
  count = 2
  change()
  change()
  count = 1
  change()
  expect(told()).toEqual(['began: A display was added: there are now 2 displays.', 'over: A display was removed: there is now one display.'])
})

describe('a display that stayed while the program was gone', () => {
  function back(now: number, standing = ['']) {
    const { changed, change } = changes()
    let count = now
    const { told } = looking(displaysLook({ count: () => count, changed }), standing, { '': 1 })
    return { told, set: (to: number) => ((count = to), change()) }
  }

  it('is one too many as before, until it is taken away', () => {
    const { told, set } = back(2)
    expect(told()).toEqual(['still: After the program was gone there are now 2 displays.'])
    set(1)
    expect(told().slice(1)).toEqual(['over: A display was removed: there is now one display.'])
    set(2)
    expect(told().slice(2)).toEqual(['began: A display was added: there are now 2 displays.'])
  })

  it('and was taken away meanwhile is over', () => {
    const { told } = back(1)
    expect(told()).toEqual(['over: After the program was gone there is now one display.'])
  })

  it('or came meanwhile is noticed; as many as at the beginning are none', () => {
    const { told, set } = back(2, [])
    expect(told()).toEqual(['began: After the program was gone there are now 2 displays.'])
    set(1)
    expect(told().slice(1)).toEqual(['over: A display was removed: there is now one display.'])
    expect(back(1, []).told()).toEqual([])
  })
})

it('a screen that shows a copy; connectors without a screen, or switched off, are none', async () => {
  const world = createWorld()
  const { folder, put } = root()
  put('sys/class/drm/card0-eDP-1/status', 'connected\n')
  put('sys/class/drm/card0-eDP-1/enabled', 'enabled\n')
  put('sys/class/drm/card0-HDMI-A-1/status', 'disconnected\n')
  put('sys/class/drm/card0-DP-1/status', 'connected\n')
  put('sys/class/drm/card0-DP-1/enabled', 'disabled\n')
  const { told } = looking(mirrorLook({ count: () => 1, changed: () => () => undefined }, folder, world.timers))
  put('sys/class/drm/card0-HDMI-A-1/status', 'connected\n')
  put('sys/class/drm/card0-HDMI-A-1/enabled', 'enabled\n')
  const lit = ['began: 2 screens are switched on, and there is one display.']
  await expect.poll(() => (world.pass(5_000), told())).toEqual(lit)
  put('sys/class/drm/card0-HDMI-A-1/enabled', 'disabled\n')
  await expect.poll(() => (world.pass(5_000), told())).toEqual([...lit, 'over: No more screens are switched on than there are displays.'])
})

it('a screen that shows a copy, after the program was gone: still there, or gone', async () => {
  const world = createWorld()
  const { folder, put } = root()
  const lit = (enabled: string): void => {
    put('sys/class/drm/card0-eDP-1/status', 'connected\n')
    put('sys/class/drm/card0-eDP-1/enabled', enabled)
  }
  const look = mirrorLook({ count: () => 0, changed: () => () => undefined }, folder, world.timers)
  lit('enabled\n')
  const there = looking(look, [''])
  await expect.poll(there.told).toEqual(['still: 1 screens are switched on, and there are 0 displays.'])
  there.end()
  lit('disabled\n')
  await expect.poll(looking(look, ['']).told).toEqual(['over: No more screens are switched on than there are displays.'])
})

it('nobody at the keyboard, and somebody again; typing in the program counts where the system knows of none', async () => {
  const world = createWorld()
  let system = 500
  let typed = 0
  const { told } = looking(idleLook(() => system, () => typed, 20, world.clock, world.timers))
  typed = world.clock.steady()
  await expect.poll(() => (world.pass(2_000), told()[0] ?? '')).toMatch(/^began: Neither keyboard nor mouse was used for 2[0-9] seconds/)
  system = 0
  await expect.poll(() => (world.pass(2_000), told()[1] ?? '')).toMatch(/^over: Somebody is at the keyboard again/)
})

describe('another user in front', () => {
  it('on Linux, by the console', async () => {
    const world = createWorld()
    const { folder, put } = root()
    put('sys/class/tty/tty0/active', 'tty7\n')
    const { told } = looking(consoleLook(folder, world.timers))
    put('sys/class/tty/tty0/active', 'tty2\n')
    await expect.poll(() => (world.pass(2_000), told())).toEqual(['began: Another console was put in front (tty2 instead of tty7).'])
    put('sys/class/tty/tty0/active', 'tty7\n')
    await expect.poll(() => (world.pass(2_000), told().at(-1))).toBe('over: The console of the interview is in front again.')
  })

  it('elsewhere, by the lock; and nobody listens any more after the interview', () => {
    const listeners = new Map<string, () => void>()
    const { seen, end } = looking(lockLook({ on: (event, then) => listeners.set(event, then), removeListener: (event) => listeners.delete(event) }))
    listeners.get('lock-screen')?.()
    listeners.get('unlock-screen')?.()
    expect(seen.map(({ kind, state }) => [kind, state])).toEqual([['switched', 'began'], ['switched', 'over']])
    end()
    expect(listeners.size).toBe(0)
  })
})

it.each([
  ['SSH', { SSH_CONNECTION: '10.0.0.5 50112 10.0.0.7 22' }],
  ['xrdp', { XRDP_SESSION: '1' }],
  ['Remote Desktop', { SESSIONNAME: 'RDP-Tcp#12' }],
  [undefined, { SESSIONNAME: 'Console', DISPLAY: ':0' }],
  [undefined, {}],
])('a session from another computer: %s', (name, environment) => {
  expect(remoteSession(environment)).toBe(name)
  expect(looking(remoteLook(remoteSession(environment))).told()).toEqual(name === undefined ? [] : [`once: The program runs in a session from another computer (${name}).`])
})

describe('a virtual machine', () => {
  it.each([
    ['QEMU', 'Standard PC (Q35 + ICH9, 2009)', 'QEMU'], ['innotek GmbH', 'VirtualBox', 'VirtualBox'], ['VMware, Inc.', 'VMware Virtual Platform', 'VMware'],
    ['Microsoft Corporation', 'Virtual Machine', 'Hyper-V'], ['Red Hat', 'KVM', 'KVM'], ['Google', 'Google Compute Engine', 'Google Compute Engine'], ['Xen', 'HVM domU', 'Xen'],
  ])('%s %s', (maker, model, name) => expect(virtualMachine(maker, model)).toBe(name))

  it.each([
    ['LENOVO', '20XW004AGE'], ['Dell Inc.', 'OptiPlex 7090'], ['Microsoft Corporation', 'Surface Laptop 5'], ['Google', 'Eve'], ['Oracle Corporation', 'SUN FIRE X4170'],
    ['Apple Inc.', 'MacBookPro16,1'], ['To Be Filled By O.E.M.', 'To Be Filled By O.E.M.'], ['System manufacturer', 'System Product Name'], ['HP', 'HP ZBook Virtual Edition'], ['', ''],
  ])('is not what %s %s is', (maker, model) => expect(virtualMachine(maker, model)).toBeUndefined())

  it('names itself in files of the firmware; info and no more', async () => {
    const { folder, put } = root()
    put('sys/class/dmi/id/sys_vendor', 'QEMU\n')
    put('sys/class/dmi/id/product_name', 'Standard PC\n')
    const { told, seen } = looking(virtualLook(folder))
    await expect.poll(told).toEqual(['once: The computer names itself a virtual one (QEMU).'])
    expect(seen[0]?.grade).toBeUndefined()
  })
})

it('assistive technology that comes and goes', () => {
  const world = createWorld()
  let on = true
  const { seen } = looking(readerLook(() => on, world.timers))
  on = false
  world.pass(5_000)
  expect(seen.map(({ kind, state }) => [kind, state])).toEqual([['reader', 'began'], ['reader', 'over']])
})

it('another program by its exact name, also one that the kernel cuts; similar names are none', async () => {
  const world = createWorld()
  const { folder, put, take } = root()
  put('proc/1/comm', 'init\n')
  put('proc/1/cmdline', '/sbin/init\0')
  put('proc/41/comm', 'obs-helper\n')
  put('proc/41/cmdline', '/usr/bin/obs-helper\0obs\0')
  const { told, seen } = looking(programsLook(() => runningPrograms('linux', folder), ['obs', 'simplescreenrecorder'], world.timers))
  put('proc/42/comm', 'simplescreenrec\n')
  put('proc/42/cmdline', '/usr/bin/simplescreenrecorder\0--start\0')
  await expect.poll(() => (world.pass(10_000), told())).toEqual(['began: A program named “simplescreenrecorder” runs.'])
  take('proc/42')
  await expect.poll(() => (world.pass(10_000), told().length)).toBe(2)
  expect(seen.map(({ state, cause }) => [state, cause])).toEqual([['began', 'simplescreenrecorder'], ['over', 'simplescreenrecorder']])
})

it('another program that still runs after the program was gone, and one that has ended meanwhile', async () => {
  const world = createWorld()
  const { told } = looking(programsLook(() => Promise.resolve(new Set(['obs', 'anydesk'])), ['obs', 'teamviewer', 'anydesk'], world.timers), ['obs', 'teamviewer'])
  await expect.poll(told).toEqual(['still: The program named “obs” still runs.', 'over: The program named “teamviewer” has ended.', 'began: A program named “anydesk” runs.'])
})

it('an input device that is added; one that was there before and comes back is none', async () => {
  const world = createWorld()
  const { folder, put, take } = root()
  const plug = (node: string, name: string): void => {
    put(`sys/class/input/${node}/device/name`, `${name}\n`)
    put(`dev/input/${node}`, '')
  }
  plug('event0', 'AT Keyboard')
  plug('event1', 'Wireless Mouse')
  const { told, end } = looking(devicesLook(folder, world.timers))
  // What was there first has been read once something else is told.
  await expect.poll(() => {
    plug('event9', 'Tablet')
    world.pass(3_000)
    if (told().length === 0) take('dev/input/event9')
    return told().length
  }).toBeGreaterThan(0)
  take('dev/input/event1')
  world.pass(3_000)
  plug('event2', 'Wireless Mouse')
  plug('event3', 'Rubber Ducky')
  await expect.poll(() => (world.pass(3_000), told().at(-1))).toBe('began: An input device was added: “Rubber Ducky”.')
  take('dev/input/event3')
  await expect.poll(() => (world.pass(3_000), told().at(-1))).toBe('over: The input device “Rubber Ducky” was taken away.')
  expect(told().filter((text) => text.includes('Mouse') || text.includes('AT Keyboard'))).toEqual([])
  // A centre buys one model: a second one has the same name.
  plug('event5', 'AT Keyboard')
  await expect.poll(() => (world.pass(3_000), told().at(-1))).toBe('began: An input device was added: “AT Keyboard”.')
  take('dev/input/event0')
  await expect.poll(() => (world.pass(3_000), told().at(-1))).toBe('over: The input device “AT Keyboard” was taken away.')
  end()
})

it('an input device that stayed while the program was gone is still there, one that was taken away meanwhile is over, one that came meanwhile is noticed, and one that was there at first and comes late is none', async () => {
  const world = createWorld()
  const { folder, put, take } = root()
  const plug = (node: string, name: string): void => {
    put(`sys/class/input/${node}/device/name`, `${name}\n`)
    put(`dev/input/${node}`, '')
  }
  plug('event0', 'AT Keyboard')
  plug('event1', 'AT Keyboard')
  plug('event2', 'Wireless Mouse')
  plug('event3', 'Number Pad')
  const { told, seen, end } = looking(devicesLook(folder, world.timers), ['AT Keyboard', 'Rubber Ducky'], { 'AT Keyboard': 1, 'Wireless Mouse': 1, 'Drawing Tablet': 1 })
  const back = [
    'still: The input device “AT Keyboard” is still there.', 'began: An input device was added while the program was gone: “Number Pad”.',
    'over: The input device “Rubber Ducky” was taken away.',
  ]
  await expect.poll(() => (world.pass(3_000), told())).toEqual(back)
  expect(seen.map(({ cause }) => cause)).toEqual(['AT Keyboard', 'Number Pad', 'Rubber Ducky'])
  plug('event4', 'Drawing Tablet')
  plug('event5', 'Headset')
  await expect.poll(() => (world.pass(3_000), told().slice(3))).toEqual(['began: An input device was added: “Headset”.'])
  take('dev/input/event1')
  await expect.poll(() => (world.pass(3_000), told().slice(4))).toEqual(['over: The input device “AT Keyboard” was taken away.'])
  end()
})

it('nothing of an input device that an older version noted without its name', async () => {
  const world = createWorld()
  const { folder, put } = root()
  put('sys/class/input/event0/device/name', 'AT Keyboard\n')
  put('dev/input/event0', '')
  const { told, end } = looking(devicesLook(folder, world.timers), [''], { 'AT Keyboard': 1 })
  put('sys/class/input/event1/device/name', 'Headset\n')
  await expect.poll(() => (put('dev/input/event1', ''), world.pass(3_000), told())).not.toEqual([])
  expect(told().map((text) => text.replace(' while the program was gone', ''))).toEqual(['began: An input device was added: “Headset”.'])
  end()
})

it('network connections that are others than at first, also while the program was gone', async () => {
  const world = createWorld()
  let names = ['eth0', 'wlan0']
  const { told } = looking(networkLook(() => names, world.timers), ['wlan0', 'eth1', 'tun0'], { eth0: 1, eth1: 1 })
  expect(told()).toEqual(['still: The network connection “wlan0” is still there.', 'still: The network connection “eth1” is still gone.', 'over: The network connection “tun0” is gone.'])
  names = ['eth0', 'eth1']
  await expect.poll(() => (world.pass(5_000), told().slice(3))).toEqual(['over: The network connection “wlan0” is gone.', 'over: The network connection “eth1” came up.'])
})

it('a network connection that came while the program was gone is noticed; one of the beginning has a minute to come up, and is gone then', async () => {
  const world = createWorld()
  let names = ['eth0', 'tun0']
  const { told } = looking(networkLook(() => names, world.timers), [], { eth0: 1, wlan0: 1, wlan1: 1 })
  expect(told()).toEqual(['began: The network connection “tun0” came up.'])
  const pass = async (seconds: number): Promise<void> => {
    for (let passed = 0; passed < seconds; passed += 5) {
      world.pass(5_000)
      await Promise.resolve()
    }
  }
  await pass(30)
  names = [...names, 'wlan0']
  await pass(25)
  expect(told().slice(1)).toEqual([])
  await pass(10)
  expect(told().slice(1)).toEqual(['began: The network connection “wlan1” is gone.'])
  names = ['eth0', 'tun0']
  await pass(5)
  expect(told().slice(2)).toEqual(['began: The network connection “wlan0” is gone.'])
})

it('network connections that come and go, by name', async () => {
  const world = createWorld()
  let names = ['eth0']
  const { told } = looking(networkLook(() => names, world.timers))
  names = ['eth0', 'wlan0']
  await expect.poll(() => (world.pass(5_000), told())).toEqual(['began: The network connection “wlan0” came up.'])
  names = []
  await expect.poll(() => (world.pass(5_000), told().slice(1))).toEqual(['began: The network connection “eth0” is gone.', 'over: The network connection “wlan0” is gone.'])
  names = ['eth0']
  await expect.poll(() => (world.pass(5_000), told().slice(3))).toEqual(['over: The network connection “eth0” came up.'])
})

describe('how a message was written', () => {
  const kinds = (...given: Parameters<typeof writingSightings>): string[] => writingSightings(...given).map(({ kind, grade = 'table' }) => `${kind} ${grade}`)

  it.each<[string, number, number, number, { inside: number; outside: number; fastest: number } | undefined, string[]]>([
    ['typed at leisure', 300, 300, 60_000, { inside: 0, outside: 0, fastest: 9 }, []],
    ['typed very fast', 300, 300, 15_000, { inside: 0, outside: 0, fastest: 22 }, []],
    ['a short answer at once', 5, 5, 10, { inside: 0, outside: 0, fastest: 5 }, []],
    ['code copied inside', 400, 400, 2_000, { inside: 390, outside: 0, fastest: 10 }, []],
    ['pasted from outside', 400, 400, 2_000, { inside: 0, outside: 390, fastest: 10 }, ['paste notable']],
    ['a word pasted from outside', 80, 80, 20_000, { inside: 0, outside: 8, fastest: 10 }, ['paste info']],
    ['all at once', 200, 200, 20_000, { inside: 0, outside: 0, fastest: 200 }, ['speed table']],
    ['a page that says nothing', 600, 600, 2_000, undefined, ['speed table']],
    ['a page that says too little', 600, 600, 2_000, { inside: 0, outside: 0, fastest: 3 }, ['speed table']],
    ['a draft that was there before', 600, 20, 2_000, { inside: 0, outside: 0, fastest: 8 }, []],
  ])('%s', (_, length, grown, ms, writing, expected) => expect(kinds(length, grown, ms, writing)).toEqual(expected))
})
