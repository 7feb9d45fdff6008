/** Findings of a verification that name an event. */
interface Found { readonly code: string; readonly where: string }

/** `seq` of the event that a finding is about; undefined where it is about something else. */
export function eventOf({ where }: Found): number | undefined {
  const seq = /^event (\d{1,15})$/.exec(where)?.[1]
  return seq === undefined ? undefined : Number(seq)
}

/** The event itself is not as it was written, or not where it was. */
const ofTheEvent: ReadonlySet<string> = new Set(['event-altered', 'event-repeated', 'event-reordered', 'event-appended'])

/** `seq` of the events whose content cannot be relied on. */
export const doubtedIn = (findings: readonly Found[]): ReadonlySet<number> => new Set(findings.filter(({ code }) => ofTheEvent.has(code)).flatMap((each) => eventOf(each) ?? []))
