/** The invigilator's way in: chord, passphrase, and then orders, each of them on record in the session and in the kiosk's log. */
import type { Allowance } from '../../shared/events.ts'
import type { HandingOver, HandoverFolder, InvigilatorOrder, PanelState, PreflightLine } from '../../shared/invigilator.ts'
import type { Deed } from '../evidence/kiosk-log.ts'
import { Refusal } from '../plain-text.ts'
import type { Clock, Timers } from '../session/ports.ts'
import type { InvigilatorInput, Runner } from '../session/runner.ts'
import { createGate } from './gate.ts'

export interface DeskParts {
  /** Absent: no passphrase is set, and nobody comes in. */
  readonly isPassphrase: ((passphrase: string) => Promise<boolean>) | undefined
  readonly runner: () => Runner | undefined
  readonly clock: Pick<Clock, 'steady'>
  readonly timers: Pick<Timers, 'after'>
  /** Into the kiosk's log. */
  readonly note: (deed: Deed) => void
  readonly publish: (state: PanelState) => void
  readonly folders: () => Promise<readonly HandoverFolder[]>
  readonly preflight: () => Promise<readonly PreflightLine[]>
  /** Answers with a sentence that says what was handed over. */
  readonly handOver: (folder: string, progress: (step: HandingOver) => void) => Promise<string>
  /** `undefined`: it is over. */
  readonly publishHandingOver: (progress: HandingOver | undefined) => void
  /** For the candidate who is checking in; answers whether it could be. */
  readonly grant: (allowance: Allowance) => boolean
  readonly quit: () => void
}

export interface Desk {
  /** The chord was pressed: asks for the passphrase, or takes the question away again. */
  readonly ask: () => void
  readonly panel: () => PanelState
  readonly order: (order: InvigilatorOrder) => Promise<string>
  readonly folders: () => Promise<HandoverFolder[]>
  readonly preflight: () => Promise<PreflightLine[]>
}

/** A panel that nobody uses closes itself: the invigilator was called away, and the candidate sits before it. */
const IDLE_MS = 3 * 60_000

export function createDesk(parts: DeskParts): Desk {
  const { runner, timers, note } = parts
  const gate = parts.isPassphrase && createGate(parts.isPassphrase, parts.clock)
  let panel: PanelState = 'closed'
  let forget = (): void => undefined

  const show = (next: PanelState): void => {
    panel = next
    parts.publish(next)
  }
  const running = (): Runner | undefined => {
    const here = runner()
    return here?.ended() === false ? here : undefined
  }
  const session = (): { readonly session?: string } => {
    const id = running()?.id
    return id === undefined ? {} : { session: id }
  }
  const leave = (): void => {
    forget()
    if (panel === 'open') running()?.note({ type: 'invigilator-left' })
    show('closed')
  }
  const stay = (): void => {
    forget()
    forget = timers.after(IDLE_MS, leave)
  }
  const mustBeOpen = (): void => {
    if (panel !== 'open') throw new Refusal('The invigilator’s panel is closed. Press the keys that open it again.')
    stay()
  }

  const enter = async (passphrase: string): Promise<string> => {
    if (!gate || panel === 'closed') throw new Refusal('The invigilator’s panel cannot be opened now.')
    const tried = await gate.attempt(passphrase)
    if (tried.was === 'right') {
      note({ type: 'invigilator-entered', ...session() })
      running()?.note({ type: 'invigilator-entered' })
      show('open')
      stay()
      return 'The panel is open.'
    }
    const again = `Try again in ${seconds(tried.waitMs)}.`
    if (tried.was === 'too-soon') throw new Refusal(`That was too soon. ${again}`)
    note({ type: 'passphrase-refused', waitMs: tried.waitMs, ...session() })
    running()?.note({ type: 'passphrase-refused', waitMs: tried.waitMs })
    throw new Refusal(`That is not the passphrase. ${again}`)
  }

  const inSession = async (input: InvigilatorInput, done: string): Promise<string> => {
    const here = running()
    if (!here) throw new Refusal('No interview is running.')
    note({ type: 'invigilator-did', session: here.id, did: input.type === 'add-time' ? `add-time ${input.minutes}` : input.type })
    await here.invigilate(input)
    return done
  }

  const handOver = async (folder: string): Promise<string> => {
    let told = ''
    try {
      return await parts.handOver(folder, (step) => {
        // Whoever waits for it uses the panel.
        if (panel === 'open') stay()
        const now = JSON.stringify(step)
        if (now === told) return
        told = now
        parts.publishHandingOver(step)
      })
    } finally {
      parts.publishHandingOver(undefined)
    }
  }

  const carryOut = async (order: Exclude<InvigilatorOrder, { do: 'enter' | 'leave' }>): Promise<string> => {
    switch (order.do) {
      case 'hold':
        return inSession({ type: 'hold' }, 'The interview is paused.')
      case 'release':
        return inSession({ type: 'release' }, 'The interview goes on.')
      case 'help-answered':
        return inSession({ type: 'help-answered' }, 'The call is answered.')
      case 'add-time':
        return inSession({ type: 'add-time', minutes: order.minutes }, `${order.minutes} minutes were added.`)
      case 'grant': {
        if (!parts.grant(order.allowance)) throw new Refusal('That can be set while a candidate checks in, before the interview begins. A running interview can be given more minutes.')
        const { extraTimePercent, patience } = order.allowance
        note({ type: 'invigilator-did', did: `grant ${extraTimePercent} percent, patience ${patience}` })
        return 'This counts for the next interview that begins here, and only for that one.'
      }
      case 'dismiss':
        return inSession({ type: 'dismiss' }, 'The interview has ended.')
      case 'export':
        note({ type: 'invigilator-did', did: 'export' })
        return handOver(order.folder)
      case 'quit':
        note({ type: 'invigilator-did', did: 'quit', ...session() })
        leave()
        parts.quit()
        return 'The program is closing.'
    }
  }

  return {
    ask: () => {
      if (panel === 'open') return leave()
      show(panel !== 'closed' ? 'closed' : gate ? 'asked' : 'without')
    },
    panel: () => panel,
    order: async (order) => {
      if (order.do === 'enter') return enter(order.passphrase)
      if (order.do === 'leave') return leave(), 'The panel is closed.'
      mustBeOpen()
      return carryOut(order)
    },
    folders: async () => {
      mustBeOpen()
      return [...(await parts.folders())]
    },
    preflight: async () => {
      mustBeOpen()
      return [...(await parts.preflight())]
    },
  }
}

const seconds = (ms: number): string => {
  const count = Math.ceil(ms / 1000)
  return count === 1 ? 'a second' : count < 120 ? `${count} seconds` : `${Math.ceil(count / 60)} minutes`
}
