import type { Notice, ShownScreen } from './kiosk-store.ts'

/** More would hide the candidate's screen; the panel has them all. */
const AT_ONCE = 3

/** Those that stand on a screen: not what the check-in's own list says already, and nothing of an interview before on the screen of the next candidate. */
export const noticesOn = (screen: ShownScreen | undefined, notices: readonly Notice[]): readonly Notice[] =>
  notices
    .filter(({ text, putAway, stood }) => !putAway && !(screen?.kind === 'session' && stood) && !(screen?.kind === 'check-in' && screen.notices.includes(text)))
    .slice(-AT_ONCE)
