/** What the page needs for the person in charge: where it stands, and what the invigilator's panel may ask of main. */
import { z } from 'zod'
import { languages } from './buttons.ts'
import { allowance } from './events.ts'

/** closed: no panel; asked: the passphrase is asked for; without: it was asked for, but none is set; open: the panel. */
export const panelState = z.enum(['closed', 'asked', 'without', 'open'])
export type PanelState = z.infer<typeof panelState>

/** For the person in charge to read; no part of the session. */
export const message = z.strictObject({
  id: z.int(),
  text: z.string(),
  /** When it came, milliseconds since 1970. */
  wall: z.int(),
  /** The session of the interview that it is about; absent: about the computer as such. What is about an interview is for no other candidate's eyes. */
  about: z.string().optional(),
})
export type Message = z.infer<typeof message>

export const station = z.strictObject({
  seat: z.string().optional(),
  language: z.enum(languages),
  /** isolated: copying and pasting stays inside the page. */
  clipboard: z.enum(['isolated', 'open']),
  panel: panelState,
  /** The invigilator was called. Of a running interview the page goes by its view, and by this only as long as it has none. */
  helpCalled: z.boolean(),
  /** Nothing can begin on this kiosk, and whoever is there may close the program. */
  isFree: z.boolean(),
  /** Those that nobody has read, oldest first. */
  messages: z.array(message),
})
export type Station = z.infer<typeof station>

/** Answered with a sentence that says what was done, or refused with one that says why not. All but `enter` need it before. */
export const invigilatorOrder = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('enter'), passphrase: z.string().max(400) }),
  z.strictObject({ do: z.literal('leave') }),
  z.strictObject({ do: z.literal('hold') }),
  z.strictObject({ do: z.literal('release') }),
  z.strictObject({ do: z.literal('add-time'), minutes: z.int().min(1).max(60) }),
  z.strictObject({ do: z.literal('help-answered') }),
  /** For the candidate who is checking in, before the interview begins. */
  z.strictObject({ do: z.literal('grant'), allowance }),
  z.strictObject({ do: z.literal('dismiss') }),
  /** The messages up to this id. */
  z.strictObject({ do: z.literal('read-messages'), upTo: z.int() }),
  z.strictObject({ do: z.literal('export'), folder: z.string().min(1).max(1000) }),
  z.strictObject({ do: z.literal('quit') }),
])
export type InvigilatorOrder = z.infer<typeof invigilatorOrder>

/** A folder that files could be handed over in: a drive that was plugged in. */
export const handoverFolder = z.strictObject({ folder: z.string(), freeMiB: z.int().nonnegative() })
export type HandoverFolder = z.infer<typeof handoverFolder>

/** How far a handing over has come: the interview that is on its way, of how many, and how much of it. */
export const handingOver = z.strictObject({ interview: z.int().positive(), of: z.int().positive(), doing: z.enum(['writing', 'checking']), percent: z.int().min(0).max(100) })
export type HandingOver = z.infer<typeof handingOver>

/** What the kiosk does by itself with an interview that has ended, and how much of that is done. */
export const finishing = z.strictObject({ session: z.string(), doing: z.enum(['sealing', 'checking', 'filming']), percent: z.int().min(0).max(100) })
export type Finishing = z.infer<typeof finishing>

/** One line of the check before the first candidate. */
export const preflightLine = z.strictObject({
  what: z.string(),
  /** todo: an interview can be held, but somebody should look at it first. */
  state: z.enum(['good', 'todo', 'bad']),
  found: z.string(),
  /** What to do, as a sentence; empty where nothing is. */
  todo: z.string(),
})
export type PreflightLine = z.infer<typeof preflightLine>
