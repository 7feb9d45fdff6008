/**
 * The only place that reads the environment: what it may say, and when it is listened to. Read by hand: this is needed
 * before the window opens, and the library that reads everything else takes longer to load than the window to open.
 */
import { remoteSession } from './signals/remote.ts'

export interface Environment {
  /** For the program's data, in place of the account's own folder. */
  readonly home: string | undefined
  readonly policy: string | undefined
  readonly theme: 'light' | 'dark' | undefined
  /** Of the window's content. */
  readonly window: { readonly width: number; readonly height: number } | undefined
  /** The key of the policy's endpoint, so that it need not stand in a file of the project. */
  readonly engineKey: string | undefined
  /** Set by the development server. */
  readonly developmentServer: string | undefined
  /** The folder below which the system's own files (`proc`, `sys`, `dev`) are read for signals. */
  readonly machineRoot: string | undefined
  /** How this session comes from another computer, in words. */
  readonly remote: string | undefined
  /** This calls itself the kiosk's own X session, as `resources/kiosk-session` does; whether it is one `lockdown/own-session.ts` looks. */
  readonly ownSession: boolean
}

/** An installed kiosk listens to nobody's environment: whoever can start it could otherwise choose its policy. */
export function readEnvironment(isPackaged: boolean, source: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): Environment {
  // Node itself would take any certificate for the endpoint's, and newer ones lead what goes there through a proxy.
  if (isPackaged) for (const name of ['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_USE_ENV_PROXY']) delete source[name]
  const told = (name: string): string | undefined => (isPackaged || source[name] === '' ? undefined : source[name])
  const theme = told('WALKTHROUGH_THEME')
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(told('WALKTHROUGH_WINDOW') ?? '') ?? []
  const server = told('ELECTRON_RENDERER_URL')
  return {
    home: told('WALKTHROUGH_HOME'),
    policy: told('WALKTHROUGH_POLICY'),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    window: width === undefined || height === undefined ? undefined : { width: Number(width), height: Number(height) },
    engineKey: told('WALKTHROUGH_ENGINE_KEY'),
    developmentServer: server !== undefined && isOwnServer(server) ? server : undefined,
    machineRoot: told('WALKTHROUGH_MACHINE_ROOT'),
    remote: remoteSession(source),
    ownSession: platform === 'linux' && source['XDG_CURRENT_DESKTOP'] === 'Walkthrough',
  }
}

/** An AppImage's starter tells the program so. */
export const isByAppImage = (source: NodeJS.ProcessEnv = process.env): boolean => source['APPIMAGE'] !== undefined

function isOwnServer(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname)
}
