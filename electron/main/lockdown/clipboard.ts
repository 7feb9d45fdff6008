/**
 * Nothing passes between the page and the rest of the computer by way of the clipboard: the page keeps what it copies to
 * itself (`renderer/clipboard.ts`), and here the system's clipboard is emptied whenever the program comes to the front or leaves it.
 * Emptying is the one change of the machine that is not put back.
 */
import { clipboard } from 'electron'
import type { BrowserWindow } from 'electron'

export const emptyClipboard = (): void => clipboard.clear()

export function keepClipboardEmpty(window: BrowserWindow): void {
  emptyClipboard()
  window.on('focus', emptyClipboard)
  window.on('blur', emptyClipboard)
}
