import { Suspense, lazy, useEffect } from 'react'
import { Chat } from '../chat/Chat.tsx'
import { Course } from '../components/Course.tsx'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { TopBar } from '../components/TopBar.tsx'
import { useKiosk } from '../store/context.ts'
import { Skeleton } from '../viewer/Skeleton.tsx'

/** The editor is half of the page's code: it comes after the welcome has been painted, and long before it is needed. */
const viewer = () => import('../viewer/SnippetPanel.tsx').then((module) => ({ default: module.SnippetPanel }))
const SnippetPanel = lazy(viewer)

export function Session() {
  const hasCode = useKiosk((state) => state.view.snippets.length > 0)
  const title = useKiosk((state) => state.view.title)
  const language = useKiosk((state) => state.view.language)
  useEffect(() => {
    // A failure shows when the viewer is rendered; here it is only fetched ahead.
    const idle = requestIdleCallback(() => void viewer().catch(() => undefined))
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    <>
      <TopBar />
      <main className={hasCode ? 'session with-code' : 'session'}>
        <h1 className="unseen" lang={language}>
          {title}
        </h1>
        <ErrorBoundary>
          {hasCode ? (
            <Suspense fallback={<Skeleton />}>
              <SnippetPanel />
            </Suspense>
          ) : (
            <Course />
          )}
        </ErrorBoundary>
        <ErrorBoundary>
          <Chat />
        </ErrorBoundary>
      </main>
    </>
  )
}
