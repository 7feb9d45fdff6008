import { useKiosk, useKioskStore } from '../store/context.ts'
import { clockText, remainingMs } from '../store/selectors.ts'
import { useEachSecond } from '../store/use-each-second.ts'
import { strings } from '../strings.ts'
import { Icon } from './Icon.tsx'
import { Seat } from './StateBand.tsx'

export function TopBar() {
  const view = useKiosk((state) => state.view)
  const seat = useKiosk((state) => state.station.seat)
  const shared = view.share.state === 'on'
  const phase = view.phase === undefined ? strings.top.starting : view.phase === 'problem' ? strings.top.problemOf(view.problem ?? 1, view.problems) : strings.top.phase[view.phase]
  return (
    <header className="top-bar">
      <div className="place">
        {seat === undefined ? <p className="brand">{strings.product}</p> : <Seat />}
        <p className={seat === undefined ? 'phase' : 'phase large'} data-testid="phase">
          {phase}
        </p>
      </div>
      <div className="status">
        <p className={shared ? 'state on' : 'state'} data-testid="share-state">
          <Icon name="screen" />
          {shared ? strings.top.shareOn : view.share.state === 'off' || view.share.state === 'asked' ? strings.top.shareWaiting : strings.top.shareOff}
        </p>
        <p className={view.recording ? 'state on recording' : 'state'} data-testid="recording-state">
          <Icon name="record" filled={view.recording} />
          {view.recording ? strings.top.recording : strings.top.notRecording}
        </p>
        <Remaining />
      </div>
    </header>
  )
}

/** Minutes are enough; seconds come in for the last five. */
function Remaining() {
  const store = useKioskStore()
  const view = useKiosk((state) => state.view)
  useEachSecond()
  const left = remainingMs(view, store.now())
  if (left === undefined) return null
  const stopped = !view.clock.running
  const isShort = left < 5 * 60_000
  const text = left <= 0 ? strings.top.over : isShort ? strings.top.under5(clockText(left)) : strings.top.left(Math.ceil(left / 60_000))
  return (
    <>
      <p className="remaining" role="timer" aria-label={strings.top.time}>
        <Icon name="clock" />
        <span>{stopped && left > 0 ? `${text}, ${strings.top.paused}` : text}</span>
      </p>
      {/* A timer is not read by itself. */}
      <p className="unseen" role="status">{left > 0 && isShort && strings.top.under5Heard}</p>
    </>
  )
}
