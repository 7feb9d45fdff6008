/** The invigilator's way in: chord, passphrase, and then orders, each of them on record in the session and in the kiosk's log. */
import type { Allowance } from '../../shared/events.ts'
import type { HandingOver, HandoverFolder, InvigilatorOrder, PanelState, PreflightLine } from '../../shared/invigilator.ts'
import type { Deed } from '../evidence/kiosk-log.ts'
import type { Granted } from '../lobby/lobby.ts'
import { Refusal } from '../plain-text.ts'
import type { Clock, Timers } from '../session/ports.ts'
import type { InvigilatorInput, Runner } from '../session/runner.ts'
import { words } from '../words/words.ts'
import { createGate } from './gate.ts'
import type { HelpCall } from './help-call.ts'

export interface DeskParts {
  /** Absent: no passphrase is set, and nobody comes in. */
  readonly isPassphrase: ((passphrase: string) => Promise<boolean>) | undefined
  /** Nothing can begin on this kiosk, and nothing guards it: whoever is there may close it, and there is no panel. */
  readonly isFree: boolean
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
  /** Where no interview runs. */
  readonly help: Pick<HelpCall, 'isCalled' | 'answer'>
  /** For the candidate who is checking in; answers whether it could be. */
  readonly grant: (allowance: Allowance) => Granted
  readonly readMessages: (upTo: number) => void
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
/** So does its question: a candidate may have pressed the keys by chance. */
const ASKED_MS = 60_000

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
  const stay = (ms = IDLE_MS): void => {
    forget()
    forget = timers.after(ms, leave)
  }
  const mustBeOpen = (): void => {
    if (panel !== 'open') throw new Refusal(words.panel.closed)
    stay()
  }

  const enter = async (passphrase: string): Promise<string> => {
    if (!gate || panel === 'closed') throw new Refusal(words.panel.cannotOpen)
    const tried = await gate.attempt(passphrase)
    if (tried.was === 'right') {
      note({ type: 'invigilator-entered', ...session() })
      running()?.note({ type: 'invigilator-entered' })
      show('open')
      stay()
      return words.panel.opened
    }
    const refused = { type: 'passphrase-refused', waitMs: tried.waitMs, ...(tried.was === 'too-soon' && { tooSoon: true as const }) } as const
    note({ ...refused, ...session() })
    running()?.note(refused)
    if (tried.was === 'too-soon') throw new Refusal(words.panel.tooSoon(tried.waitMs))
    stay(tried.waitMs + ASKED_MS)
    throw new Refusal(words.panel.wrong(tried.waitMs))
  }

  const inSession = async (input: InvigilatorInput, done: string): Promise<string> => {
    const here = running()
    if (!here) throw new Refusal(words.panel.nothingRuns)
    note({ type: 'invigilator-did', session: here.id, did: input.type === 'add-time' ? `add-time ${input.minutes}` : input.type })
    await here.invigilate(input)
    return done
  }

  const answerHelp = (): string => {
    note({ type: 'invigilator-did', did: 'help-answered' })
    parts.help.answer()
    return words.panel.helpAnswered
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
        return inSession({ type: 'hold' }, words.panel.held)
      case 'release':
        return inSession({ type: 'release' }, words.panel.released)
      case 'help-answered':
        return running() || !parts.help.isCalled() ? inSession({ type: 'help-answered' }, words.panel.helpAnswered) : answerHelp()
      case 'add-time':
        return inSession({ type: 'add-time', minutes: order.minutes }, words.panel.timeAdded(order.minutes))
      case 'grant': {
        const granted = parts.grant(order.allowance)
        if (granted === 'too-late') throw new Refusal(words.panel.grantedTooLate)
        const { extraTimePercent, patience } = order.allowance
        note({ type: 'invigilator-did', did: `grant ${extraTimePercent} percent, patience ${patience}` })
        return { 'granted': words.panel.granted, 'arranged': words.panel.grantedBeside, 'taken-back': words.panel.grantTakenBack }[granted]
      }
      case 'dismiss':
        return inSession({ type: 'dismiss' }, words.panel.dismissed)
      case 'read-messages':
        note({ type: 'invigilator-did', did: 'read-messages', ...session() })
        parts.readMessages(order.upTo)
        return words.panel.messagesRead
      case 'export':
        note({ type: 'invigilator-did', did: 'export' })
        return handOver(order.folder)
      case 'quit':
        note({ type: 'invigilator-did', did: 'quit', ...session() })
        leave()
        parts.quit()
        return words.panel.quitting
    }
  }

  return {
    ask: () => {
      if (parts.isFree) return
      if (panel !== 'closed') return leave()
      show(gate ? 'asked' : 'without')
      stay(ASKED_MS)
    },
    panel: () => panel,
    order: async (order) => {
      if (order.do === 'enter') return enter(order.passphrase)
      if (order.do === 'leave') return leave(), words.panel.left
      if (order.do === 'quit' && parts.isFree) return carryOut(order)
      // Where there is no passphrase they can be read nowhere else.
      if (order.do === 'read-messages' && panel === 'without') return carryOut(order)
      mustBeOpen()
      // Handing over may take longer than a panel stays open that nobody uses, and its answer must be seen.
      forget()
      try {
        return await carryOut(order)
      } finally {
        if (panel === 'open') stay()
      }
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
