import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createReviewStore } from './store/review-store.ts'
import { words } from './words.ts'

const place = document.getElementById('root')
if (!place) throw new Error('the page has no place for the app')

if (window.review) {
  const store = createReviewStore(window.review)
  void store.load()
  createRoot(place).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  )
} else {
  place.textContent = words.outside
}
