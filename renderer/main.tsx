import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { watchWriting } from './chat/writing.ts'
import { isolateClipboard } from './clipboard.ts'
import type { OwnClipboard } from './clipboard.ts'
import { createKioskStore } from './store/kiosk-store.ts'
import { speak, strings } from './strings.ts'
import { keepSize, keptSize } from './text-size.ts'

const place = document.getElementById('root')
if (!place) throw new Error('the page has no place for the app')

if (window.walkthrough) {
  const writing = watchWriting(window, () => performance.now())
  const store = createKioskStore(window.walkthrough, () => performance.now(), writing)
  void store.load()
  let own: OwnClipboard | undefined
  // Before React draws with it: subscribers are told in their order.
  store.subscribe(({ station: { language } }) => {
    speak(language)
    document.documentElement.lang = language
  })
  store.setState({ enlarged: keptSize(sessionStorage) })
  window.walkthrough.enlarge(store.getState().enlarged)
  store.subscribe(({ enlarged }, before) => {
    if (enlarged === before.enlarged) return
    window.walkthrough?.enlarge(enlarged)
    keepSize(sessionStorage, enlarged)
  })
  store.subscribe(({ station, screen }, before) => {
    if (station.clipboard === 'isolated') own ??= isolateClipboard(window)
    // What one candidate copied is not the next one's to paste.
    if (screen?.kind === 'check-in' && before.screen?.kind !== 'check-in') {
      own?.forget()
      writing.forget()
      writing.forgetCopies()
      // A page that was loaded again may still have the same person before it.
      if (before.screen) store.setState({ enlarged: 1 })
    }
  })
  createRoot(place).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  )
} else {
  place.textContent = strings.boot.outside
}
