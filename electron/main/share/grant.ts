/** Grants entire screens, and the microphone where it is wanted, to the recorder's page, and nothing to anybody else. */
import type { BrowserWindow, DesktopCapturerSource, Session, WebFrameMain } from 'electron'
import { desktopCapturer, screen, systemPreferences } from 'electron'
import { words } from '../words/words.ts'
import { admitted, sourcesFrom } from './display.ts'
import type { RecorderPage } from './page.ts'

type Granted = ReturnType<RecorderPage['granted']>

interface Grant {
  readonly admit: RecorderPage['admit']
  /** What became of the first request since `admit`, which is for the display that the interview is on. */
  readonly last: () => Granted
}

/**
 * @param isRecorder whether this frame is the recorder's top frame at its own origin
 * @param kiosk the window whose screen is to be shared
 */
export function grantScreen(session: Session, isRecorder: (frame: WebFrameMain | null) => boolean, kiosk: () => BrowserWindow | undefined): Grant {
  let last: Granted
  let asked = 0
  let microphone = false

  // Electron asks this one only where the page's permission for the microphone is looked up, never where it is asked for.
  session.setPermissionCheckHandler(() => false)
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    // A screen is asked for as `media` without a kind in Electron 33; with a kind it would be a camera or a microphone.
    const isScreen = permission === 'display-capture' || (permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.length === 0)
    const isMicrophone = isForMicrophone(permission, details)
    if (!details.isMainFrame || !isRecorder(contents.mainFrame) || !(isScreen || (isMicrophone && microphone))) answer(false)
    else if (isScreen) answer(true)
    else allowedBySystem().then(answer, () => answer(false))
  })
  session.setDisplayMediaRequestHandler((request, answer) => {
    // An object without a video is an error that Electron throws here.
    const deny = () => answer(null)
    const number = asked++
    if (!isRecorder(request.frame) || !request.videoRequested || request.audioRequested) {
      deny()
      return
    }
    void screens(kiosk()).then(
      (sources) => {
        const source = sources[number]
        if (source && number === 0) last = { display: source.name }
        else if (!source) last = { refused: refusedBySystem() ?? words.share.noScreen }
        if (source) answer({ video: source })
        else deny()
      },
      (error: unknown) => {
        last = { refused: refusedBySystem() ?? words.share.notShared(error instanceof Error ? error.message : String(error)) }
        deny()
      },
    )
  })
  return {
    admit(wanted) {
      asked = 0
      last = undefined
      microphone = wanted.microphone
      return admitted(wanted.displays, screen.getAllDisplays().length)
    },
    last: () => last,
  }
}

async function screens(kiosk: BrowserWindow | undefined): Promise<readonly DesktopCapturerSource[]> {
  const sources = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width: 0, height: 0 } })
  const shownOn = kiosk && !kiosk.isDestroyed() ? screen.getDisplayMatching(kiosk.getBounds()).id : undefined
  return sourcesFrom(sources, shownOn, screen.getPrimaryDisplay().id)
}

type Asked = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>

/** For sound alone, without a camera. */
export const isForMicrophone = (permission: Asked[1], details: Asked[3]): boolean =>
  permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.length === 1 && details.mediaTypes[0] === 'audio'

/** Asks the person at the computer where the system wants that. */
export async function allowedBySystem(): Promise<boolean> {
  return process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone')
}

function refusedBySystem(): string | undefined {
  if (process.platform !== 'darwin' || systemPreferences.getMediaAccessStatus('screen') === 'granted') return undefined
  return words.share.notAllowedBySystem
}
