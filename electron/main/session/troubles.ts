/** Troubles of storing, told to the person in charge and to the candidate. */
import { words } from '../words/words.ts'
import type { ViewEvent } from '../../shared/view.ts'

export interface Troubles {
  /** Said once for each kind, until storing works again. */
  readonly say: (what: string, text: string) => void
  /** Something was stored again: from now on a new trouble is told again. True where the log should say so. */
  readonly over: () => boolean
}

export function createTroubles(notice: (text: string) => void, show: (event: ViewEvent) => void): Troubles {
  let told: string | undefined
  return {
    say: (what, text) => {
      if (told === what) return
      told = what
      notice(text)
      show({ type: 'trouble', text: words.refused.withCall(text) })
    },
    over: () => {
      const was = told
      told = undefined
      return was !== undefined && was !== 'defect'
    },
  }
}
