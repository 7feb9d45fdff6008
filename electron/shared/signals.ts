/**
 * What an interview's surroundings can be noticed to do: one row for each kind, and nothing about it anywhere else. The policy's keys,
 * the table in the README, the report and the timeline come from here. A signal is evidence for a person to weigh, never a verdict;
 * nothing adds signals up.
 */

/** info: part of the record; notable: look at the film; serious: somebody should go and look now. */
export const signalGrades = ['info', 'notable', 'serious'] as const
export type SignalGrade = (typeof signalGrades)[number]

/** off: not looked for; logged: in the log alone; shown: the candidate reads it too; pausing: and the interview pauses. */
export const signalLevels = ['off', 'logged', 'shown', 'pausing'] as const
export type SignalLevel = (typeof signalLevels)[number]

/** began and over: two ends of something that lasts; still: it lasts, seen anew after the program was gone; once: a moment. */
export const signalStates = ['began', 'still', 'over', 'once'] as const
export type SignalState = (typeof signalStates)[number]

export const signalKinds = [
  'focus', 'display', 'mirrored', 'resized', 'paste', 'speed', 'idle', 'suspended', 'switched', 'clock', 'remote', 'virtual', 'reader', 'program', 'device', 'network',
] as const
export type SignalKind = (typeof signalKinds)[number]

export interface SignalRow {
  readonly title: string
  /** The most that it is graded. */
  readonly grade: SignalGrade
  /** Levels that a policy may choose; the first that is in `standard` is what it is without a policy. */
  readonly levels: readonly SignalLevel[]
  readonly standard: SignalLevel
  /** What it means. */
  readonly means: string
  /** What it looks like when nothing is wrong. */
  readonly harmless: string
  /** What it can and cannot know. */
  readonly linux: string
  readonly windows: string
  readonly mac: string
}

const any = signalLevels
/** Session time depends on these, so they always stand in the log. */
const neverOff = ['logged', 'shown', 'pausing'] as const
const SAME = 'as on Linux'

export const signalTable: Readonly<Record<SignalKind, SignalRow>> = {
  focus: {
    title: 'Focus lost', grade: 'notable', levels: any, standard: 'logged',
    means: 'The keyboard belonged to another window for some time.',
    harmless: 'A message of the system came to the front, or somebody clicked beside the window. Under five seconds it is graded info.',
    linux: 'when and for how long, not to which window; nothing without a window manager that tells',
    windows: SAME, mac: SAME,
  },
  display: {
    title: 'Display added or removed', grade: 'notable', levels: any, standard: 'shown',
    means: 'The number of displays that show a picture of their own changed.',
    harmless: 'A loose cable, a screen that went to sleep, or a docking station.',
    linux: 'X11: all that the X server shows; not a splitter in the cable',
    windows: SAME, mac: SAME,
  },
  mirrored: {
    title: 'Display mirrored', grade: 'notable', levels: any, standard: 'logged',
    means: 'More screens are switched on than show a picture of their own, so one may show the same picture to somebody else.',
    harmless: 'A copy on a screen of the centre’s own, or a cable that was plugged in a moment ago.',
    linux: 'connectors that are switched on, against displays; not with every graphics driver; not a splitter in the cable',
    windows: 'not looked at', mac: 'not looked at',
  },
  resized: {
    title: 'Shared display resized', grade: 'info', levels: neverOff, standard: 'logged',
    means: 'The shared display has another size, and the film goes on with it.',
    harmless: 'Somebody made text larger, or a screen was plugged in.',
    linux: 'sizes of what is filmed', windows: SAME, mac: SAME,
  },
  paste: {
    title: 'Paste from outside', grade: 'notable', levels: any, standard: 'logged',
    means: 'Text was pasted that had not been copied inside the program.',
    harmless: 'A password manager, a dictation tool or an input method that pastes what was spoken.',
    linux: 'how many characters, as the page reports it; not their origin. With `lockdown.clipboard: isolated` nothing can come in',
    windows: SAME, mac: SAME,
  },
  speed: {
    title: 'Text faster than hands', grade: 'notable', levels: any, standard: 'logged',
    means: 'More characters came within a second than hands can type.',
    harmless: 'Dictation, an input method, a text expander, a braille display, or a suggestion of the keyboard that was taken.',
    linux: 'the most characters in one second, as the page reports it, and the length of a message over its time, as main measures it; no keystroke is kept',
    windows: SAME, mac: SAME,
  },
  idle: {
    title: 'Nobody at the keyboard', grade: 'info', levels: any, standard: 'logged',
    means: 'Neither keyboard nor mouse was used for some time.',
    harmless: 'Reading and thinking: most long silences are that.',
    linux: 'X11: input to the whole display; Wayland: not known', windows: 'input to the whole session', mac: 'as on Windows',
  },
  suspended: {
    title: 'Computer stood still', grade: 'info', levels: neverOff, standard: 'logged',
    means: 'The computer slept or held the program still; session time stood still with it.',
    harmless: 'A closed lid, an empty battery, or a computer under load.',
    linux: 'for how long; sleep and a held program look alike', windows: SAME, mac: SAME,
  },
  switched: {
    title: 'User switched or screen locked', grade: 'notable', levels: any, standard: 'logged',
    means: 'The screen belonged to somebody else, or was locked. The computer did not sleep.',
    harmless: 'A screen saver that locks, or a colleague who logged in for a moment.',
    linux: 'another console or seat session in front, by the active console; a locker inside the same session is not told',
    windows: 'locked and unlocked; a switched user looks locked', mac: 'as on Windows',
  },
  clock: {
    title: 'Clock set', grade: 'notable', levels: neverOff, standard: 'logged',
    means: 'Somebody or something set the computer’s clock by two seconds or more. Session time does not depend on it.',
    harmless: 'The network’s time was found after the start.',
    linux: 'by how much; not by whom', windows: SAME, mac: SAME,
  },
  remote: {
    title: 'Remote session', grade: 'serious', levels: any, standard: 'logged',
    means: 'The program was started in a session from another computer, so somebody else may see and type.',
    harmless: 'A centre that serves its seats from a terminal server.',
    linux: 'SSH, xrdp and X2Go, by their variables; not a remote control of the local screen (see programs)',
    windows: 'Remote Desktop, by its session name', mac: 'SSH; not Screen Sharing',
  },
  virtual: {
    title: 'Virtual machine', grade: 'info', levels: any, standard: 'logged',
    means: 'The computer names itself a virtual one.',
    harmless: 'Many centres run their seats that way.',
    linux: 'exact maker and model of the firmware; never guessed from the processor, which real computers share; can be hidden',
    windows: 'not looked at', mac: 'not looked at',
  },
  reader: {
    title: 'Screen reader', grade: 'info', levels: ['off', 'logged'], standard: 'off',
    means: 'Assistive technology reads the screen. It is nothing to ask about, and it never pauses an interview.',
    harmless: 'Always.',
    linux: 'that something asked for accessibility, not what', windows: SAME, mac: SAME,
  },
  program: {
    title: 'Other recorder or remote control', grade: 'serious', levels: any, standard: 'logged',
    means: 'A process runs whose exact name is on the list `lockdown.programs`.',
    harmless: 'A service of the centre’s own, which belongs off the list.',
    linux: 'names of all processes; not one that was renamed', windows: 'as on Linux, by tasklist', mac: 'as on Linux, by ps',
  },
  device: {
    title: 'Input device added', grade: 'notable', levels: any, standard: 'logged',
    means: 'A keyboard, mouse or another input device appeared that had not been there in this interview.',
    harmless: 'A battery was changed, or a cable was loose under another name.',
    linux: 'the device’s own name; not what is typed with it', windows: 'not looked at', mac: 'not looked at',
  },
  network: {
    title: 'Network changed', grade: 'info', levels: any, standard: 'off',
    means: 'A network connection came or went.',
    harmless: 'Wireless networks come and go.',
    linux: 'names of connections; no addresses and no traffic', windows: SAME, mac: SAME,
  },
}

/** A factual event of the log that is the signal itself; it has its own event and needs no second one. */
export const signalOfEvent = { 'suspended': 'suspended', 'clock-set': 'clock', 'display-resized': 'resized' } as const satisfies Readonly<Record<string, SignalKind>>

/** Whether the event of a signal only told the candidate, or paused: what was seen has an event of its own before it. */
export const hasOwnEvent = (kind: SignalKind): boolean => Object.values<SignalKind>(signalOfEvent).includes(kind)

/** A lost or blank share pauses the interview whatever the policy says, and has events of its own. */
export const shareLost: Omit<SignalRow, 'levels' | 'standard'> = {
  title: 'Share broken off or blank', grade: 'notable',
  means: 'From here until the screen was back there is no film.',
  harmless: 'Most often a window of the system, a cable, or a click on Stop sharing.',
  linux: 'that no picture came, or one of a single colour; not what was on the screen meanwhile',
  windows: SAME, mac: SAME,
}
