/** The hidden window that captures: its own process and its own session, so that the interview's screen cannot harm the film. */
import type { Session, WebFrameMain } from 'electron'
import { BrowserWindow, screen, session as sessions } from 'electron'
import type { RecorderOrder } from '../../shared/recorder.ts'
import { recorderChannels, recorderReport } from '../../shared/recorder.ts'
import { confined } from '../confined.ts'
import { grantScreen } from './grant.ts'
import type { OpenRecorderPage } from './page.ts'

export interface RecorderHost {
  /** Absolute path of the built preload. */
  readonly preload: string
  /** Address of the recorder's page: `walkthrough://app/recorder.html`. */
  readonly url: string
  /** Makes the app's own scheme known to the recorder's session; called once, before the page is loaded. */
  readonly serve: (session: Session) => void
  /** The window whose screen is shared. */
  readonly kiosk: () => BrowserWindow | undefined
  /** For the technical log: something that should not happen. */
  readonly warn: (text: string) => void
}

const PARTITION = 'recorder'

export function recorderWindows(host: RecorderHost): OpenRecorderPage {
  let prepared: Session | undefined
  const origin = originOf(host.url)

  return (events) => {
    const session = prepared ?? sessions.fromPartition(PARTITION)
    if (!prepared) host.serve(session)
    prepared = session
    const window = new BrowserWindow({
      show: false,
      width: 320,
      height: 180,
      skipTaskbar: true,
      focusable: false,
      title: 'Recorder',
      webPreferences: {
        ...confined,
        session,
        preload: host.preload,
        backgroundThrottling: false,
        devTools: false,
      },
    })
    const { webContents } = window
    const isOwnFrame = (frame: WebFrameMain | null) => {
      if (frame === null || window.isDestroyed()) return false
      return frame === webContents.mainFrame && frame.origin === origin
    }
    const grant = grantScreen(session, isOwnFrame, host.kiosk)
    let waiting: RecorderOrder[] | undefined = []
    let over = false

    const changed = () => events.displaysChanged()
    screen.on('display-added', changed)
    screen.on('display-removed', changed)
    const letGo = () => {
      screen.off('display-added', changed)
      screen.off('display-removed', changed)
      if (!window.isDestroyed()) window.destroy()
    }

    const leave = (why: string) => {
      if (over) return
      over = true
      host.warn(`recorder: ${why}`)
      letGo()
      events.gone()
    }

    const give = (order: RecorderOrder) => {
      const send = () => webContents.mainFrame.send(recorderChannels.order, order)
      const unreachable = (error: unknown) => leave(`the page cannot be reached: ${String(error)}`)
      if (order.do !== 'start') {
        try {
          send()
        } catch (error) {
          // The page died a moment ago and Electron has not said so yet.
          unreachable(error)
        }
        return
      }
      // Chromium gives the screen only to a page that was just touched by a person. The candidate's press on Share was in the other
      // window; an empty script run as if by a hand passes it on.
      webContents.executeJavaScript('0', true).then(send).catch(unreachable)
    }

    webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    webContents.on('will-navigate', (event) => event.preventDefault())
    webContents.on('render-process-gone', (_event, { reason }) => leave(`the page is gone: ${reason}`))
    webContents.on('did-fail-load', (_event, _code, text) => leave(`the page did not load: ${text}`))
    webContents.on('preload-error', (_event, _path, error) => leave(`the preload failed: ${error.message}`))
    window.on('closed', () => leave('the window was closed'))
    // Heard by this window's contents alone; frames inside it and pages that it might come to show are turned away below.
    webContents.ipc.on(recorderChannels.report, (event, message: unknown) => {
      if (over) return
      if (!isOwnFrame(event.senderFrame)) {
        host.warn('recorder: a report from a foreign frame was turned away')
        return
      }
      const parsed = recorderReport.safeParse(message)
      if (!parsed.success) {
        leave(`a report that is not one: ${parsed.error.issues[0]?.message ?? ''}`)
        return
      }
      if (parsed.data.type === 'ready') {
        for (const order of waiting ?? []) give(order)
        waiting = undefined
      }
      events.report(parsed.data)
    })
    window.loadURL(host.url).catch((error: unknown) => leave(`the page did not load: ${String(error)}`))

    return {
      order(order) {
        if (over) return
        if (waiting) waiting.push(order)
        else give(order)
      },
      admit: grant.admit,
      granted: grant.last,
      close() {
        over = true
        letGo()
      },
    }
  }
}

/** The origin as Electron writes it; the URL class knows none for a scheme of one's own. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
