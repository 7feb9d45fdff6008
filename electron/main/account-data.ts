/**
 * Where an installed program keeps its data of an account: where Electron would, but by what the system knows of the account.
 * HOME, XDG_CONFIG_HOME and APPDATA, which whoever starts it may set, would choose its keys and interviews.
 */
import path from 'node:path'

/** `home`: the account's own folder, as `os.userInfo()` says it. */
export function accountData(platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return path.win32.join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support')
  return path.posix.join(home, '.config')
}
