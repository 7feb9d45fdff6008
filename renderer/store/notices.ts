import type { Notice, ShownScreen } from './kiosk-store.ts'

/** More would hide the candidate's screen; the panel has them all. */
const AT_ONCE = 3

/** What is about an interview is said in that one and on no other candidate's screen; what is about the computer, at check-in, unless that says it already. */
function isSaidOn(screen: ShownScreen | undefined, { text, about }: Notice): boolean {
  if (screen?.kind === 'session') return about === screen.session
  return screen?.kind === 'check-in' && about === undefined && !screen.notices.includes(text)
}

/** Those that stand on a screen with their text. */
export const noticesOn = (screen: ShownScreen | undefined, notices: readonly Notice[]): readonly Notice[] =>
  notices.filter((one) => !one.putAway && isSaidOn(screen, one)).slice(-AT_ONCE)

/** Whether the band asks for the invigilator: in an interview because of what is about it, and where none runs because of any. */
export const isAnyFor = (screen: ShownScreen | undefined, notices: readonly Notice[]): boolean =>
  screen !== undefined && notices.some(({ about }) => screen.kind !== 'session' || about === screen.session)
