/**
 * The contract between the page and main: channel name → shapes. The preload and main's handlers both derive from it,
 * so that there is one list of what can pass.
 */
import { z } from 'zod'
import { command } from './commands.ts'
import { finishing, handingOver, handoverFolder, invigilatorOrder, message, panelState, preflightLine, station } from './invigilator.ts'
import { screen, sequencedViewEvent } from './view.ts'

/** Page → main, answered. */
export const calls = {
  command: { input: command, output: z.void() },
  /** The whole present screen: at load, and again after a gap in `seq`. */
  screen: { input: z.void(), output: screen },
  station: { input: z.void(), output: station },
  /** For the invigilator's panel; refused while it is closed. */
  invigilate: { input: invigilatorOrder, output: z.string() },
  folders: { input: z.void(), output: z.array(handoverFolder) },
  preflight: { input: z.void(), output: z.array(preflightLine) },
} as const
export type Calls = { [K in keyof typeof calls]: { input: z.infer<(typeof calls)[K]['input']>; output: z.infer<(typeof calls)[K]['output']> } }

/** Main → page. */
export const published = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('screen'), screen }),
  z.strictObject({ type: z.literal('view'), entry: sequencedViewEvent }),
  z.strictObject({ type: z.literal('panel'), state: panelState }),
  /** As `helpCalled` of the station. */
  z.strictObject({ type: z.literal('help'), called: z.boolean() }),
  /** `undefined`: it is over. */
  z.strictObject({ type: z.literal('handing-over'), progress: handingOver.optional() }),
  /** As `handing-over`. */
  z.strictObject({ type: z.literal('finishing'), progress: finishing.optional() }),
  /** As `messages` of the station. */
  z.strictObject({ type: z.literal('messages'), messages: z.array(message) }),
])
export type Published = z.infer<typeof published>

/** What the preload puts on `window.walkthrough`. */
export interface Kiosk {
  readonly command: (input: Calls['command']['input']) => Promise<void>
  readonly screen: () => Promise<Calls['screen']['output']>
  readonly station: () => Promise<Calls['station']['output']>
  readonly invigilate: (input: Calls['invigilate']['input']) => Promise<Calls['invigilate']['output']>
  readonly folders: () => Promise<Calls['folders']['output']>
  readonly preflight: () => Promise<Calls['preflight']['output']>
  /** Everything so many times as large, 1 to 2. Needs nobody but the page's own process. */
  readonly enlarge: (times: number) => void
  /** Calls back for everything published; the returned function ends that. */
  readonly onPublished: (listener: (message: Published) => void) => () => void
}
