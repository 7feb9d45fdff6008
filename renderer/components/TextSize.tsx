import { useKiosk, useKioskStore } from '../store/context.ts'
import { strings } from '../strings.ts'
import { sizes } from '../text-size.ts'

/** On every screen: a kiosk leaves nobody another way to larger text. */
export function TextSize() {
  const store = useKioskStore()
  const times = useKiosk((state) => state.enlarged)
  // The next after the largest is the usual one again.
  const next = sizes.find((size) => size > times) ?? sizes[0]
  return (
    <button type="button" onClick={() => store.setState({ enlarged: next })}>
      {strings.bar.text(Math.round(times * 100))}
    </button>
  )
}
