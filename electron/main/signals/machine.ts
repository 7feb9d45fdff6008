/** What the computer itself is, looked at once for each interview. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Timers } from '../session/ports.ts'
import type { Look } from './look.ts'
import { absent } from './root.ts'

/** @param remote how this program was started from another computer, in words; undefined: it was not */
export const remoteLook = (remote: string | undefined): Look => (tell) => {
  if (remote !== undefined) tell({ kind: 'remote', state: 'once', what: `The program runs in a session from another computer (${remote}).` })
  return () => undefined
}

/**
 * Maker and model as the firmware names them (DMI). Only pairs that no real computer bears: Microsoft makes computers too, and
 * so does Google, and a processor that reports a hypervisor is found in ordinary Windows machines.
 */
const virtualMachines: readonly (readonly [maker: RegExp, model: RegExp, name: string])[] = [
  [/^QEMU$/, /./, 'QEMU'],
  [/./, /^KVM$/, 'KVM'],
  [/^innotek GmbH$|^Oracle Corporation$/, /^VirtualBox$/, 'VirtualBox'],
  [/^VMware, Inc\.$/, /^VMware/, 'VMware'],
  [/^Microsoft Corporation$/, /^Virtual Machine$/, 'Hyper-V'],
  [/^Xen$/, /^HVM domU$/, 'Xen'],
  [/^Parallels/, /^Parallels.*Virtual/, 'Parallels'],
  [/^Google$/, /^Google Compute Engine$/, 'Google Compute Engine'],
  [/^OpenStack Foundation$/, /^OpenStack/, 'OpenStack'],
]

export const virtualMachine = (maker: string, model: string): string | undefined =>
  virtualMachines.find(([madeBy, called]) => madeBy.test(maker) && called.test(model))?.[2]

/** Linux. A machine without these files says nothing. */
export const virtualLook = (root: string): Look => (tell) => {
  let ended = false
  const read = (name: string): Promise<string | undefined> => readFile(path.join(root, 'sys/class/dmi/id', name), 'utf8').catch(absent)
  Promise.all([read('sys_vendor'), read('product_name')]).then(([maker = '', model = '']) => {
    const name = virtualMachine(maker.trim(), model.trim())
    if (name !== undefined && !ended) tell({ kind: 'virtual', state: 'once', what: `The computer names itself a virtual one (${name}).` })
  }).catch((error: unknown) => console.error('the maker of the computer cannot be looked at:', error))
  return () => (ended = true)
}

/** @param isOn whether something asked for accessibility */
export const readerLook = (isOn: () => boolean, timers: Timers): Look => (tell) => {
  let told = false
  const look = (): void => {
    if (isOn() === told) return
    told = !told
    tell({ kind: 'reader', state: told ? 'began' : 'over', what: told ? 'Assistive technology is in use.' : 'Assistive technology is in use no more.' })
  }
  look()
  return timers.every(5_000, look)
}
