import { useCallback, useState } from 'react'
import type { InvigilatorOrder } from '../../electron/shared/invigilator.ts'
import { useKioskStore } from '../store/context.ts'
import { messageOf } from '../store/kiosk-store.ts'

export interface Orders {
  /** Resolves to whether it was carried out. */
  readonly order: (order: InvigilatorOrder) => Promise<boolean>
  readonly busy: boolean
  /** What was done last, or why it was not, as sentences for a person. */
  readonly done: string | undefined
  readonly failure: string | undefined
}

export function useOrders(): Orders {
  const { kiosk } = useKioskStore()
  const [state, setState] = useState<{ busy: boolean; done?: string; failure?: string }>({ busy: false })
  const order = useCallback(
    async (given: InvigilatorOrder): Promise<boolean> => {
      setState({ busy: true })
      try {
        setState({ busy: false, done: await kiosk.invigilate(given) })
        return true
      } catch (error) {
        setState({ busy: false, failure: messageOf(error) })
        return false
      }
    },
    [kiosk],
  )
  return { order, busy: state.busy, done: state.done, failure: state.failure }
}
