/**
 * Keys that lead out of the kiosk and that a program can take for itself while it runs. The operating system gives them back
 * when the program ends, however it ends. What no program can take stands in the README.
 */
import { globalShortcut } from 'electron'

const everywhere = ['F11', 'PrintScreen']
const pc = [
  'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Escape', 'Alt+F4', 'Alt+Space', 'Alt+F1', 'Alt+F2', 'Control+Escape', 'Control+Shift+Escape', 'Alt+PrintScreen', 'Shift+PrintScreen',
  'Super+D', 'Super+E', 'Super+R', 'Super+S', 'Super+A', 'Super+Tab', 'Super+Space', 'Super+Left', 'Super+Right', 'Super+Up', 'Super+Down',
]
const byPlatform: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [...pc, 'Control+Alt+T', 'Control+Alt+D', 'Control+Alt+L', 'Control+Alt+Left', 'Control+Alt+Right', 'Control+Alt+Up', 'Control+Alt+Down', 'Control+Alt+Delete'],
  win32: pc,
  darwin: ['Command+Space', 'Command+H', 'Command+M', 'Command+Q', 'Command+Shift+3', 'Command+Shift+4', 'Command+Shift+5', 'Control+Up', 'Control+Left', 'Control+Right'],
}

/** They lead from window to window, and in a kiosk to this one alone: a window of the centre's own may have taken the keyboard from somebody who uses no mouse. */
const toWindow: ReadonlySet<string> = new Set(['Alt+Tab', 'Alt+Shift+Tab', 'Alt+Escape', 'Super+Tab'])

/**
 * @param focus gives the kiosk's window the keyboard
 * @returns those that somebody else holds already, or that the system keeps
 */
export function takeShortcuts(focus: () => void, platform: NodeJS.Platform = process.platform): readonly string[] {
  return [...everywhere, ...(byPlatform[platform] ?? [])].filter((keys) => !globalShortcut.register(keys, toWindow.has(keys) ? focus : () => undefined))
}

export const giveShortcutsBack = (): void => globalShortcut.unregisterAll()
