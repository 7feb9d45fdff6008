import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createKioskStore } from './store/kiosk-store.ts'
import { strings } from './strings.ts'

const place = document.getElementById('root')
if (!place) throw new Error('the page has no place for the app')

if (window.walkthrough) {
  const store = createKioskStore(window.walkthrough, () => performance.now())
  void store.load()
  createRoot(place).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  )
} else {
  place.textContent = strings.boot.outside
}
