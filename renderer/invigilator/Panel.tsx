import { useState } from 'react'
import { Heading } from '../components/Heading.tsx'
import { useKiosk, useKioskStore } from '../store/context.ts'
import { remainingMs } from '../store/selectors.ts'
import { strings } from '../strings.ts'
import { Check } from './Check.tsx'
import { Grant } from './Grant.tsx'
import { HandOver } from './HandOver.tsx'
import { useOrders } from './use-orders.ts'
import type { Orders } from './use-orders.ts'

const words = strings.invigilator
const MORE = [5, 10] as const

export function Panel() {
  const orders = useOrders()
  const seat = useKiosk((state) => state.station.seat)
  const running = useKiosk((state) => state.screen?.kind === 'session' && state.view.ended === undefined)
  const screen = useKiosk((state) => state.screen)
  return (
    <div className="sheet desk">
      <div className="desk-head">
        <Heading>{seat === undefined ? words.title : `${words.title}, ${strings.band.seat(seat)}`}</Heading>
        <button type="button" onClick={() => void orders.order({ do: 'leave' })}>
          {words.close}
        </button>
      </div>
      <p className={orders.failure === undefined ? 'desk-said' : 'desk-said problem'} role="status">
        {orders.failure ?? orders.done}
      </p>
      <div className="desk-column">
        <section aria-labelledby="desk-running">
          <h2 id="desk-running">{words.running}</h2>
          {running ? <Interview orders={orders} /> : <p>{words.idle}</p>}
        </section>
        {(screen?.kind === 'check-in' || screen?.kind === 'consent') && (
          <section aria-labelledby="desk-grant">
            <h2 id="desk-grant">{words.next}</h2>
            <Grant orders={orders} allowance={screen.allowance} />
          </section>
        )}
        <section aria-labelledby="desk-check">
          <h2 id="desk-check">{words.check}</h2>
          <Check atOnce={!running} />
        </section>
      </div>
      <div className="desk-column">
        <section aria-labelledby="desk-hand-over">
          <h2 id="desk-hand-over">{words.handOver}</h2>
          <HandOver orders={orders} />
        </section>
        <section aria-labelledby="desk-quit">
          <h2 id="desk-quit">{words.quit}</h2>
          <Sure how={words.quitHow} ask={words.quit} yes={words.quitYes} no={words.stay} then={() => void orders.order({ do: 'quit' })} />
        </section>
      </div>
    </div>
  )
}

function Interview({ orders: { order, busy } }: { readonly orders: Orders }) {
  const store = useKioskStore()
  const view = useKiosk((state) => state.view)
  const left = remainingMs(view, store.now())
  const held = view.pauses.includes('invigilator') || view.pauses.includes('signal')
  const phase = view.phase === undefined ? strings.top.starting : view.phase === 'problem' ? strings.top.problemOf(view.problem ?? 1, view.problems) : strings.top.phase[view.phase]
  const press = (given: Parameters<Orders['order']>[0]) => () => void (busy || order(given))
  return (
    <>
      <p>
        <strong>{view.candidate}</strong>, {phase}
        {left !== undefined && `, ${words.left(Math.ceil(left / 60_000))}`}
      </p>
      <div className="choices">
        {view.helpCalled && (
          <button type="button" className="primary" onClick={press({ do: 'help-answered' })}>
            {words.helpAnswered}
          </button>
        )}
        <button type="button" className={held ? 'primary' : ''} onClick={press({ do: held ? 'release' : 'hold' })}>
          {held ? words.release : words.hold}
        </button>
        {MORE.map((minutes) => (
          <button key={minutes} type="button" onClick={press({ do: 'add-time', minutes })}>
            {words.more(minutes)}
          </button>
        ))}
      </div>
      <Sure how={words.dismissSure} ask={words.dismiss} yes={words.dismissYes} no={words.keep} then={press({ do: 'dismiss' })} />
    </>
  )
}

/** Asks once more before what cannot be taken back. */
function Sure({ how, ask, yes, no, then }: { readonly how: string; readonly ask: string; readonly yes: string; readonly no: string; readonly then: () => void }) {
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <div className="choices">
        <button type="button" className="danger" onClick={() => setAsking(true)}>
          {ask}
        </button>
      </div>
    )
  }
  return (
    <div className="callout">
      <p>{how}</p>
      <div className="choices">
        <button type="button" autoFocus onClick={() => setAsking(false)}>
          {no}
        </button>
        <button type="button" className="danger" onClick={then}>
          {yes}
        </button>
      </div>
    </div>
  )
}
