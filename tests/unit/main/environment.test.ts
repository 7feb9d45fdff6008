import { expect, it } from 'vitest'
import { accountData } from '../../../electron/main/account-data.ts'
import { readEnvironment } from '../../../electron/main/environment.ts'

const set = { WALKTHROUGH_HOME: '/tmp/home', WALKTHROUGH_POLICY: 'p.yaml', WALKTHROUGH_THEME: 'dark', WALKTHROUGH_WINDOW: '1920x1080', WALKTHROUGH_ENGINE_KEY: 'k', ELECTRON_RENDERER_URL: 'http://localhost:5173', ProgramData: 'D:\\Data', WALKTHROUGH_MACHINE_ROOT: '/fake', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }

it('is listened to in development', () => {
  expect(readEnvironment(false, set)).toEqual({
    home: '/tmp/home', policy: 'p.yaml', theme: 'dark', window: { width: 1920, height: 1080 }, engineKey: 'k', developmentServer: 'http://localhost:5173', machineRoot: '/fake', remote: 'SSH', ownSession: false,
  })
})

it('cannot choose the policy, the page or the folder of an installed kiosk', () => {
  expect(readEnvironment(true, set)).toEqual({ home: undefined, policy: undefined, theme: undefined, window: undefined, engineKey: undefined, developmentServer: undefined, machineRoot: undefined, remote: 'SSH', ownSession: false })
})

it('says to an installed kiosk too that its session calls itself the kiosk’s own, on Linux alone', () => {
  const named = (desktop: string, platform: NodeJS.Platform): boolean => readEnvironment(true, { XDG_CURRENT_DESKTOP: desktop }, platform).ownSession
  expect([named('Walkthrough', 'linux'), named('XFCE', 'linux'), named('Walkthrough', 'win32'), named('Walkthrough', 'darwin')]).toEqual([true, false, false, false])
})

it.each([
  ['linux', '/home/k', '/home/k/.config'], ['darwin', '/Users/k', '/Users/k/Library/Application Support'], ['win32', 'C:\\Users\\k', 'C:\\Users\\k\\AppData\\Roaming'],
] as const)('the data of an account lie on %s where Electron keeps them', (platform, home, folder) => expect(accountData(platform, home)).toBe(folder))

it('cannot make an installed kiosk take any certificate for the endpoint’s, or lead what goes there through a proxy', () => {
  const source = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_USE_ENV_PROXY: '1' }
  readEnvironment(true, source)
  expect(source).toEqual({})
})

it('what makes no sense is as good as not said', () => {
  const none = readEnvironment(false, { WALKTHROUGH_THEME: 'pink', WALKTHROUGH_WINDOW: 'big', ELECTRON_RENDERER_URL: 'http://elsewhere.example' })
  expect([none.theme, none.window, none.developmentServer]).toEqual([undefined, undefined, undefined])
})
