/** The recorder's page as the share sees it: something that takes orders and reports, and that can be gone at any moment. */
import type { RecorderOrder, RecorderReport } from '../../shared/recorder.ts'
import type { ShareSettings } from './port.ts'

/** What a capture may have. */
export interface Wanted {
  readonly displays: ShareSettings['displays']
  readonly microphone: boolean
}

export interface RecorderPage {
  /** Before each start: what may be granted from now on. @returns how many displays to ask for, or, as a plain sentence, why there is to be no capture */
  admit(wanted: Wanted): number | string
  /** Orders that come before the page is ready are kept for it. */
  order(order: RecorderOrder): void
  /** The screen that was granted last, by a name for a person; and why none was, when none was. */
  granted(): { readonly display: string } | { readonly refused: string } | undefined
  close(): void
}

export interface RecorderPageEvents {
  readonly report: (report: RecorderReport) => void
  /** A display was connected or taken away. */
  readonly displaysChanged: () => void
  /** The page is gone or does not answer; nothing follows. */
  readonly gone: () => void
}

export type OpenRecorderPage = (events: RecorderPageEvents) => RecorderPage
