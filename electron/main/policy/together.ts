/** Settings of a policy that are right each by itself and wrong together, or with what the machine has. */
import { z } from 'zod'
import type { PackFault } from '../../interview/pack/fault.ts'
import { readPastFaults } from '../../interview/pack/yaml.ts'
import { slug } from '../../shared/ids.ts'
import { normalLabel } from '../lobby/same-candidate.ts'

/** What this is about, read past everything that is wrong by itself: that is told by the policy's own schema. */
const word = z.string().catch('')
const words = z.array(word).catch([])
const asFarAsRight = z.looseObject({
  interviews: words,
  allowances: z.array(z.looseObject({ candidate: word }).catch({ candidate: '' })).catch([]),
  recording: z.looseObject({ enabled: z.boolean().catch(true), microphone: z.boolean().catch(false) }).catch({ enabled: true, microphone: false }),
  sealing: z.looseObject({ recipients: words }).catch({ recipients: [] }),
  lockdown: z.looseObject({ enabled: z.union([z.boolean(), z.literal('when-installed')]).catch('when-installed') }).catch({ enabled: 'when-installed' }),
  invigilator: z.looseObject({ passphrase: z.unknown() }).catch({ passphrase: undefined }),
})

export interface Surroundings {
  /** Locks the screen unless the policy says otherwise, and so needs a passphrase. */
  readonly installed: boolean
  /** Names of the interviews that there are, also of those that cannot be used; absent: not looked at. */
  readonly interviews?: (() => readonly string[]) | undefined
}

/** `text`: any; what is no mapping has no such faults. */
export function faultsTogether(file: string, text: string, { installed, interviews }: Surroundings): readonly PackFault[] {
  const read = readPastFaults(file, text, asFarAsRight)
  if (!read) return []
  const { data, faultAt } = read
  const { recording, lockdown, invigilator, sealing } = data
  const faults = [
    ...twice(data.interviews).map((at) => faultAt(['interviews'], `names “${data.interviews[at]}” twice`)),
    ...twice(sealing.recipients).map((at) => faultAt(['sealing', 'recipients'], `names “${sealing.recipients[at]}” twice`)),
    ...twice(data.allowances.map(({ candidate }) => normalLabel(candidate))).map((at) => faultAt(['allowances', at, 'candidate'], 'names a candidate who stands in the list already; capitals and spaces make no other')),
  ]
  if (recording.microphone && !recording.enabled) faults.push(faultAt(['recording', 'microphone'], 'is true, but recording.enabled is false, so there is no film for the sound'))
  const isLocked = lockdown.enabled === 'when-installed' ? installed : lockdown.enabled
  if (isLocked && invigilator.passphrase === undefined) faults.push(faultAt(['lockdown', 'enabled'], noWayOut(lockdown.enabled)))
  // What is no name at all is told by the schema.
  const named = data.interviews.flatMap((name, at) => (slug.safeParse(name).success ? [{ name, at }] : []))
  const there = named.length > 0 ? interviews?.() : undefined
  if (there) for (const { name, at } of named) if (!there.includes(name)) faults.push(faultAt(['interviews', at], `there is no interview “${name}”; there are ${there.join(', ')}`))
  return faults
}

/** The places of those that stand in the list before. */
const twice = (list: readonly string[]): readonly number[] => list.flatMap((entry, at) => (entry !== '' && list.indexOf(entry) < at ? [at] : []))

const noWayOut = (enabled: boolean | 'when-installed'): string =>
  `is ${String(enabled)}${enabled === true ? '' : ', and this program is installed'}, but there is no invigilator.passphrase, so nobody could leave this kiosk; set one with the policy tool’s set-passphrase`
