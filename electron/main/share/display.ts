/** Which of the screens that can be captured are captured, and which of them the interview is shown on. */
import { MAX_DISPLAYS } from '../../shared/recorder.ts'
import { words } from '../words/words.ts'
import type { ShareSettings } from './port.ts'

export interface ScreenSource {
  readonly id: string
  readonly name: string
  /** Empty where the platform does not say (Wayland, where the person chooses in the system's own dialogue). */
  readonly display_id: string
}

/**
 * @param kioskDisplay id of the display that the kiosk window is on, where it is known
 * @returns the screens to capture, the one that the interview is shown on first; empty when there is none
 */
export function sourcesFrom<T extends ScreenSource>(sources: readonly T[], kioskDisplay: number | undefined, primaryDisplay: number): readonly T[] {
  const of = (display: number | undefined) => (display === undefined ? undefined : sources.find(({ display_id }) => display_id === String(display)))
  const main = of(kioskDisplay) ?? of(primaryDisplay) ?? sources[0]
  return main === undefined ? [] : [main, ...sources.filter((source) => source !== main)]
}

/** How many of the computer's displays are captured; a plain sentence when there are more than the policy allows. */
export function admitted(displays: ShareSettings['displays'], connected: number): number | string {
  if (displays === 'one-only' && connected > 1) return words.share.tooManyDisplays
  return displays === 'every' ? Math.min(MAX_DISPLAYS, Math.max(1, connected)) : 1
}
