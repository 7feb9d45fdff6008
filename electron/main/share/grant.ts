/** Grants the entire screen to the recorder's page, and nothing to anybody else. */
import type { BrowserWindow, DesktopCapturerSource, Session, WebFrameMain } from 'electron'
import { desktopCapturer, screen, systemPreferences } from 'electron'
import { sourceFor } from './display.ts'
import type { RecorderPage } from './page.ts'

type Granted = ReturnType<RecorderPage['granted']>

interface Grant {
  /** What became of the last request. */
  readonly last: () => Granted
}

/**
 * @param isRecorder whether this frame is the recorder's top frame at its own origin
 * @param kiosk the window whose screen is to be shared
 */
export function grantScreen(session: Session, isRecorder: (frame: WebFrameMain | null) => boolean, kiosk: () => BrowserWindow | undefined): Grant {
  let last: Granted

  session.setPermissionCheckHandler(() => false)
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    // A screen is asked for as `media` without a kind in Electron 33; with a kind it would be a camera or a microphone.
    const isScreen = permission === 'display-capture' || (permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.length === 0)
    answer(isScreen && isRecorder(contents.mainFrame))
  })
  session.setDisplayMediaRequestHandler((request, answer) => {
    // An object without a video is an error that Electron throws here.
    const deny = () => answer(null)
    last = undefined
    if (!isRecorder(request.frame) || !request.videoRequested || request.audioRequested) {
      deny()
      return
    }
    void chooseSource(kiosk()).then(
      (source) => {
        if (source) last = { display: source.name }
        else last = { refused: refusedBySystem() ?? 'No screen was found that can be shared.' }
        if (source) answer({ video: source })
        else deny()
      },
      (error: unknown) => {
        last = { refused: refusedBySystem() ?? `The screen could not be shared. ${error instanceof Error ? error.message : String(error)}` }
        deny()
      },
    )
  })
  return { last: () => last }
}

async function chooseSource(kiosk: BrowserWindow | undefined): Promise<DesktopCapturerSource | undefined> {
  const sources = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width: 0, height: 0 } })
  const shownOn = kiosk && !kiosk.isDestroyed() ? screen.getDisplayMatching(kiosk.getBounds()).id : undefined
  return sourceFor(sources, shownOn, screen.getPrimaryDisplay().id)
}

function refusedBySystem(): string | undefined {
  if (process.platform !== 'darwin' || systemPreferences.getMediaAccessStatus('screen') === 'granted') return undefined
  return 'This computer does not allow its screen to be shared. The person in charge can allow it in the system settings.'
}
