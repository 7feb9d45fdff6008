import type { Kiosk } from '../electron/shared/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent where the page is opened outside of the app. */
    readonly walkthrough?: Kiosk
  }
}
