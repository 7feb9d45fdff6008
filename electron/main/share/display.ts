/** Which of the screens that can be captured is the one the interview is shown on. */

export interface ScreenSource {
  readonly id: string
  readonly name: string
  /** Empty where the platform does not say (Wayland, where the person chooses in the system's own dialogue). */
  readonly display_id: string
}

/**
 * @param kioskDisplay id of the display that the kiosk window is on, where it is known
 * @returns undefined when there is no screen to capture
 */
export function sourceFor<T extends ScreenSource>(sources: readonly T[], kioskDisplay: number | undefined, primaryDisplay: number): T | undefined {
  const of = (display: number | undefined) => (display === undefined ? undefined : sources.find(({ display_id }) => display_id === String(display)))
  return of(kioskDisplay) ?? of(primaryDisplay) ?? sources[0]
}
