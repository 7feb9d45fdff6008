/** The machine that the preflight asks, as Electron and the operating system know it. */
import { existsSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'
import { desktopCapturer, screen } from 'electron'
import type { Session } from 'electron'
import { endpointSettings } from '../engine/settings.ts'
import { notRecoverable } from '../evidence/recovery.ts'
import { sessionsIn } from '../evidence/tools/world.ts'
import { sessionDay } from '../store/sessions.ts'
import type { Machine } from './preflight.ts'
import { canUseMicrophone } from './microphone.ts'
import { runningPrograms } from './programs.ts'

export type FromElsewhere = Pick<Machine, 'policy' | 'policyFaults' | 'lock' | 'interviews' | 'areKeysOpen' | 'areKeysRefused' | 'signingKey'>

/** `root`: the folder of the sessions; `serve`: makes the app's own scheme known to a session; `engineKey`: of the environment. */
export function thisMachine(root: string, serve: (session: Session) => void, given: FromElsewhere, engineKey: string | undefined): Machine {
  return {
    ...given,
    displays: () => screen.getAllDisplays().map(({ size }) => size),
    capture: async () => {
      const [source] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width: 320, height: 200 } })
      if (!source || source.thumbnail.isEmpty()) return undefined
      return { isBlank: isOneColour(source.thumbnail.toBitmap()) }
    },
    microphone: () => canUseMicrophone(serve),
    freeBytes: async () => {
      if (!(await canWrite(root))) return undefined
      const { bavail, bsize } = await statfs(root)
      return bavail * bsize
    },
    wall: () => Date.now(),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    newestSession: () => Promise.resolve(existsSync(root) ? sessionDay(sessionsIn(root).at(-1) ?? '') : undefined),
    tryEndpoint: async () => {
      const { engine } = given.policy
      // Its client is large, and most kiosks have no endpoint.
      return engine && (await import('../engine/trial.ts')).tryEndpoint(endpointSettings(engine, engineKey).settings)
    },
    notRecoverable: () => (given.policy.sealing.recovery === undefined ? 0 : notRecoverable(root, given.policy.sealing.recovery).length),
    programs: () => runningPrograms(),
  }
}

/** A disk that was mounted read-only has free bytes, too. */
const canWrite = (folder: string): Promise<boolean> => access(folder, constants.W_OK).then(() => true, (error: unknown) => {
  console.error(`nothing can be written into ${folder}:`, error instanceof Error ? error.message : error)
  return false
})

/** Four bytes a point. */
const isOneColour = (bitmap: Buffer): boolean => bitmap.every((value, index) => value === bitmap[index % 4])
