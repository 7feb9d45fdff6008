import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { BackButton } from './BackButton.tsx'
import { Together } from './compare/Together.tsx'
import { Replay } from './replay/Replay.tsx'
import { Refused } from './Refused.tsx'
import { Sealed } from './Sealed.tsx'
import { Sessions } from './sessions/Sessions.tsx'
import { ReviewContext, useReview } from './store/context.ts'
import type { ReviewStore } from './store/review-store.ts'
import { words } from './words.ts'

export function App({ store }: { readonly store: ReviewStore }) {
  return (
    <ReviewContext value={store}>
      <Failure />
      <Shown />
    </ReviewContext>
  )
}

function Shown() {
  const kind = useReview((state) => state.screen.kind)
  return <ErrorBoundary key={kind} instead={<Broken />}><Screen /></ErrorBoundary>
}

/** Instead of a page that broke. */
function Broken() {
  return (
    <main className="page">
      <BackButton />
      <div className="sheet" role="alert">
        <h1>{words.broken.title}</h1>
        <p>{words.broken.text}</p>
      </div>
    </main>
  )
}

function Screen() {
  const screen = useReview((state) => state.screen)
  switch (screen.kind) {
    case 'sessions':
      return <Sessions />
    case 'opening':
      return <p className="wait late">{words.opening}</p>
    case 'sealed':
      return <Sealed opening={screen} />
    case 'refused':
      return <Refused text={screen.text} name={screen.key} />
    case 'together':
      return <Together keys={screen.keys} />
    case 'story':
      return <Replay key={screen.story.key} story={screen.story} />
  }
}

function Failure() {
  const failure = useReview((state) => state.failure)
  return failure === undefined ? null : <p className="failure" role="alert">{failure}</p>
}
