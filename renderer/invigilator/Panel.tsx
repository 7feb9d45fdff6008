import { useState } from 'react'
import { Heading } from '../components/Heading.tsx'
import { useKiosk, useKioskStore } from '../store/context.ts'
import { remainingMs } from '../store/selectors.ts'
import { useEachSecond } from '../store/use-each-second.ts'
import { strings } from '../strings.ts'
import { Check } from './Check.tsx'
import { Grant } from './Grant.tsx'
import { HandOver } from './HandOver.tsx'
import { Messages } from './Messages.tsx'
import { useOrders } from './use-orders.ts'
import type { Orders } from './use-orders.ts'

const MORE = [5, 10] as const

export function Panel() {
  const orders = useOrders()
  const seat = useKiosk((state) => state.station.seat)
  const running = useKiosk((state) => state.screen?.kind === 'session' && state.view.ended === undefined)
  const screen = useKiosk((state) => state.screen)
  return (
    <div className="sheet desk">
      <div className="desk-head">
        <Heading>{seat === undefined ? strings.invigilator.title : `${strings.invigilator.title}, ${strings.band.seat(seat)}`}</Heading>
        <button type="button" onClick={() => void orders.order({ do: 'leave' })}>
          {strings.invigilator.close}
        </button>
      </div>
      <p className={orders.failure === undefined ? 'desk-said' : 'desk-said problem'} role="status">
        {orders.failure ?? orders.done}
      </p>
      <div className="desk-column">
        <section aria-labelledby="desk-running">
          <h2 id="desk-running">{strings.invigilator.running}</h2>
          {running ? <Interview orders={orders} /> : <Idle orders={orders} />}
        </section>
        {(screen?.kind === 'check-in' || screen?.kind === 'consent') && (
          <section aria-labelledby="desk-grant">
            <h2 id="desk-grant">{strings.invigilator.next}</h2>
            <Grant orders={orders} granted={screen.granted} arranged={screen.kind === 'consent' ? screen.arranged : undefined} />
          </section>
        )}
        <section aria-labelledby="desk-hand-over">
          <h2 id="desk-hand-over">{strings.invigilator.handOver}</h2>
          <HandOver orders={orders} />
        </section>
      </div>
      <div className="desk-column">
        <Messages orders={orders} />
        <section aria-labelledby="desk-check">
          <h2 id="desk-check">{strings.invigilator.check}</h2>
          <Check atOnce={!running} />
        </section>
        <section aria-labelledby="desk-quit">
          <h2 id="desk-quit">{strings.invigilator.quit}</h2>
          <Sure how={strings.invigilator.quitHow} ask={strings.invigilator.quit} yes={strings.invigilator.quitYes} no={strings.invigilator.stay} then={() => void orders.order({ do: 'quit' })} />
        </section>
      </div>
    </div>
  )
}

function Interview({ orders: { order, busy } }: { readonly orders: Orders }) {
  const store = useKioskStore()
  const view = useKiosk((state) => state.view)
  useEachSecond()
  const left = remainingMs(view, store.now())
  const held = view.pauses.includes('invigilator') || view.pauses.includes('signal')
  const phase = view.phase === undefined ? strings.top.starting : view.phase === 'problem' ? strings.top.problemOf(view.problem ?? 1, view.problems) : strings.top.phase[view.phase]
  const press = (given: Parameters<Orders['order']>[0]) => () => void (busy || order(given))
  return (
    <>
      <p>
        <strong>{view.candidate}</strong>, {phase}
        {left !== undefined && `, ${strings.invigilator.left(Math.ceil(left / 60_000))}`}
      </p>
      <div className="choices">
        {view.helpCalled && (
          <button type="button" className="primary" onClick={press({ do: 'help-answered' })}>
            {strings.invigilator.helpAnswered}
          </button>
        )}
        <button type="button" className={held ? 'primary' : ''} onClick={press({ do: held ? 'release' : 'hold' })}>
          {held ? strings.invigilator.release : strings.invigilator.hold}
        </button>
        {MORE.map((minutes) => (
          <button key={minutes} type="button" onClick={press({ do: 'add-time', minutes })}>
            {strings.invigilator.more(minutes)}
          </button>
        ))}
      </div>
      <Sure how={strings.invigilator.dismissSure} ask={strings.invigilator.dismiss} yes={strings.invigilator.dismissYes} no={strings.invigilator.keep} then={press({ do: 'dismiss' })} />
    </>
  )
}

/** Somebody may have called where no interview runs. */
function Idle({ orders: { order, busy } }: { readonly orders: Orders }) {
  const called = useKiosk((state) => state.station.helpCalled)
  return (
    <>
      <p>
        {strings.invigilator.idle} {called && strings.invigilator.helpCalled}
      </p>
      {called && (
        <div className="choices">
          <button type="button" className="primary" aria-disabled={busy} onClick={() => void (busy || order({ do: 'help-answered' }))}>
            {strings.invigilator.helpAnswered}
          </button>
        </div>
      )}
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
