/** Whether there is a microphone that can be used: it is opened for a moment, as the recorder opens it, and nothing that it hears is kept. */
import { setTimeout } from 'node:timers/promises'
import { BrowserWindow, session as sessions } from 'electron'
import type { Session } from 'electron'
import { COVER_URL } from '../app-scheme.ts'
import { confined } from '../confined.ts'
import { allowedBySystem, isForMicrophone } from '../share/grant.ts'

/** A sound system that hangs answers nothing at all. */
const PATIENCE_MS = 10_000
const OPEN = `navigator.mediaDevices.getUserMedia({ audio: true }).then((stream) => {
  for (const track of stream.getTracks()) track.stop()
  return ''
}, String)`

let prepared: Session | undefined

/** `serve`: makes the app's own scheme known to a session. Rejects when the sound system does not answer. */
export async function canUseMicrophone(serve: (session: Session) => void): Promise<boolean> {
  const own = prepared ?? sessions.fromPartition('microphone')
  if (!prepared) serve(own)
  prepared = own
  const window = new BrowserWindow({ show: false, focusable: false, skipTaskbar: true, title: 'Microphone', webPreferences: { ...confined, session: own, devTools: false } })
  own.setPermissionRequestHandler((contents, permission, answer, details) => {
    const isOurs = contents === window.webContents && details.isMainFrame && contents.getURL() === COVER_URL && isForMicrophone(permission, details)
    if (isOurs) allowedBySystem().then(answer, () => answer(false))
    else answer(false)
  })
  try {
    await window.loadURL(COVER_URL)
    const failure: unknown = await Promise.race([
      window.webContents.executeJavaScript(OPEN, true),
      setTimeout(PATIENCE_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('the sound system does not answer'))),
    ])
    if (failure !== '') console.error('the microphone could not be used:', failure)
    return failure === ''
  } finally {
    window.destroy()
  }
}
