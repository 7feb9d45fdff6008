import type { Kiosk } from '../electron/shared/contract.ts'
import type { Review } from '../electron/shared/review.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent where the page is opened outside of the app. */
    readonly walkthrough?: Kiosk
    /** The same for the assessor's window. */
    readonly review?: Review
  }
}
