import { Icon } from '../components/Icon.tsx'
import { useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'

/** Says why the interview is paused, and whether the clock stands still. A lost share has a card of its own. */
export function PauseCard() {
  const pauses = useKiosk((state) => state.view.pauses)
  const why = pauses.includes('invigilator') ? 'hold' : pauses.includes('break') ? 'break' : pauses.includes('help') ? 'help' : pauses.includes('signal') ? 'signal' : undefined
  const counts = useKiosk((state) => state.view.clock.running)
  if (!why) return null
  const words = strings.pause
  return (
    <section className="card" role="status">
      <Icon name="pause" />
      <div>
        <h2>{words[`${why}Title`]}</h2>
        <p>{why === 'break' && counts ? words.breakCounts : words[`${why}Body`]}</p>
      </div>
    </section>
  )
}
