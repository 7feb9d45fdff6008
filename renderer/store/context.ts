/** The thin React binding of the store. */
import { createContext, useCallback, useContext, useState } from 'react'
import { useStore } from 'zustand'
import type { Command } from '../../electron/shared/commands.ts'
import { messageOf } from './kiosk-store.ts'
import type { KioskState, KioskStore } from './kiosk-store.ts'

export const KioskContext = createContext<KioskStore | undefined>(undefined)

export function useKioskStore(): KioskStore {
  const store = useContext(KioskContext)
  if (!store) throw new Error('rendered outside of the kiosk')
  return store
}

export const useKiosk = <T>(select: (state: KioskState) => T): T => useStore(useKioskStore(), select)

export interface CommandState {
  readonly run: (command: Command) => Promise<boolean>
  readonly busy: boolean
  /** Why the last one was refused, as a sentence for a person. */
  readonly failure: string | undefined
}

/** Sends one command at a time; resolves to whether it was accepted. */
export function useCommand(): CommandState {
  const { kiosk } = useKioskStore()
  const [state, setState] = useState<{ busy: boolean; failure: string | undefined }>({ busy: false, failure: undefined })
  const run = useCallback(
    async (command: Command): Promise<boolean> => {
      setState({ busy: true, failure: undefined })
      try {
        await kiosk.command(command)
        setState({ busy: false, failure: undefined })
        return true
      } catch (error) {
        setState({ busy: false, failure: messageOf(error) })
        return false
      }
    },
    [kiosk],
  )
  return { run, ...state }
}
