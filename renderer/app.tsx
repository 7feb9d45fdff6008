import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { BottomBar } from './components/BottomBar.tsx'
import { EndCall } from './components/EndCall.tsx'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { Notices } from './components/Notices.tsx'
import { StateBand } from './components/StateBand.tsx'
import { TextSize } from './components/TextSize.tsx'
import { InvigilatorDesk } from './invigilator/InvigilatorDesk.tsx'
import { Boot } from './screens/Boot.tsx'
import { CheckIn } from './screens/CheckIn.tsx'
import { Consent } from './screens/Consent.tsx'
import { Declined } from './screens/Declined.tsx'
import { Ended } from './screens/Ended.tsx'
import { OfferToContinue } from './screens/OfferToContinue.tsx'
import { Session } from './screens/Session.tsx'
import { KioskContext, useKiosk } from './store/context.ts'
import type { KioskStore } from './store/kiosk-store.ts'
import { strings } from './strings.ts'

export function App({ store }: { readonly store: KioskStore }) {
  return (
    <KioskContext value={store}>
      <Frame store={store} />
    </KioskContext>
  )
}

function Frame({ store }: { readonly store: KioskStore }) {
  const language = useKiosk((state) => state.station.language)
  // In another language everything is drawn anew.
  return (
    <div className="frame" key={language}>
      <Stage>
        <ErrorBoundary instead={<div />}>
          <StateBand />
        </ErrorBoundary>
        <ErrorBoundary>
          <Notices />
          <Shown />
        </ErrorBoundary>
      </Stage>
      <ErrorBoundary instead={<div />}>
        <InvigilatorDesk />
      </ErrorBoundary>
      <footer className="bottom-bar" aria-label={strings.bar.label}>
        <ErrorBoundary instead={<div />}>
          <BottomBar />
          <TextSize />
        </ErrorBoundary>
        <EndCall store={store} />
      </footer>
    </div>
  )
}

/** Steps back while the invigilator is at work, and gives the focus back to where it was; the bar with End Call does not step back. */
function Stage({ children }: { readonly children: ReactNode }) {
  const inert = useKiosk((state) => state.station.panel !== 'closed')
  const stage = useRef<HTMLDivElement>(null)
  const focused = useRef<HTMLElement>(null)
  const stoodBack = useRef(false)
  useEffect(() => {
    if (stoodBack.current && !inert) {
      const there = focused.current?.isConnected === true ? focused.current : stage.current?.querySelector<HTMLElement>('h1[tabindex]')
      there?.focus()
    }
    stoodBack.current = inert
  }, [inert])
  return (
    <div className="content" inert={inert} ref={stage} onFocus={({ target }) => (focused.current = target)}>
      {children}
    </div>
  )
}

function Shown() {
  const screen = useKiosk((state) => state.screen)
  const ended = useKiosk((state) => state.view.ended)
  const receipt = useKiosk((state) => state.view.receipt)
  switch (screen?.kind) {
    case undefined:
      return <Boot />
    case 'check-in':
      return <CheckIn screen={screen} />
    case 'offer-to-continue':
      return <OfferToContinue screen={screen} />
    case 'consent':
      return <Consent screen={screen} />
    case 'declined':
      return <Declined />
    case 'session':
      return ended === undefined ? <Session /> : <Ended reason={ended} receipt={receipt} />
  }
}
